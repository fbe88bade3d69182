import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { SiteEntity } from '@stad/programme/api/programme.entities.js';
import { IsNull } from 'typeorm';
import { checkLinkAnswer, isLinkOpen } from '../../rules/actor-question.js';
import { ActorAnswerEntity, ActorEntity } from '../actor.entities.js';
import { ActorQuestionEntity } from './actor-question.entity.js';
import type { ActorLink, AnswerActorLinkInput } from './actor-question.types.js';

/** The question that a secret opens, in the context that may answer it. */
interface Shown {
  readonly ctx: RequestContext;
  readonly question: ActorQuestionEntity;
}

/**
 * The page of an organisation without a sign-in: what stands on its own card, and what it says of itself. To look
 * is to read: a machine that follows links in letters answers nothing.
 */
@Injectable()
export class ActorLinkService {
  /** Problem: `NOT_AVAILABLE`, also for what is judged or closed. */
  async page(visitor: RequestContext, secret: string): Promise<ActorLink> {
    return viewOf(await shownTo(visitor, secret));
  }

  /** A proposal, until whoever keeps the list takes it. Problems: `NOT_AVAILABLE`, those of {@link checkLinkAnswer}. */
  async answer(visitor: RequestContext, input: AnswerActorLinkInput): Promise<ActorLink> {
    const { ctx, question } = await shownTo(visitor, input.token.reveal());
    const { tasks, meets, may, mayNot, secrecy, mailbox = null } = input;
    const said = orThrow(checkLinkAnswer({ tasks, meets, may, mayNot, secrecy, mailbox }));
    const answer = {
      ...{ tasks: [...said.tasks], meets: [...said.meets], may: [...said.may] },
      ...{ mayNot: [...said.mayNot], secrecy: said.secrecy, saidMailbox: said.mailbox },
    };
    const { id } = question;
    const open = { id, decision: IsNull() };
    const kept = await ctx.db.update(ActorQuestionEntity, open, { ...answer, answeredAt: ctx.now });
    if (kept === 0) throw new ProblemError([NOT_AVAILABLE]);
    return viewOf({ ctx, question: { ...question, ...answer, answeredAt: ctx.now } });
  }
}

async function shownTo(visitor: RequestContext, secret: string): Promise<Shown> {
  const bearer = await visitor.asBearer();
  const [holder] = await bearer.db.sql<{ questionId: string; agencyId: string }>(
    `select question_id as "questionId", agency_id as "agencyId" from door.actor_question($1)`,
    [sha256(secret)],
  );
  if (!holder) throw new ProblemError([NOT_AVAILABLE]);
  const ctx = await bearer.becomeSystem('answer by link', holder.agencyId);
  const question = await ctx.db.get(ActorQuestionEntity, { id: holder.questionId });
  if (!isLinkOpen(question, localDate(ctx.now))) throw new ProblemError([NOT_AVAILABLE]);
  return { ctx, question };
}

/** Its answer so far; before that what it said the last time, and never what was noted of it. */
async function viewOf({ ctx, question }: Shown): Promise<ActorLink> {
  const { actorId, agencyId, answeredAt, closesOn } = question;
  const actor = await ctx.db.get(ActorEntity, { id: actorId });
  const card = await ctx.db.findOne(ActorAnswerEntity, { actorId, byLink: true });
  const site = await ctx.db.get(SiteEntity, { id: actor.siteId });
  const agency = await ctx.load(agencyById, agencyId);
  const own = answeredAt
    ? { ...question, mailbox: question.saidMailbox }
    : { tasks: actor.tasks, meets: actor.meets, ...card };
  const { tasks, meets, may, mayNot, secrecy = null, mailbox = null } = own;
  return {
    ...{ name: actor.name, siteName: site.name, askedBy: agency?.name ?? '' },
    ...{ closesOn, answeredAt },
    said: {
      ...{ tasks: tasks ?? [], meets: meets ?? [], may: may ?? [], mayNot: mayNot ?? [] },
      ...{ secrecy, mailbox },
    },
  };
}
