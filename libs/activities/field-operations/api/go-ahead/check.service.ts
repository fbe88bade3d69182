import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { GoAhead } from '../../rules/go-ahead.js';
import { goAheadAfterCheck } from '../../rules/go-ahead-change.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { writeVoids } from './fallen.js';
import { PassCheckEntity } from './go-ahead.entities.js';
import type { SavePassCheckInput } from './go-ahead.inputs.js';

/** *Koll inför passet*: each employer's five answers on the day, its own alone. */
@Injectable()
export class CheckService {
  constructor(private readonly passes: PassesService) {}

  /** Saves the check of the own employer. A *ja* after a planner's go-ahead is the manager's to decide. */
  async save(ctx: RequestContext, input: SavePassCheckInput): Promise<PassDocument> {
    const id = await ctx.once('savePassCheck', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'answerCheck');
      await this.write(ctx, pass, input);
      await this.voidOwn(ctx, pass, input);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  private async write(
    ctx: RequestContext,
    pass: PassDocument,
    input: SavePassCheckInput,
  ): Promise<void> {
    const { agencyId, membershipId } = ctx.person;
    const key = { activityId: pass.id, agencyId };
    const { newThreat, newPlaceOrTask, newOrAlone, supportAbsent, policeAbsent } = input;
    const answers = {
      newThreat,
      newPlaceOrTask,
      newOrAlone,
      supportAbsent,
      policeAbsent,
      at: ctx.now,
      answeredBy: membershipId,
    };
    if (pass.ownCheck) {
      await ctx.db.updateVersion(PassCheckEntity, key, input.expectedVersion ?? 0, answers);
    } else {
      await ctx.db.insert(PassCheckEntity, { ...key, ...answers });
    }
  }

  private async voidOwn(
    ctx: RequestContext,
    pass: PassDocument,
    input: SavePassCheckInput,
  ): Promise<void> {
    const reasons = goAheadAfterCheck(A_PLANNERS, {
      at: ctx.now,
      answers: {
        NEW_THREAT: input.newThreat,
        NEW_PLACE_OR_TASK: input.newPlaceOrTask,
        NEW_OR_ALONE: input.newOrAlone,
        SUPPORT_ABSENT: input.supportAbsent,
        POLICE_ABSENT: input.policeAbsent,
      },
    });
    if (reasons.length === 0) return;
    await writeVoids(ctx, pass.id, [{ agencyId: ctx.person.agencyId, reasons }], 'planners');
  }
}

/** What a check can take away: a manager decides on a *ja* too. */
const A_PLANNERS: GoAhead = { decision: 'GIVEN', voided: false, byManager: false };
