import { MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

export const reportPermissions: PermissionCatalog<Role> = {
  'report:read': ['PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR', ...MANAGER, 'POLICE_LIAISON'],
  'report:write': ['PROJECT_LEAD'],
  'economy:read': ['PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR', ...MANAGER],
  'economy:write': ['PROJECT_LEAD'],
  'report:sign': ['SIGNATORY'],
  'report:file': ['PROJECT_LEAD', 'SIGNATORY', 'REGISTRAR'],
  'report:answer': [...MANAGER, 'POLICE_LIAISON'],
  'report:waiting': ['PROJECT_LEAD', 'SIGNATORY'],
};
