import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** What the own organisation put into a town, once its last day has passed. */
export function useCapacityLines(): WaitingLines {
  const line = useLineOf(words);
  return [{ kinds: ['CAPACITY_ENDED'], say: (item) => line(item, { to: '/kapacitet' }) }];
}
