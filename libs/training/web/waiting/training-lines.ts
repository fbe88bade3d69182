import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Staff who were at a course and wait for a decision: how many, never who. */
export function useTrainingLines(): WaitingLines {
  const line = useLineOf(words);
  return [{ kinds: ['TRAINING_TO_DECIDE'], say: (item) => line(item, { to: '/utbildning' }) }];
}
