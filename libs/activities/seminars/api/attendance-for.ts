import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { toldUnits } from '../rules/told-units.js';
import type { SeminarAttendanceEntity } from './seminar.entities.js';
import type { SeminarAttendance } from './seminar.types.js';

/**
 * Who comes, as the viewer may read it: the planners of the organiser, who write it, unit by unit; everybody
 * else without units so small that they tell of a person. What follows the list is one row of all.
 */
export function attendanceFor(
  viewer: { readonly agencyId: string; readonly roles: readonly string[] },
  seminar: { readonly agencyId: string },
  rows: readonly SeminarAttendanceEntity[],
): SeminarAttendance[] {
  const isPlanner =
    viewer.agencyId === seminar.agencyId && holdsAny(viewer.roles, ACTIVITY_PLANNERS);
  const groups = rows.map(({ fromAgencyId, unit, registered, present, fromSignUp }) => ({
    ...{ agencyId: fromAgencyId, fromAgencyId, unit, registered, present, fromSignUp },
  }));
  const isList = rows.some(({ fromSignUp }) => fromSignUp);
  if (isPlanner || isList) return groups.map((group) => ({ ...group, isTogether: false }));
  return toldUnits(groups).map(({ agencyId = null, unit, registered, present, isTogether }) => ({
    ...{ unit, registered, present, isTogether },
    fromAgencyId: agencyId,
    fromSignUp: false,
  }));
}
