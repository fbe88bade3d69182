import type { Phase } from '@stad/activities/core/rules/phase.js';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import { holdsAny } from '@stad/identity/rules/role.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';

/** Characters of a name on paper: it stands in large letters, on two lines at most. */
export const LONGEST_NAME = 60;

export interface CertifiedSeminar {
  readonly ownerAgencyId: string;
  readonly state: Phase;
  readonly startsAt: Date;
  /** Null until somebody has counted. */
  readonly present: number | null;
  /** Counted by the check-in. */
  readonly hasList: boolean;
}

/**
 * May this person write who was there? Its organiser's planners, once it is held: marked as held, or begun with
 * people checked in, since paper is handed out as they leave. Problems: `NOT_AVAILABLE`, `SEMINAR_NOT_HELD`.
 */
export function mayCertify(
  person: { readonly agencyId: string; readonly roles: readonly string[] },
  seminar: CertifiedSeminar,
  now: Date,
): Result<void> {
  const isTheirs =
    seminar.ownerAgencyId === person.agencyId && holdsAny(person.roles, ACTIVITY_PLANNERS);
  if (!isTheirs) return fail(NOT_AVAILABLE);
  return check(isHeld(seminar, now) ? [] : [{ code: 'SEMINAR_NOT_HELD' }], undefined);
}

function isHeld({ state, startsAt, present, hasList }: CertifiedSeminar, now: Date): boolean {
  if (state === 'COMPLETED' || state === 'EVALUATED') return true;
  const isOn = state === 'CONFIRMED' || state === 'ONGOING';
  return isOn && hasList && (present ?? 0) > 0 && now >= startsAt;
}

/** The name as it is printed. Problems: `PRINTED_NAME_MISSING`, `TEXT_TOO_LONG` { largest }, `PRINTED_NAME_WRONG`. */
export function checkPrintedName(typed: string): Result<string> {
  const name = typed.normalize('NFC').trim().replace(/ +/g, ' ');
  const problems: Problem[] = [];
  if (!/\p{L}/u.test(name)) problems.push({ code: 'PRINTED_NAME_MISSING', field: 'name' });
  if ([...name].length > LONGEST_NAME) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'name', params: { largest: LONGEST_NAME } });
  }
  // A number, a sign of direction or a second line is no name.
  if (problems.length === 0 && /[^\p{L}\p{M} .,'’\-‐–]/u.test(name)) {
    problems.push({ code: 'PRINTED_NAME_WRONG', field: 'name' });
  }
  return check(problems, name);
}
