import { FIELD, holdsAny, MANAGER } from './role.js';

/**
 * What part somebody has in field work, from the roles of the membership: goes out, or holds the time
 * and decides from behind (field.md 2.8 *Who*). Others may know it without knowing the roles.
 */
export const FIELD_ROLES = ['IN_FIELD', 'REAR_SUPPORT'] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** Roles that stand behind a pass: employers' managers, day and night. */
export const BEHIND = [...MANAGER, 'DUTY_MANAGER'] as const;

export function fieldRoleOf(roles: readonly string[]): FieldRole | null {
  if (holdsAny(roles, FIELD)) return 'IN_FIELD';
  return holdsAny(roles, BEHIND) ? 'REAR_SUPPORT' : null;
}
