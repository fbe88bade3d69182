import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { words } from './words.generated.js';

export const sampleMeetingKind: ActivityKind = {
  kind: 'SAMPLE_MEETING',
  words,
  path: ({ id }) => `/provtraffar/${id}`,
};
