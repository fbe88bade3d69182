import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { Any, IsNull } from 'typeorm';
import { type RoundReason, roundReason } from '../../rules/actor-round.js';
import { ActorEntity, ActorFileEntity } from '../actor.entities.js';
import { actorAnswersOf } from '../actor.loaders.js';
import { followedIds } from '../merge/actor-merge.loaders.js';
import { ActorQuestionEntity } from './actor-question.entity.js';
import type { ActorRound, AskActorsInput } from './actor-round.types.js';
import { type Addressee, sendQuestions } from './send-questions.js';

interface Judged extends Omit<Addressee, 'mailbox'> {
  readonly name: string;
  readonly mailbox: string | null;
  readonly reason: RoundReason | null;
}

/** *Ta en runda*: the own card asked of all actors of a town at once, each by a link of its own. */
@Injectable()
export class ActorRoundService {
  /** Who gets a link, and who does not and why, by name. Problem: `NOT_AVAILABLE`. */
  async read(ctx: RequestContext, siteId: string): Promise<ActorRound> {
    const judged = await this.judge(ctx, siteId);
    return {
      toAsk: judged.flatMap(({ actorId, name, mailbox, reason }) =>
        reason === null ? [{ actorId, name, mailbox: mailbox ?? '' }] : [],
      ),
      leftOut: judged.flatMap(({ actorId, name, reason }) =>
        reason === null ? [] : [{ actorId, name, reason }],
      ),
    };
  }

  /**
   * Asks those that one has read of, and nobody else. Problems: `NOT_AVAILABLE`, `NOBODY_TO_ASK`, `CONFLICT` where
   * one of them is not asked by a round any more.
   */
  async ask(ctx: RequestContext, input: AskActorsInput): Promise<ActorRound> {
    const { siteId } = input;
    await ctx.once('askActors', input, async () => {
      const judged = await this.judge(ctx, siteId);
      const named = new Set(input.actorIds);
      if (named.size === 0) ctx.refuseIf([{ code: 'NOBODY_TO_ASK' }]);
      const addressees = judged.flatMap(({ actorId, mailbox, earlier, reason }) =>
        reason === null && mailbox !== null && named.has(actorId)
          ? [{ actorId, mailbox, earlier }]
          : [],
      );
      if (addressees.length < named.size) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await sendQuestions(ctx, addressees, 'CONFLICT');
      return siteId;
    });
    return this.read(ctx, siteId);
  }

  /** All of the own list in the town. An entry that became part of another is read with that. */
  private async judge(ctx: RequestContext, siteId: string): Promise<readonly Judged[]> {
    const { agencyId, coreSiteIds } = ctx.person;
    if (!coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    const actors = await ctx.db.find(ActorEntity, {
      where: { agencyId, siteId, mergedIntoId: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
    const ids = actors.map(({ id }) => id);
    const followed = await followedIds(ctx, ids);
    const [files, questions, answers] = await Promise.all([
      ctx.db.find(ActorFileEntity, { where: { actorId: Any(ids) } }),
      ctx.db.find(ActorQuestionEntity, { where: { actorId: Any([...followed.values()].flat()) } }),
      Promise.all(ids.map((id) => ctx.load(actorAnswersOf, id))),
    ]);
    const today = localDate(ctx.now);
    const stateOf = new Map(files.map(({ actorId, state }) => [actorId, state]));
    return actors.map(({ id: actorId, name, cardAgencyId }, at) => {
      const earlier = questions.filter((row) => followed.get(actorId)?.includes(row.actorId));
      const { said = null, noted = null } = answers[at] ?? {};
      const mailbox = said?.mailbox ?? noted?.mailbox ?? null;
      const asked = earlier.map((row) => ({ ...row, askedOn: localDate(row.askedAt) }));
      const one = { hasSignIn: cardAgencyId !== null, state: stateOf.get(actorId) ?? 'IDENTIFIED' };
      const reason = roundReason({ ...one, mailbox, earlier: asked }, today);
      return { actorId, name, mailbox, earlier, reason };
    });
  }
}
