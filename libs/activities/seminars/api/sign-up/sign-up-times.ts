import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';
import { REMINDER_DAYS } from '../../rules/sign-up/sign-up.js';
import type { Room } from './seats.js';
import { CHANGED_TASK, DAY_AFTER_TASK, REMINDER_TASK } from './sign-up-mail.js';

/** People are reminded at work, and not at night. */
const REMINDED_AT = '09:00';

/** Some days before, in the morning. */
export const reminderAt = (startsAt: Date, days: number): Date =>
  atLocal(addDays(localDate(startsAt), -days), REMINDED_AT);

/** The morning after the last day. */
export const dayAfter = (endsAt: Date): Date => atLocal(addDays(localDate(endsAt), 1), '06:00');

/** What the clock brings for one list; asked for anew when the time is another. */
export async function planTasks(
  ctx: RequestContext,
  { activityId, startsAt, endsAt }: Pick<Room, 'activityId' | 'startsAt' | 'endsAt'>,
): Promise<void> {
  for (const days of REMINDER_DAYS) {
    const runAt = reminderAt(startsAt, days);
    const key = `${REMINDER_TASK} ${days} ${activityId}`;
    if (runAt > ctx.now) {
      await enqueue(ctx, REMINDER_TASK, { activityId, days: String(days) }, { runAt, key });
    }
  }
  const key = `${DAY_AFTER_TASK} ${activityId}`;
  await enqueue(ctx, DAY_AFTER_TASK, { activityId }, { runAt: dayAfter(endsAt), key });
}

/** The time or the room is another, or the time holds no longer: the list is looked at, if there is one. */
export function listChanged(ctx: RequestContext, activityId: string, isToTell: boolean) {
  const whom = isToTell ? 'EVERYONE' : 'NOBODY';
  // One that tells and one that does not never take each other's place.
  const key = `${CHANGED_TASK} ${whom} ${activityId}`;
  return enqueue(ctx, CHANGED_TASK, { activityId, whom }, { runAt: ctx.now, key });
}
