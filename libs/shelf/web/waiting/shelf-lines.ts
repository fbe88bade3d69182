import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Materials whose day of review has come. */
export function useShelfLines(): WaitingLines {
  const line = useLineOf(words);
  return [{ kinds: ['SHELF_REVIEW'], say: (item) => line(item, { to: `/material/${item.id}` }) }];
}
