import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { ROLES, type Role } from '../rules/role.js';

export const identityPermissions: PermissionCatalog<Role> = {
  'viewer:preferences': ROLES,
  'people:read': ROLES,
  'people:change': ['AGENCY_ADMIN'],
};
