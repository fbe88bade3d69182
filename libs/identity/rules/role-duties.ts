import type { Problem } from '@stad/platform/rules/problem.js';
import { CORE, MANAGER, ROLES, type Role } from './role.js';

/** Read P2 or P3 (field.md 8): plans, figures, records, texts of an agency. */
const READS_CONTENT = [
  ...CORE,
  'ON_CALL',
  'SAFETY_REP',
  'SIGNATORY',
  'DEVELOPMENT_LEAD',
  'MUNICIPAL_SAFETY',
  'THEME_COORDINATOR',
  'METHOD_EDITOR',
  'JURIST',
] as const satisfies readonly Role[];

/** Below so many people whoever answers for the employer may also keep its people. */
export const SMALL_AGENCY = 5;

/** Two roles that nobody holds together; `unlessSmall`: but in an agency of fewer than {@link SMALL_AGENCY}. */
export interface ExcludedPair {
  readonly roles: readonly [Role, Role];
  readonly unlessSmall: boolean;
}

const pairsOf = (role: Role, others: readonly Role[]): readonly ExcludedPair[] =>
  others
    .filter((other) => other !== role)
    .map((other) => ({
      roles: [role, other],
      unlessSmall: role === 'AGENCY_ADMIN' && MANAGER.some((manager) => manager === other),
    }));

/**
 * Separation of duties (field.md 8), the one table of it: the rule, the trigger and the list at upgrade are
 * made from it. Whoever gives rights reads nothing that they open; whoever controls does not do what is
 * controlled. A membership has one unit, so that a manager never controls the log of the own one.
 */
export const EXCLUDED_PAIRS: readonly ExcludedPair[] = [
  ...pairsOf('AGENCY_ADMIN', ['LOG_REVIEWER', 'DPO', 'REGISTRAR', ...READS_CONTENT]),
  ...pairsOf('PROJECT_LEAD', ['SIGNATORY', ...MANAGER]),
  ...pairsOf('LOG_REVIEWER', MANAGER),
  ...pairsOf(
    'DPO',
    ROLES.filter((role) => role !== 'AGENCY_ADMIN'),
  ),
];

/** Those of the roles that were not there before, in their order. */
export function rolesAdded<R extends string>(before: readonly string[], after: readonly R[]): R[] {
  return after.filter((role) => !before.includes(role));
}

/** The pairs that exclude each other among the roles, in an agency of so many people. */
export function excludedAmong(
  roles: readonly string[],
  people: number,
): readonly (readonly [Role, Role])[] {
  return EXCLUDED_PAIRS.filter(
    (pair) =>
      pair.roles.every((role) => roles.includes(role)) &&
      !(pair.unlessSmall && people < SMALL_AGENCY),
  ).map(({ roles: [one, other] }) => [one, other]);
}

/**
 * Whether a membership may go from these roles to those. Judged on both together: a role that excludes one
 * that is held now is given once that one is gone. A pair that stood before ends with this change.
 * Problems on `roles`: `ROLES_EXCLUDED` { role, other }, the first pair.
 *
 * @param people of the agency, whose time is not over
 */
export function dutyProblems(
  before: readonly string[],
  after: readonly string[],
  people: number,
): readonly Problem[] {
  const added = rolesAdded(before, after);
  // Something else of the membership is changed: a pair that stands locks nobody out.
  if (added.length === 0 && before.every((role) => after.includes(role))) return [];
  const [first] = excludedAmong([...new Set([...before, ...after])], people).filter(
    (pair) =>
      pair.some((role) => added.includes(role)) || pair.every((role) => after.includes(role)),
  );
  if (!first) return [];
  const [role, other] = first;
  return [{ code: 'ROLES_EXCLUDED', field: 'roles', params: { role, other } }];
}
