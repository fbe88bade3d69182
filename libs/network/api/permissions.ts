import { CORE, MANAGER, ROLES, type Role, WITHOUT_DIRECTORY } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import {
  CAPACITY_KEEPERS,
  CAPACITY_READERS,
  TONIGHT_READERS,
  TONIGHT_SAYERS,
} from '../rules/capacity/capacity.js';

/** Read the functions of their own agency; the core group also those of the others (field.md 8). */
export const DIRECTORY_READERS: readonly Role[] = ROLES.filter(
  (role) => !WITHOUT_DIRECTORY.includes(role),
);

/** Know who stands in for whom at home; the core group of a site also of the others there. */
export const DEPUTY_READERS = DIRECTORY_READERS;

export const networkPermissions: PermissionCatalog<Role> = {
  'contact:read': ROLES,
  'contact:create': [...MANAGER, 'AGENCY_ADMIN'],
  'contact:end': [...MANAGER, 'AGENCY_ADMIN'],
  'contact:change': [...MANAGER, 'AGENCY_ADMIN', 'ON_CALL'],
  'busy-span:read': CORE,
  // One’s own time, whatever one does.
  'time:own': ROLES,
  'deputy:read': DEPUTY_READERS,
  'deputy:write': ['AGENCY_ADMIN'],
  'directory:read': DIRECTORY_READERS,
  'capacity:read': CAPACITY_READERS,
  'capacity:keep': CAPACITY_KEEPERS,
  'tonight:read': TONIGHT_READERS,
  'tonight:say': TONIGHT_SAYERS,
};
