import { isCount } from '@stad/activities/core/rules/count.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { checkAttendance } from './attendance.js';

/** People of one unit at one seminar, counted, never named. */
export interface AttendanceGroup {
  /** The agency the unit belongs to; null when it is an actor's, such as a hotel's. */
  readonly agencyId?: string | null;
  readonly unit: string;
  readonly registered: number;
  /** Null until somebody has counted. */
  readonly present?: number | null;
}

/**
 * The units at a seminar: who is registered and, once it has begun, who came. When one unit has been
 * counted all have, so that a sum is never half a sum.
 * Problems on `groups.{n}.{field}`: `UNIT_TWICE`, `PRESENT_MISSING` and those of {@link checkAttendance}.
 */
export function checkGroups(
  groups: readonly AttendanceGroup[],
  startsAt: Date,
  now: Date,
): Result<readonly AttendanceGroup[]> {
  const counted = groups.some((group) => group.present != null);
  const seen = new Set<string>();
  const problems = groups.flatMap((group, index) => {
    const found = counted ? countedProblems(group, startsAt, now) : registeredProblems(group);
    const key = `${group.agencyId ?? ''} ${group.unit}`;
    if (seen.has(key)) found.push({ code: 'UNIT_TWICE', field: 'unit' });
    seen.add(key);
    return found.map((problem) =>
      problem.field ? { ...problem, field: `groups.${index}.${problem.field}` } : problem,
    );
  });
  return check(problems, groups);
}

function registeredProblems({ registered }: AttendanceGroup): Problem[] {
  return isCount(registered) ? [] : [{ code: 'NOT_A_COUNT', field: 'registered' }];
}

function countedProblems(group: AttendanceGroup, startsAt: Date, now: Date): Problem[] {
  const { registered, present } = group;
  if (present == null) return [{ code: 'PRESENT_MISSING', field: 'present' }];
  const result = checkAttendance({ registered, present }, startsAt, now);
  return result.ok ? [] : [...result.problems];
}
