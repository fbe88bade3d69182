import { isCount } from '@stad/activities/core/rules/count.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { hoursBetween } from '@stad/platform/rules/time.js';

const HOURS_TO_DEBRIEF = 72;

/** *Samtal hållet*: how many took part and whether somebody is followed up, never how anybody feels. */
export interface Debrief {
  readonly heldAt: Date;
  readonly participants: number;
  readonly followUp: boolean;
}

/** The clock runs in real hours, also over a night with a clock change (K21). */
export function debriefDueAt(returnedAt: Date): Date {
  return new Date(returnedAt.getTime() + HOURS_TO_DEBRIEF * 3_600_000);
}

export function heldInTime(heldAt: Date, returnedAt: Date): boolean {
  return hoursBetween(returnedAt, heldAt) <= HOURS_TO_DEBRIEF;
}

/** Problems: `DEBRIEF_BEFORE_RETURN`, `DEBRIEF_IN_FUTURE`, `DEBRIEF_WITHOUT_PEOPLE`. */
export function checkDebrief(
  debrief: Debrief,
  returnedAt: Date | null,
  now: Date,
): Result<Debrief> {
  const problems: Problem[] = [];
  const { heldAt, participants } = debrief;
  if (returnedAt === null || heldAt < returnedAt) {
    problems.push({ code: 'DEBRIEF_BEFORE_RETURN', field: 'heldAt' });
  }
  if (!(heldAt <= now)) problems.push({ code: 'DEBRIEF_IN_FUTURE', field: 'heldAt' });
  if (!isCount(participants) || participants === 0) {
    problems.push({ code: 'DEBRIEF_WITHOUT_PEOPLE', field: 'participants' });
  }
  return check(problems, debrief);
}
