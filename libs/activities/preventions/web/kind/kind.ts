import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { words } from './words.generated.js';

export const preventionKind: ActivityKind = {
  kind: 'PREVENTION',
  words,
  path: ({ id }) => `/forebyggande/${id}`,
};
