import { FIELD, MANAGER, ROLES, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

/** Who reads figures, own and published (field.md 8). */
export const FIGURE_READERS = [
  ...FIELD,
  ...MANAGER,
  'PROJECT_LEAD',
  'DEVELOPMENT_LEAD',
  'METHOD_EDITOR',
  'MUNICIPAL_SAFETY',
  'NETWORK_MEMBER',
] as const satisfies readonly Role[];

export const outcomesPermissions: PermissionCatalog<Role> = {
  'goal:read': ROLES,
  'goal:set': ['PROJECT_LEAD'],
  'figure:read': FIGURE_READERS,
  'enteredFigure:read': [...FIELD, ...MANAGER, 'PROJECT_LEAD'],
  'enteredFigure:enter': [...FIELD, 'PROJECT_LEAD'],
  'enteredFigure:approve': [...MANAGER],
};
