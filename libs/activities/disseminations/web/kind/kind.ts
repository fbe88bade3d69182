import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { words } from './words.generated.js';

export const disseminationKind: ActivityKind = {
  kind: 'DISSEMINATION',
  words,
  path: ({ id }) => `/spridning/${id}`,
};
