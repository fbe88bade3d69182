import { CORE, MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';
import { PASS_PLANNERS } from '../rules/go-ahead.js';

/** Read the passes their agency owns or was asked to (field.md 8). */
export const PASS_READERS: readonly Role[] = [...CORE, 'SAFETY_REP'];

/** Know which passes are out tonight without being in any: who answers, and who decides out of hours (field.md 8). */
export const TONIGHTS_READERS: readonly Role[] = ['ON_CALL', 'DUTY_MANAGER'];

export const fieldOperationPermissions: PermissionCatalog<Role> = {
  'pass:read': PASS_READERS,
  // What a plan shows, without a way to it.
  'pass:tonight': TONIGHTS_READERS,
  'pass:plan': PASS_PLANNERS,
  'pass:answer': PASS_PLANNERS,
  'pass:go-ahead': CORE,
  // Rear support may be a duty manager, who plans nothing.
  'pass:take-over': CORE,
  // Rear support again: it notes that the team has called.
  'pass:voice-check-in': CORE,
  // Whoever goes, or stands behind those who do.
  'pass:phone': CORE,
  'pass:run': PASS_PLANNERS,
  'pass:report': PASS_PLANNERS,
  'pass:debrief': PASS_PLANNERS,
  'checklist:read': [...CORE, 'SAFETY_REP', 'AGENCY_ADMIN'],
  'checklist:write': [...MANAGER, 'AGENCY_ADMIN'],
  'training-gate:keep': MANAGER,
  'standing-risk:read': PASS_READERS,
  'standing-risk:write': PASS_PLANNERS,
  'standing-risk:decide': MANAGER,
  // Everybody has a front page; who has nothing to do with passes has nothing waiting.
};
