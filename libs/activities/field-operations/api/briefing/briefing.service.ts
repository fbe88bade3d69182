import { Injectable } from '@nestjs/common';
import { holdsAny } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { type Hearer, hearBriefing, mayHear } from '../../rules/briefing.js';
import { PASS_PLANNERS } from '../../rules/go-ahead.js';
import type { PassDocument, PassParts } from '../pass/pass.document.js';
import { agencyIdsOf, membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import type { HearBriefingInput } from './briefing.inputs.js';
import type { BriefedMember } from './briefing.types.js';
import { BriefingHeardEntity } from './briefing-heard.entities.js';

/** *Genomgång*: who in the team has heard it. */
@Injectable()
export class BriefingService {
  constructor(private readonly passes: PassesService) {}

  /** Everybody in the team, in its order. */
  of(ctx: RequestContext, pass: PassParts): readonly BriefedMember[] {
    const viewer = hearer(ctx, pass);
    return membersOf(pass).map((member) => {
      const heard = pass.heard.find(({ memberId }) => memberId === member.id);
      const mine = !heard || heard.notedBy === viewer.personId;
      return {
        memberId: member.id,
        heardAt: heard?.at ?? null,
        byTitle: heard?.byTitle ?? null,
        isMe: member.personId === viewer.personId,
        mayHear: mine && mayHear(viewer, member, pass.state),
      };
    });
  }

  /** Said twice is said once. Problems: those of `hearBriefing`. */
  async hear(ctx: RequestContext, input: HearBriefingInput): Promise<PassDocument> {
    const id = await ctx.once('hearBriefing', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { state } = pass;
      const team = membersOf(pass);
      const { id: memberId } = orThrow(
        hearBriefing(hearer(ctx, pass), { state, team }, input.memberId),
      );
      const where = { activityId: pass.id, memberId };
      const isHeard = pass.heard.some((each) => each.memberId === memberId);
      if (isHeard === input.heard) return pass.id;
      if (!input.heard) {
        const gone = await ctx.db.delete(BriefingHeardEntity, where);
        if (gone === 0) throw new ProblemError([NOT_AVAILABLE]);
        return pass.id;
      }
      const { agencyId, membershipId: notedBy } = ctx.person;
      const byTitle = await this.passes.ownTitle(ctx);
      await ctx.db.insertMany(BriefingHeardEntity, [
        { ...where, agencyId, notedBy, byTitle, at: ctx.now },
      ]);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}

function hearer(ctx: RequestContext, pass: PassParts): Hearer {
  const { membershipId: personId, agencyId, roles } = ctx.person;
  const plans = holdsAny(roles, PASS_PLANNERS) && agencyIdsOf(pass).includes(agencyId);
  return { personId, plans };
}
