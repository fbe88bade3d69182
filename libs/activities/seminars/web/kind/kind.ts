import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { words } from './words.generated.js';

export const seminarKind: ActivityKind<'SEMINAR'> = {
  kind: 'SEMINAR',
  words,
  path: ({ id }) => `/seminarier/${id}`,
};
