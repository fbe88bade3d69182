import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { words } from './words.generated.js';

export const studyVisitKind: ActivityKind<'STUDY_VISIT'> = {
  kind: 'STUDY_VISIT',
  words,
  path: ({ id }) => `/studiebesok/${id}`,
};
