import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import type { PermissionCatalog } from '@stad/platform/rules/permission.js';

export const seminarPermissions = {
  'seminar:plan': ACTIVITY_PLANNERS,
} satisfies PermissionCatalog;
