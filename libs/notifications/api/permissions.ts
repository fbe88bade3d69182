import { ROLES, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

export const notificationPermissions: PermissionCatalog<Role> = {
  // Everybody has a list; who is concerned by nothing has an empty one.
  'notification:own': ROLES,
};
