import { MANAGER, ROLES, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

/** Decide for the agency whether working time may stand in the calendars of its people (INV-20). */
export const CALENDAR_DECIDERS: readonly Role[] = [...MANAGER, 'AGENCY_ADMIN'];

export const calendarPermissions: PermissionCatalog<Role> = {
  // Everybody has a calendar; who takes part in nothing has nothing in it.
  'calendar:own': ROLES,
  'calendar:decide': CALENDAR_DECIDERS,
};
