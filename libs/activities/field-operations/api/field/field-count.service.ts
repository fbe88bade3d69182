import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { clockError } from '@stad/platform/rules/claimed-time.js';
import { orThrow } from '@stad/platform/rules/result.js';
import {
  byServerClock,
  type CountEntry,
  checkCounts,
  MOST_ENTRIES,
  withoutOwnTimes,
} from '../../rules/field-counts/check-counts.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { addToCounts, holdCounts } from './counts.js';
import type { AddFieldCountsInput } from './field-count.inputs.js';

/** What is counted while the team is out. The report takes it over at *Räkna samman*. */
@Injectable()
export class FieldCountService {
  constructor(private readonly passes: PassesService) {}

  /** Adds to the sums; the same entries sent twice count once. */
  async add(ctx: RequestContext, input: AddFieldCountsInput): Promise<PassDocument> {
    const id = await ctx.onceOn(input.passId, 'addFieldCounts', input, async () => {
      await holdCounts(ctx, input.passId, 'ADD');
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'count');
      if (input.entries.length > MOST_ENTRIES) ctx.refuseIf([{ code: 'TOO_MANY_ENTRIES' }]);
      const { type } = pass;
      const startedAt = pass.startedAt ?? ctx.now;
      const sent = byServerClock(input.entries as readonly CountEntry[], clockError(ctx.clocks));
      const entries = withoutOwnTimes(sent, startedAt);
      const ground = { type, startedAt, now: ctx.now };
      await addToCounts(ctx, pass.id, orThrow(checkCounts(entries, ground)));
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}
