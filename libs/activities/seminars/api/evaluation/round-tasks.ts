import { MAIL_TASK } from '@stad/mail/api/mail-job.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import {
  addressesGoAt,
  opensAt,
  type RoundKind,
  roundWindow,
} from '../../rules/evaluation/round.js';
import type { HeldSeminar } from './held-seminar.js';

/** Opens a round that an earlier one has announced. */
export const OPEN_ROUND_TASK = 'evaluation opens';
/** Writes to whoever a round is for and has no letter yet; tells what can be told; closes what is over. */
export const ROUND_TASK = 'evaluation round';
/** The last addresses of a list go. */
export const ADDRESSES_TASK = 'evaluation addresses go';

/** Of each round a kind of letter of its own. */
export const ROUND_LETTERS: Readonly<Record<RoundKind, string>> = {
  BEFORE: 'SEMINAR_BEFORE',
  AFTER: 'SEMINAR_AFTER',
  THREE_MONTHS: 'SEMINAR_THREE_MONTHS',
};

/** Told at a fixed hour, and never because somebody has just answered. */
const TOLD_AT = '06:00';

export async function planRound(
  ctx: RequestContext,
  seminar: HeldSeminar,
  kind: RoundKind,
  from: Date,
): Promise<void> {
  const { activityId } = seminar;
  const key = `${ROUND_TASK} ${kind} ${activityId}`;
  await enqueue(ctx, ROUND_TASK, { activityId, kind }, { runAt: from, key });
}

/** The next morning, or when the round is over. */
export function nextLook(seminar: HeldSeminar, kind: RoundKind, now: Date): Date {
  const morning = atLocal(addDays(localDate(now), 1), TOLD_AT);
  const { endsAt } = roundWindow(kind, seminar);
  return endsAt > now && endsAt < morning ? endsAt : morning;
}

export async function planOpening(
  ctx: RequestContext,
  { activityId }: HeldSeminar,
  kind: RoundKind,
  runAt: Date,
): Promise<void> {
  const key = `${OPEN_ROUND_TASK} ${kind} ${activityId}`;
  await enqueue(ctx, OPEN_ROUND_TASK, { activityId, kind }, { runAt, key });
}

/** What a first round announces: the round after it, the one three months later, and the end of the addresses. */
export async function announce(ctx: RequestContext, seminar: HeldSeminar): Promise<void> {
  for (const kind of ['AFTER', 'THREE_MONTHS'] as const) {
    await planOpening(ctx, seminar, kind, opensAt(kind, seminar));
  }
  await planAddresses(ctx, seminar.activityId, seminar.endsAt);
}

export async function planAddresses(
  ctx: RequestContext,
  activityId: string,
  endsAt: Date,
): Promise<void> {
  const key = `${ADDRESSES_TASK} ${activityId}`;
  await enqueue(ctx, ADDRESSES_TASK, { activityId }, { runAt: addressesGoAt(endsAt), key });
}

// Where nobody was ticked at the door, whoever had a seat.
const CAME = `(u.is_present or not exists (
    select from seminar_sign_up o where o.activity_id = u.activity_id and o.is_present))`;

/** Whom a round is for, of sign-ups `u` with a seat. */
const FOR: Readonly<Record<RoundKind, string>> = {
  BEFORE: 'true',
  AFTER: CAME,
  THREE_MONTHS: `u.asks_later and ${CAME}`,
};

/** How many a round would write to now: who has a seat and an address. */
export async function reachOfRound(
  ctx: RequestContext,
  activityId: string,
  kind: RoundKind,
): Promise<number> {
  const [row] = await ctx.db.sql<{ n: number }>(
    `select count(*)::int as n from seminar_sign_up u
     where u.activity_id = $1 and u.state = 'SEAT' and u.work_email is not null and ${FOR[kind]}`,
    [activityId],
  );
  return row?.n ?? 0;
}

/** Puts a letter into the outbox for each that has none of this round, and answers how many. */
export async function writeRound(
  ctx: RequestContext,
  { activityId }: HeldSeminar,
  kind: RoundKind,
): Promise<number> {
  const letter = ROUND_LETTERS[kind];
  const written = await ctx.db.sql(
    `with written as (
       insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, queued_at)
       select u.agency_id, $4, u.id, u.agency_id, $2 from seminar_sign_up u
       where u.agency_id = $1 and u.activity_id = $3 and u.state = 'SEAT' and u.work_email is not null
         and ${FOR[kind]}
         and not exists (select from mail_delivery d
           where d.agency_id = u.agency_id and d.subject_id = u.id and d.kind = $4)
       returning id)
     select jobs.enqueue('${MAIL_TASK}', json_build_object('deliveryId', id), $2, 'letter ' || id)::text from written`,
    [ctx.agencyId, ctx.now, activityId, letter],
  );
  return written.length;
}
