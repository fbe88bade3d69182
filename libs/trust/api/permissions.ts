import { MANAGER, ROLES, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

/** Read the protocol and the dry run of their own agency (field.md 8): who proposes, decides, advises. */
export const RETENTION_READERS: readonly Role[] = ['REGISTRAR', ...MANAGER, 'DPO'];

/** Set and end a hold: who proposes a disposal, and who decides. */
export const HOLDERS: readonly Role[] = ['REGISTRAR', ...MANAGER];

/** Read the controls of their own agency's access log: who controls it, and who advises (field.md 8). */
export const REVIEW_READERS: readonly Role[] = ['LOG_REVIEWER', 'DPO'];

export const trustPermissions: PermissionCatalog<Role> = {
  'retention:read': RETENTION_READERS,
  'retention:propose': ['REGISTRAR'],
  'retention:decide': MANAGER,
  'retention:hold': HOLDERS,
  // Whoever reads a text may say that it is wrong; the row says whether they do (field.md 8, J16).
  'removal:flag': ROLES,
  'removal:read': RETENTION_READERS,
  'removal:decide': MANAGER,
  'removal:advise': ['DPO'],
  'removal:note': ['REGISTRAR'],
  'access-review:read': REVIEW_READERS,
  'access-review:draw': ['LOG_REVIEWER'],
  'access-review:judge': ['LOG_REVIEWER'],
  'access-review:answer': MANAGER,
  'access-review:waiting': [...REVIEW_READERS, ...MANAGER],
};
