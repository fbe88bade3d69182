import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import { COUNTED_HOURS, PUT_OFF_DAYS, UNCONFIRMED_HOURS } from '../../rules/sign-up/sign-up.js';
import { holdRoom, listOf, moveOn, type Room, roomOf } from './seats.js';
import { SignUpPageEntity } from './sign-up.entities.js';
import {
  ASKS_TASK,
  CHANGED_TASK,
  DAY_AFTER_TASK,
  LETTER_TASK,
  lettersTo,
  MOVED_LETTER,
  OFFER_TASK,
  REMINDER_LETTER,
  REMINDER_TASK,
  SIGN_UP_LETTER,
  UNCONFIRMED_TASK,
} from './sign-up-mail.js';
import { dayAfter, planTasks, reminderAt } from './sign-up-times.js';

const HOUR_MS = 3_600_000;
/** A reminder that comes late is told, one of another day is not. */
const LATE_MS = 12 * HOUR_MS;

/** What the clock and the organiser's changes bring for a list, as the system of the organiser. */
@Injectable()
export class SignUpJobs implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.handle(LETTER_TASK, (run, { agencyId, signUpId, kind = SIGN_UP_LETTER }) =>
      run.as(agencyId, (ctx) => lettersTo(ctx, String(kind), 'u.id = $3', [String(signUpId)])),
    );
    this.jobs.handle(ASKS_TASK, (run, { agencyId }) =>
      run.as(agencyId, async (ctx) => {
        const before = new Date(ctx.now.getTime() - COUNTED_HOURS * HOUR_MS);
        await ctx.db.sql('delete from seminar_ask where asked_at <= $1', [before]);
        await ctx.db.sql('delete from seminar_door_try where tried_at <= $1', [before]);
      }),
    );
    this.onList(UNCONFIRMED_TASK, forgetUnconfirmed);
    this.onList(OFFER_TASK, async (ctx, room) => {
      await moveOn(ctx, room);
    });
    this.onList(CHANGED_TASK, changed);
    this.onList(REMINDER_TASK, remind);
    this.onList(DAY_AFTER_TASK, forget);
  }

  /** A task of one list, whose room it holds; a seminar without one has nothing to do. */
  private onList(
    task: string,
    work: (ctx: RequestContext, room: Room, payload: JobPayload) => Promise<void>,
  ): void {
    this.jobs.handle(task, (run: JobRun, payload) =>
      run.as(payload.agencyId, async (ctx) => {
        const activityId = String(payload['activityId']);
        if (!(await ctx.db.findOne(SignUpPageEntity, { activityId }))) return;
        await work(ctx, await holdRoom(ctx, activityId), payload);
      }),
    );
  }
}

async function changed(ctx: RequestContext, room: Room, { whom }: JobPayload): Promise<void> {
  const before = await listOf(ctx, room.activityId);
  const now = await moveOn(ctx, room);
  if (room.state === 'CANCELLED') await forgetNeeds(ctx, room.activityId);
  if (whom !== 'EVERYONE') return;
  await planTasks(ctx, room);
  // An offer of just now tells the new time in its own letter: no second one follows.
  const stateOf = new Map(before.map(({ id, state }) => [id, state]));
  const told = now.filter(({ id, state }) => stateOf.get(id) === state).map(({ id }) => id);
  await lettersTo(ctx, MOVED_LETTER, 'u.id = any ($3::uuid[])', [told]);
}

/** Addresses that nobody confirmed in two days, with their links and needs. */
async function forgetUnconfirmed(ctx: RequestContext, { activityId }: Room): Promise<void> {
  const before = new Date(ctx.now.getTime() - UNCONFIRMED_HOURS * HOUR_MS);
  const old = `select id from seminar_sign_up where activity_id = $1 and state = 'ASKED' and asked_at <= $2`;
  for (const table of ['seminar_sign_up_key', 'seminar_sign_up_need']) {
    await ctx.db.sql(`delete from ${table} where sign_up_id in (${old})`, [activityId, before]);
  }
  await ctx.db.sql(`delete from seminar_sign_up where id in (${old})`, [activityId, before]);
}

const forgetNeeds = (ctx: RequestContext, activityId: string) =>
  ctx.db.sql(
    `delete from seminar_sign_up_need
     where sign_up_id in (select id from seminar_sign_up where activity_id = $1)`,
    [activityId],
  );

async function remind(ctx: RequestContext, room: Room, { days }: JobPayload): Promise<void> {
  const late = ctx.now.getTime() - reminderAt(room.startsAt, Number(days)).getTime();
  if (room.state !== 'CONFIRMED' || late < 0 || late > LATE_MS) return;
  await lettersTo(ctx, REMINDER_LETTER, `u.activity_id = $3 and u.state = 'SEAT'`, [
    room.activityId,
  ]);
}

/** The day after: needs, addresses and links go, and with them every address that nobody confirmed. */
async function forget(ctx: RequestContext, held: Room): Promise<void> {
  const room = await roomOf(ctx, held.activityId);
  const { activityId } = room;
  const at = goesAt(room);
  if (ctx.now < at) {
    const key = `${DAY_AFTER_TASK} ${activityId}`;
    return enqueue(ctx, DAY_AFTER_TASK, { activityId }, { runAt: at, key });
  }
  await forgetNeeds(ctx, activityId);
  await ctx.db.sql(
    `delete from seminar_sign_up_key
     where sign_up_id in (select id from seminar_sign_up where activity_id = $1)`,
    [activityId],
  );
  await ctx.db.sql(
    `delete from seminar_sign_up where activity_id = $1 and state in ('INVITED', 'ASKED')`,
    [activityId],
  );
  // Whoever was told and has ticked it is asked after three months, where anybody is: until then the address lives.
  const isKept = `asks_later and state = 'SEAT' and $2 <> 'CANCELLED'
    and exists (select from seminar_round r where r.activity_id = seminar_sign_up.activity_id)`;
  await ctx.db.sql(
    `update seminar_sign_up set work_email = case when ${isKept} then work_email end, calendar_uid = null,
       queue_number = null, offered_until = null,
       state = case when state in ('QUEUED', 'OFFERED') then 'LAPSED' else state end where activity_id = $1`,
    [activityId, room.state],
  );
}

function goesAt({ state, endsAt }: Room): Date {
  if (state !== 'POSTPONED') return dayAfter(endsAt);
  return atLocal(addDays(localDate(endsAt), PUT_OFF_DAYS), '06:00');
}
