import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Thread } from '@stad/platform/api/threads/thread.js';
import type { ThreadWork } from '@stad/platform/api/threads/thread-work.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ProgrammeSiteEntity } from '@stad/programme/api/programme.entities.js';
import type { ClosingState } from '@stad/safeguards/rules/disclosure/closing/closing-state.js';
import { closingBreakdowns } from './closing-breakdowns.js';
import { ClosingStateEntity } from './closing-state.entity.js';
import type { ClosingToTell } from './tell-closing.js';

const TELLING = new Thread();
const TELL: ThreadWork<ClosingToTell, ClosingState> = {
  module: new URL('./tell-closing.js', import.meta.url),
  name: 'tellClosing',
};

/** A closing day of a programme, and whether it is the last. */
interface Due {
  readonly day: string;
  readonly isLast: boolean;
}

/** Days that are not closed yet, in order. */
const DUE = `select d.closes_on::text as day, d."isLast"
  from (select closes_on, closes_on = max(closes_on) over () as "isLast"
    from closing_day where programme_id = $1) d
  where not exists (select from closing_state c where c.programme_id = $1 and c.closes_on >= d.closes_on)
  order by 1`;

/** Closes days: adds up, tells, and keeps what is told. */
@Injectable()
export class ClosingsService {
  /**
   * Closes every day of the programme that has come, in order, and that is not closed yet; nothing when
   * there is none. Acting must be the leading agency: the system, or its project lead.
   *
   * @param through the last day that may be closed: today itself only by a report that ends on it
   * @throws {ProblemError} as `Thread.run`
   */
  async closeDue(ctx: RequestContext, programmeId: string, through: string): Promise<void> {
    const days = await ctx.db.sql<Due>(DUE, [programmeId]);
    for (const due of days) {
      if (due.day > through || due.day > localDate(ctx.now)) continue;
      await this.close(ctx, programmeId, due);
    }
  }

  /** Is it told what was counted until this day? */
  async isClosed(ctx: RequestContext, programmeId: string, closesOn: string): Promise<boolean> {
    return (await ctx.db.count(ClosingStateEntity, { programmeId, closesOn })) > 0;
  }

  /** What every closing so far told, in order. */
  async states(ctx: RequestContext, programmeId: string): Promise<ClosingState[]> {
    const rows = await ctx.db.find(ClosingStateEntity, {
      where: { programmeId },
      order: { closesOn: 'ASC' },
    });
    return rows.map(({ told }) => told);
  }

  private async close(
    ctx: RequestContext,
    programmeId: string,
    { day, isLast }: Due,
  ): Promise<void> {
    const [taken] = await ctx.db.sql<{ taken: boolean }>(
      'select app.take_closing($1, $2) as taken',
      [programmeId, day],
    );
    // Somebody else has closed it meanwhile.
    if (!taken?.taken) return;
    // Read under the lock: whoever closed the days before may have done it just now.
    const [earlier, sites, [found]] = await Promise.all([
      this.states(ctx, programmeId),
      ctx.db.find(ProgrammeSiteEntity, { where: { programmeId }, order: { siteId: 'ASC' } }),
      ctx.db.sql<{ sums: string }>(
        `select coalesce(json_agg(s), '[]')::text as sums from statistics.closing_sums($1) s`,
        [programmeId],
      ),
    ]);
    const breakdowns = closingBreakdowns(
      sites.map(({ siteId }) => siteId),
      day,
    );
    const asked = { sums: found?.sums ?? '[]', earlier, day, isLast, breakdowns };
    const told = await TELLING.run(TELL, asked);
    await ctx.db.insertMany(ClosingStateEntity, [
      {
        programmeId,
        closesOn: day,
        agencyId: ctx.agencyId,
        told: told as never,
        closedAt: ctx.now,
      },
    ]);
  }
}
