import { isCount } from '@stad/activities/core/rules/count.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** How many had a place and how many came; who they were is nobody's business here. */
export interface Attendance {
  readonly registered: number;
  readonly present: number;
}

/**
 * Figures of a seminar that has begun. Who comes unannounced is registered at the door,
 * so that more than the registered are never present. An empty room is a result.
 * Problems: `NOT_A_COUNT`, `PRESENT_OVER_REGISTERED` { registered }, `ATTENDANCE_BEFORE_START`.
 */
export function checkAttendance(
  attendance: Attendance,
  startsAt: Date,
  now: Date,
): Result<Attendance> {
  const problems: Problem[] = [];
  for (const field of ['registered', 'present'] as const) {
    if (!isCount(attendance[field])) problems.push({ code: 'NOT_A_COUNT', field });
  }
  const { registered, present } = attendance;
  if (problems.length === 0 && present > registered) {
    problems.push({ code: 'PRESENT_OVER_REGISTERED', field: 'present', params: { registered } });
  }
  if (now < startsAt) problems.push({ code: 'ATTENDANCE_BEFORE_START' });
  return check(problems, attendance);
}

export function placesLeft(capacity: number, registered: number): number {
  return Math.max(0, capacity - registered);
}
