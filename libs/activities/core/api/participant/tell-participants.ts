import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';

/** The task that asks for a letter to each who is to be told; its payload is `{ activityId, whom }`. */
export const PARTICIPANTS_TASK = 'participants';

/** The kind of letter that `ParticipantLetters` composes. */
export const PARTICIPANT_LETTER = 'PARTICIPANT';

/** Those who were never written to, or all of them: the time is another, or holds no longer. */
export type WhomToTell = 'NEW' | 'EVERYONE';

/** Until letters leave, another change takes its place: what was undone at once is never told. */
const PATIENCE_MS = 10_000;

/**
 * Asks for letters to those who are asked to an activity. A job of the owner writes them: who plans may not
 * read what became of letters. Who may still be told, and where, is decided as each is sent.
 */
export function tellParticipants(
  ctx: RequestContext,
  activityId: string,
  whom: WhomToTell,
): Promise<void> {
  const runAt = new Date(ctx.now.getTime() + PATIENCE_MS);
  const key = `participants ${whom} ${activityId}`;
  return enqueue(ctx, PARTICIPANTS_TASK, { activityId, whom }, { runAt, key });
}
