import { CORE, MANAGER } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

/** The core group reads what its agency has shared; a manager ends it (field.md 8). */
export const sharePermissions = {
  'share:read': CORE,
  'share:end': MANAGER,
} satisfies PermissionCatalog;
