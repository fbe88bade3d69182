import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { ACCEPT_UNDERTAKING } from '@stad/platform/rules/viewer.js';
import { MANAGER, ROLES, type Role, WITHOUT_DIRECTORY } from '../rules/role.js';
import { ROLE_DECIDERS } from './roles/role-proposal.policy.js';

/** Know what colleagues are trained for and speak (field.md 8 *Directory*). */
export const COMPETENCE_READERS: readonly Role[] = ROLES.filter(
  (role) => !WITHOUT_DIRECTORY.includes(role),
);

export const identityPermissions: PermissionCatalog<Role> = {
  'viewer:preferences': ROLES,
  [ACCEPT_UNDERTAKING]: ROLES,
  'session:own': ROLES,
  'sign-in:own': ROLES,
  // What waits is handed in by every domain, whichever of them are there.
  'waiting:read': ROLES,
  'people:read': ROLES,
  'people:change': ['AGENCY_ADMIN'],
  // Also decides: the policy lets the same roles change a binding.
  'sign-in:read': ['AGENCY_ADMIN', ...MANAGER],
  'roles:decide': ROLE_DECIDERS,
};
