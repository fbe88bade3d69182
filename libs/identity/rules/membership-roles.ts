import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { AgencyKind } from './agency.js';
import { isRole, type Role, roleAllowedFor } from './role.js';

/**
 * The roles of one membership.
 * Problems: `ROLE_MISSING`, `ROLE_UNKNOWN`, `ROLE_NOT_FOR_AGENCY` { role, kind }.
 */
export function checkRoles(roles: readonly string[], kind: AgencyKind): Result<readonly Role[]> {
  const problems: Problem[] = [];
  if (roles.length === 0) problems.push({ code: 'ROLE_MISSING', field: 'roles' });
  const known = roles.filter(isRole);
  if (known.length < roles.length) problems.push({ code: 'ROLE_UNKNOWN', field: 'roles' });
  for (const role of known) {
    if (!roleAllowedFor(role, kind)) {
      problems.push({ code: 'ROLE_NOT_FOR_AGENCY', field: 'roles', params: { role, kind } });
    }
  }
  return check(problems, [...new Set(known)]);
}
