import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { type JobPayload, type JobRun, Jobs } from '@stad/platform/api/jobs/jobs.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import { holdRoom, moveOn, type Room, roomOf } from './seats.js';
import { SignUpPageEntity } from './sign-up.entities.js';
import {
  CHANGED_TASK,
  DAY_AFTER_TASK,
  LETTER_TASK,
  lettersTo,
  OFFER_TASK,
  REMINDER_LETTER,
  REMINDER_TASK,
  SIGN_UP_LETTER,
} from './sign-up-mail.js';
import { dayAfter, planTasks, reminderAt } from './sign-up-times.js';

/** A reminder that comes late is told, one of another day is not. */
const LATE_MS = 12 * 3_600_000;
/** Put off, it keeps those who signed up for a new time; so long. */
const PUT_OFF_DAYS = 90;

/** What the clock and the organiser's changes bring for a list, as the system of the organiser. */
@Injectable()
export class SignUpJobs implements OnModuleInit {
  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    this.jobs.handle(LETTER_TASK, (run, { agencyId, signUpId }) =>
      run.as(agencyId, (ctx) => lettersTo(ctx, SIGN_UP_LETTER, 'u.id = $3', String(signUpId))),
    );
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
  await moveOn(ctx, room);
  if (whom !== 'EVERYONE') return;
  await planTasks(ctx, room);
  const those = `u.activity_id = $3 and u.state in ('SEAT', 'QUEUED', 'OFFERED')`;
  await lettersTo(ctx, SIGN_UP_LETTER, those, room.activityId);
}

async function remind(ctx: RequestContext, room: Room, { days }: JobPayload): Promise<void> {
  const late = ctx.now.getTime() - reminderAt(room.startsAt, Number(days)).getTime();
  if (room.state !== 'CONFIRMED' || late < 0 || late > LATE_MS) return;
  await lettersTo(ctx, REMINDER_LETTER, `u.activity_id = $3 and u.state = 'SEAT'`, room.activityId);
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
  const of = 'sign_up_id in (select id from seminar_sign_up where activity_id = $1)';
  await ctx.db.sql(`delete from seminar_sign_up_need where ${of}`, [activityId]);
  await ctx.db.sql(`delete from seminar_sign_up_key where ${of}`, [activityId]);
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
