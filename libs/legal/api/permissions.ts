import { CORE, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

/** See what the jurist of their own agency has confirmed (field.md 8): those who share, and the jurist. */
export const CONFIRMATION_READERS: readonly Role[] = [...CORE, 'JURIST'];

export const legalPermissions: PermissionCatalog<Role> = {
  'legal:confirmations': CONFIRMATION_READERS,
  'legal:confirm': ['JURIST'],
};
