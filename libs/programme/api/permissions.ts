import { ROLES, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

export const programmePermissions: PermissionCatalog<Role> = {
  'programme:read': ROLES,
  'search:read': ROLES,
  'area:change': ['PROJECT_LEAD'],
  'closingDay:remove': ['PROJECT_LEAD'],
};
