import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { checkActorAnswer } from '../rules/actor.js';
import { mayAnswerCard } from '../rules/actor-life.js';
import { ActorAnswerEntity, ActorEntity } from './actor.entities.js';
import type { AnswerActorCardInput } from './actor.inputs.js';
import { mergedProblems } from './merge/merged-problems.js';

/** What an organisation says of its mandate, its secrecy and how it is reached, and what is noted of one that has no sign-in. */
@Injectable()
export class ActorAnswersService {
  /**
   * Each answers its own card. For one without a sign-in who keeps the list notes what they know: it stands as noted,
   * beside what its link has answered. Problems: those of the fields, `CONFLICT` when somebody was faster.
   */
  async answer(ctx: RequestContext, input: AnswerActorCardInput): Promise<ActorEntity> {
    const id = await ctx.once('answerActorCard', input, async () => {
      const actor = await ctx.db.get(ActorEntity, { id: input.actorId });
      const { agencyId, roles, coreSiteIds } = ctx.person;
      const viewer = { agencyId, roles, isCore: coreSiteIds.includes(actor.siteId) };
      if (!mayAnswerCard(viewer, actor)) ctx.refuseIf([NOT_AVAILABLE]);
      ctx.refuseIf(mergedProblems(actor));
      const { may, mayNot, secrecy, answeredBy, answeredOn } = input;
      const { contactFunction = null, workPhone = null, mailbox = null } = input;
      const said = orThrow(
        checkActorAnswer(
          { may, mayNot, secrecy, contactFunction, workPhone, mailbox, answeredBy, answeredOn },
          localDate(ctx.now),
        ),
      );
      const row = { ...said, may: [...said.may], mayNot: [...said.mayNot] };
      await this.keep(ctx, actor.id, input.expectedVersion, row);
      return actor.id;
    });
    return ctx.db.get(ActorEntity, { id });
  }

  private async keep(
    ctx: RequestContext,
    actorId: string,
    expectedVersion: number,
    row: Partial<ActorAnswerEntity>,
  ): Promise<void> {
    if (expectedVersion > 0) {
      const own = { actorId, byLink: false };
      await ctx.db.updateVersion(ActorAnswerEntity, own, expectedVersion, row);
      return;
    }
    const known = await ctx.db.findOne(ActorAnswerEntity, { actorId, byLink: false });
    if (known) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
    const { agencyId } = ctx.person;
    await ctx.db.insertMany(ActorAnswerEntity, [{ ...row, actorId, byLink: false, agencyId }]);
  }
}
