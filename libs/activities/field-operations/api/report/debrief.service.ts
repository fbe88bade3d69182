import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { claimProblems } from '@stad/platform/rules/claimed-time.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { IsNull } from 'typeorm';
import { checkDebrief } from '../../rules/debrief.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassProgressEntity } from '../pass/pass.entities.js';
import { PassesService } from '../pass/passes.service.js';
import { DebriefEntity } from './report.entities.js';
import type { HoldDebriefInput } from './report.inputs.js';

/** *Samtal efter passet*: that it was held is a fact of the pass, how many talked is the agency's own. */
@Injectable()
export class DebriefService {
  constructor(private readonly passes: PassesService) {}

  async hold(ctx: RequestContext, input: HoldDebriefInput): Promise<PassDocument> {
    const id = await ctx.once('holdDebrief', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'debrief');
      const { heldAt, participants, followUp } = input;
      const claim = claimProblems(heldAt, 'heldAt', ctx.clocks);
      ctx.refuseIf(claim.filter(({ code }) => code === 'DEVICE_CLOCK_WRONG'));
      orThrow(checkDebrief({ heldAt, participants, followUp }, pass.returnedAt, ctx.now));
      const { agencyId, membershipId } = ctx.person;
      const noted = await ctx.db.update(
        PassProgressEntity,
        { activityId: pass.id, debriefHeldAt: IsNull() },
        { debriefHeldAt: heldAt },
      );
      if (noted === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await ctx.db.insert(DebriefEntity, {
        activityId: pass.id,
        agencyId,
        heldAt,
        participants,
        followUp,
        notedAt: ctx.now,
        notedBy: membershipId,
      });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}
