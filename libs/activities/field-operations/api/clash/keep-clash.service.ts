import { Injectable } from '@nestjs/common';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { keepClash } from '../../rules/kept-clash.js';
import type { PassDocument } from '../pass/pass.document.js';
import { membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { clashesOf } from '../pass/plan-surroundings.js';
import { passTextProblems, textOf } from '../pass/texts.js';
import { KeptClashEntity } from './kept-clash.entities.js';
import type { KeepClashInput } from './kept-clash.inputs.js';
import { isMine } from './shown-clashes.js';

/** *Behåll ändå*: a planner goes on with a clash, and says why. */
@Injectable()
export class KeepClashService {
  constructor(private readonly passes: PassesService) {}

  /** Kept twice is kept once. Problems: those of `keepClash`, of the text and of the step. */
  async keep(ctx: RequestContext, input: KeepClashInput): Promise<PassDocument> {
    const id = await ctx.once('keepClash', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId, membershipId } = ctx.person;
      this.passes.requireStep(ctx, pass, pass.agencyId === agencyId ? 'edit' : 'answer');
      const clash = clashesOf(pass, membersOf(pass), agencyId).find(
        ({ key }) => key === input.clashKey,
      );
      if (clash && !isMine(pass, clash, agencyId)) ctx.refuseIf([NOT_AVAILABLE]);
      const note = textOf(input.note);
      const kept = keepClash(clash, input.reason, note);
      ctx.refuseIf([...passTextProblems(ctx, input, input.overrides), ...problemsOf(kept)]);
      const { key, code, reason } = orThrow(kept);
      if (pass.keptClashes.some((row) => row.clashKey === key)) return pass.id;
      await ctx.db.insert(KeptClashEntity, {
        activityId: pass.id,
        agencyId,
        clashKey: key,
        code,
        reason,
        note,
        keptBy: membershipId,
        byTitle: await this.passes.ownTitle(ctx),
        at: ctx.now,
      });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}
