import { FIELD, MANAGER, type Role } from '@stad/identity/rules/role.js';

/** Who plans what is open to the network, for their agency: seminars, study visits (field.md 8). */
export const ACTIVITY_PLANNERS = [
  ...FIELD,
  ...MANAGER,
  'PROJECT_LEAD',
  'DEVELOPMENT_LEAD',
  'THEME_COORDINATOR',
] as const satisfies readonly Role[];

/** Who calls meetings, of the core group and of the network (field.md 8). */
export const MEETING_CALLERS = [
  ...MANAGER,
  'PROJECT_LEAD',
  'DEVELOPMENT_LEAD',
  'MUNICIPAL_SAFETY',
] as const satisfies readonly Role[];

/** Who asks others to what their agency plans: also who plans meetings and nothing else. */
export const ACTIVITY_ASKERS = [
  ...ACTIVITY_PLANNERS,
  'MUNICIPAL_SAFETY',
] as const satisfies readonly Role[];

/** Who notes what was seen and writes what was learnt from it. */
export const LEARNERS = [...ACTIVITY_PLANNERS, 'METHOD_EDITOR'] as const satisfies readonly Role[];

/** Who decides what becomes of a learning, for their agency. */
export const LEARNING_DECIDERS = [
  ...MANAGER,
  'PROJECT_LEAD',
  'DEVELOPMENT_LEAD',
] as const satisfies readonly Role[];
