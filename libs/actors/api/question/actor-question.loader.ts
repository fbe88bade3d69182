import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { localDate } from '@stad/platform/rules/time.js';
import { Any } from 'typeorm';
import { questionStateOn } from '../../rules/actor-question.js';
import { followedIds } from '../merge/actor-merge.loaders.js';
import { ActorQuestionEntity } from './actor-question.entity.js';
import type { ActorQuestion } from './actor-question.types.js';

/** What waits to be judged of each, or of what is merged into it, and else the last question; none where the viewer does not keep the list. */
export const actorQuestionOf = defineLoader<string, ActorQuestion | null>(async (ctx, ids) => {
  const followed = await followedIds(ctx, ids);
  const rows = await ctx.db.find(ActorQuestionEntity, {
    where: { actorId: Any([...followed.values()].flat()) },
    order: { askedAt: 'DESC', position: 'DESC' },
  });
  const today = localDate(ctx.now);
  const shown = (row: ActorQuestionEntity): ActorQuestion => ({
    ...{ id: row.id, mailbox: row.mailbox, askedAt: row.askedAt, closesOn: row.closesOn },
    ...{ answeredAt: row.answeredAt, reason: row.reason, state: questionStateOn(row, today) },
    said: row.answeredAt
      ? {
          ...{ tasks: row.tasks ?? [], meets: row.meets ?? [], may: row.may ?? [] },
          ...{ mayNot: row.mayNot ?? [], secrecy: row.secrecy, mailbox: row.saidMailbox },
        }
      : null,
  });
  const last = (id: string) => {
    const own = rows.filter(({ actorId }) => followed.get(id)?.includes(actorId));
    return own.find((row) => questionStateOn(row, today) === 'ANSWERED') ?? own[0];
  };
  return new Map(
    ids.map((id) => {
      const row = last(id);
      return [id, row ? shown(row) : null];
    }),
  );
});
