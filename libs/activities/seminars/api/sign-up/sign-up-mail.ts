import { MAIL_TASK } from '@stad/mail/api/mail-job.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue, enqueueEach } from '@stad/platform/api/jobs/enqueue.js';

/** Of one sign-up: says how it stands when the letter leaves. */
export const SIGN_UP_LETTER = 'SEMINAR_SIGN_UP';
/** To everybody with a seat, alike. */
export const REMINDER_LETTER = 'SEMINAR_REMINDER';

/** To everybody on the list: the time or the place is another. */
export const MOVED_LETTER = 'SEMINAR_MOVED';
/** To who is on the list already, or was: somebody typed the address. */
export const LINK_LETTER = 'SEMINAR_LINK';

/** Asks for a letter of one sign-up: whoever plans may not read what became of letters. */
export const LETTER_TASK = 'seminar letter';
/** An offer is over: the list of the seminar moves. */
export const OFFER_TASK = 'seminar offers';
/** `days` before it begins everybody with a seat is reminded. */
export const REMINDER_TASK = 'seminar reminder';
/** Needs, addresses and links go. */
export const DAY_AFTER_TASK = 'seminar day after';
/** The time is another or holds no longer, or the room is: the list moves and everybody on it is written to. */
export const CHANGED_TASK = 'seminar list changed';

/** The counts of who asked go, a day later. */
export const ASKS_TASK = 'seminar asks';
/** Addresses that nobody confirmed go, two days later. */
export const UNCONFIRMED_TASK = 'seminar unconfirmed';

/** Asks for a letter; one that has not left says all that has happened since. */
export function writeTo(ctx: RequestContext, signUpId: string): Promise<void> {
  const key = `${LETTER_TASK} ${signUpId}`;
  return enqueue(ctx, LETTER_TASK, { signUpId }, { runAt: ctx.now, key });
}

/** The link of the own page alone: how it stands does not change because an address was typed. */
export function writeLinkTo(ctx: RequestContext, signUpId: string): Promise<void> {
  const key = `${LETTER_TASK} link ${signUpId}`;
  return enqueue(ctx, LETTER_TASK, { signUpId, kind: LINK_LETTER }, { runAt: ctx.now, key });
}

/** The same for many. */
export function writeToEach(ctx: RequestContext, signUpIds: readonly string[]): Promise<void> {
  const jobs = signUpIds.map((signUpId) => ({
    ...{ payload: { signUpId }, key: `${LETTER_TASK} ${signUpId}` },
  }));
  return enqueueEach(ctx, LETTER_TASK, jobs, ctx.now);
}

/** As the system: puts a letter into the outbox for each sign-up `u` that `those` chooses by `$3`. */
export async function lettersTo(
  ctx: RequestContext,
  kind: string,
  those: string,
  [by]: readonly [string | readonly string[]],
): Promise<void> {
  await ctx.db.sql(
    `with written as (
       insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, queued_at)
       select u.agency_id, '${kind}', u.id, u.agency_id, $2 from seminar_sign_up u
       where u.agency_id = $1 and u.work_email is not null and ${those}
       on conflict do nothing returning id)
     select jobs.enqueue('${MAIL_TASK}', json_build_object('deliveryId', id), $2, 'letter ' || id)::text from written`,
    [ctx.agencyId, ctx.now, by],
  );
}
