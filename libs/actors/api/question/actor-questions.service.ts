import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { Any, IsNull } from 'typeorm';
import { askingProblems, questionStateOn, REFUSALS } from '../../rules/actor-question.js';
import { ActorAnswerEntity, ActorEntity, ActorFileEntity } from '../actor.entities.js';
import { followedIds } from '../merge/actor-merge.loaders.js';
import { mergedProblems } from '../merge/merged-problems.js';
import { keepReadAreas } from '../merge/write-anew.js';
import { ActorQuestionEntity } from './actor-question.entity.js';
import type { AskActorInput, JudgeActorAnswerInput } from './actor-question.types.js';
import { sendQuestions } from './send-questions.js';

/** What an organisation without a sign-in is asked about its card, and what becomes of its answer. */
@Injectable()
export class ActorQuestionsService {
  /** Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE` for one that has left, those of {@link askingProblems}. */
  async ask(ctx: RequestContext, input: AskActorInput): Promise<ActorEntity> {
    const { actorId, mailbox } = input;
    await ctx.once('askActor', input, async () => {
      const { agencyId } = ctx.person;
      const actor = await ctx.db.get(ActorEntity, { id: actorId, agencyId });
      const { state } = await ctx.db.get(ActorFileEntity, { actorId });
      if (state === 'LEFT') ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      ctx.refuseIf(mergedProblems(actor));
      const followed = (await followedIds(ctx, [actorId])).get(actorId) ?? [actorId];
      const earlier = await ctx.db.find(ActorQuestionEntity, {
        where: { actorId: Any([...followed]) },
      });
      const today = localDate(ctx.now);
      const asked = earlier.map((row) => ({ ...row, askedOn: localDate(row.askedAt) }));
      ctx.refuseIf(askingProblems(actor.cardAgencyId !== null, asked, today));
      const one = { actorId, mailbox, earlier };
      const [made = ''] = await sendQuestions(ctx, [one], 'ACTOR_ALREADY_ASKED');
      return made;
    });
    return ctx.db.get(ActorEntity, { id: actorId });
  }

  /** Problems: `NOT_AVAILABLE`, `INVALID_CODE`, `STEP_NOT_POSSIBLE`, `CONFLICT` where it has answered anew since. */
  async judge(ctx: RequestContext, input: JudgeActorAnswerInput): Promise<ActorEntity> {
    const actorId = await ctx.once('judgeActorAnswer', input, async () => {
      const question = await ctx.db.get(ActorQuestionEntity, { id: input.questionId });
      const { id, answeredAt } = question;
      const reason = input.reason ?? null;
      if (reason !== null && !(REFUSALS as readonly string[]).includes(reason)) {
        ctx.refuseIf([{ code: 'INVALID_CODE', field: 'reason' }]);
      }
      if (questionStateOn(question, localDate(ctx.now)) !== 'ANSWERED') {
        ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      }
      if (answeredAt?.getTime() !== input.answeredAt.getTime())
        ctx.refuseIf([{ code: 'CONFLICT' }]);
      const decision = reason === null ? 'TAKEN' : 'REFUSED';
      const decided = { decidedAt: ctx.now, decidedFunction: await ownFunction(ctx) };
      const open = { id, answeredAt: input.answeredAt, decision: IsNull() };
      const judged = await ctx.db.update(ActorQuestionEntity, open, {
        ...{ decision, reason, ...decided },
      });
      if (judged === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      const { mergedIntoId } = await ctx.db.get(ActorEntity, { id: question.actorId });
      const actorId = mergedIntoId ?? question.actorId;
      if (decision === 'TAKEN') await this.take(ctx, question, actorId);
      return actorId;
    });
    return ctx.db.get(ActorEntity, { id: actorId });
  }

  /** Its answer stands on its card, or on that of the one it became part of, beside what is noted of it. */
  private async take(
    ctx: RequestContext,
    question: ActorQuestionEntity,
    actorId: string,
  ): Promise<void> {
    const { agencyId, saidMailbox, answeredAt } = question;
    const actor = await ctx.db.get(ActorEntity, { id: actorId, agencyId });
    const [tasks, meets] = [question.tasks ?? [], question.meets ?? []];
    await keepReadAreas(ctx, actor);
    await ctx.db.updateVersion(ActorEntity, { id: actorId }, actor.version, { tasks, meets });
    const said = {
      ...{ may: question.may ?? [], mayNot: question.mayNot ?? [] },
      ...{ secrecy: question.secrecy ?? 'NONE', answeredBy: null },
      ...{ answeredOn: localDate(answeredAt ?? ctx.now) },
      ...(saidMailbox === null ? {} : { mailbox: saidMailbox }),
    };
    const own = { actorId, byLink: true };
    const known = await ctx.db.findOne(ActorAnswerEntity, own);
    if (known) await ctx.db.updateVersion(ActorAnswerEntity, own, known.version, said);
    else await ctx.db.insertMany(ActorAnswerEntity, [{ ...said, ...own, agencyId }]);
  }
}

async function ownFunction(ctx: RequestContext): Promise<string> {
  const { functionTitle } = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
  return functionTitle;
}
