import { MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

/** Read the protocol and the dry run of their own agency (domain.md 8): who proposes, decides, advises. */
export const RETENTION_READERS: readonly Role[] = ['REGISTRAR', ...MANAGER, 'DPO'];

export const trustPermissions: PermissionCatalog<Role> = {
  'retention:read': RETENTION_READERS,
  'retention:propose': ['REGISTRAR'],
  'retention:decide': MANAGER,
};
