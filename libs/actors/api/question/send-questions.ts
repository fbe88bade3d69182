import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueueEach } from '@stad/platform/api/jobs/enqueue.js';
import { localDate } from '@stad/platform/rules/time.js';
import { closesOn } from '../../rules/actor-question.js';
import { ACTOR_LETTER_TASK } from './actor-letters.js';
import type { ActorQuestionEntity } from './actor-question.entity.js';

const ADD = `insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on)
  select $1, r."actorId", r.mailbox, $2, $3, r."closesOn"
  from json_to_recordset($4::json) r ("actorId" uuid, mailbox text, "closesOn" date)
  on conflict (actor_id, closes_on) do nothing returning id`;

/** Whom a question goes to, and what it was asked before. */
export interface Addressee {
  readonly actorId: string;
  readonly mailbox: string;
  readonly earlier: readonly ActorQuestionEntity[];
}

/**
 * A question and its letter to each. Refused as a whole with `code` where somebody asked one of them at the same
 * moment.
 *
 * @returns the ids of the questions
 */
export async function sendQuestions(
  ctx: RequestContext,
  addressees: readonly Addressee[],
  code: string,
): Promise<readonly string[]> {
  const today = localDate(ctx.now);
  // Judged on the day it was asked, it may be asked again: two at the same moment still meet in one day.
  const rows = addressees.map(({ actorId, mailbox, earlier }) => {
    const judged = earlier.filter(({ decision }) => decision !== null);
    const last = closesOn(
      today,
      judged.map((row) => row.closesOn),
    );
    return { actorId, mailbox, closesOn: last };
  });
  const { agencyId, membershipId } = ctx.person;
  const { functionTitle } = await ctx.db.get(MembershipEntity, { id: membershipId });
  const made = await ctx.db.sql<{ id: string }>(ADD, [
    ...[agencyId, ctx.now, functionTitle, JSON.stringify(rows)],
  ]);
  if (made.length < addressees.length) ctx.refuseIf([{ code }]);
  const letters = made.map(({ id }) => ({
    ...{ payload: { questionId: id }, key: `${ACTOR_LETTER_TASK} ${id}` },
  }));
  await enqueueEach(ctx, ACTOR_LETTER_TASK, letters, ctx.now);
  return made.map(({ id }) => id);
}
