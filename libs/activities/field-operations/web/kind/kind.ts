import type { ActivityKind } from '@stad/activities/core/web/activity-kind.js';
import { PASS_TONES, passPath } from '../pass/pass-looks.js';
import { words } from './words.generated.js';

export const fieldOperationKind: ActivityKind = {
  kind: 'FIELD_OPERATION',
  words,
  path: passPath,
  tones: PASS_TONES,
  isNamedByPlace: true,
};
