import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { clockError } from '@stad/platform/rules/claimed-time.js';
import { orThrow } from '@stad/platform/rules/result.js';
import {
  byServerClock,
  type CountEntry,
  checkCounts,
  withoutOwnTimes,
} from '../../rules/field-counts/check-counts.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import type { AddFieldCountsInput } from './field-count.inputs.js';

/** Six counters, a night of quarters, and the totals: far more than a phone gathers. */
const MOST_ENTRIES = 200;

/** What is counted while the team is out. The report takes it over at *Räkna samman*. */
@Injectable()
export class FieldCountService {
  constructor(private readonly passes: PassesService) {}

  /** Adds to the sums; the same entries sent twice count once. */
  async add(ctx: RequestContext, input: AddFieldCountsInput): Promise<PassDocument> {
    const id = await ctx.onceOn(input.passId, 'addFieldCounts', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'count');
      if (input.entries.length > MOST_ENTRIES) ctx.refuseIf([{ code: 'TOO_MANY_ENTRIES' }]);
      const { type } = pass;
      const startedAt = pass.startedAt ?? ctx.now;
      const sent = byServerClock(input.entries as readonly CountEntry[], clockError(ctx.clocks));
      const entries = withoutOwnTimes(sent, startedAt);
      const counted = await this.countedIn(ctx, pass.id);
      const ground = { type, startedAt, now: ctx.now, counted };
      await ctx.db.sql(
        // What is taken back has its row already; a row of its own could not be below zero.
        `with x as (
           select counter, quarter, sum(n)::int as n
           from json_to_recordset($3) as e(counter text, quarter timestamptz, n integer)
           group by counter, quarter
         ), grown as (
           update field_count c set n = c.n + x.n from x
           where c.activity_id = $1 and c.agency_id = $2
             and c.counter = x.counter and c.quarter = x.quarter
           returning c.counter, c.quarter
         )
         insert into field_count as c (activity_id, agency_id, counter, quarter, n)
         select $1, $2, counter, quarter, n from x
         where n > 0 and not exists (select from grown g where (g.counter, g.quarter) = (x.counter, x.quarter))
         on conflict (agency_id, activity_id, counter, quarter) do update set n = c.n + excluded.n`,
        [pass.id, ctx.person.agencyId, JSON.stringify(orThrow(checkCounts(entries, ground)))],
      );
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  private countedIn(ctx: RequestContext, activityId: string): Promise<CountEntry[]> {
    return ctx.db.sql<CountEntry>(
      `select counter, quarter, n from field_count
       where activity_id = $1 and agency_id = (select app.agency_id()) for update`,
      [activityId],
    );
  }
}

/** Once the sums stand in a locked report, when each was counted is nobody's business any more. */
export async function forgetCounts(ctx: RequestContext, activityId: string): Promise<void> {
  await ctx.db.sql('delete from field_count where activity_id = $1 and agency_id = $2', [
    activityId,
    ctx.person.agencyId,
  ]);
}
