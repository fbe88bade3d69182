import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { words } from './words.generated.js';

export const meetingKind: ActivityKind = {
  kind: 'MEETING',
  words,
  path: ({ id }) => `/moten/${id}`,
};
