import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Numbers of the own organisation that the open page of a town shows no longer. */
export function useNumberLines(): WaitingLines {
  const line = useLineOf(words);
  return [{ kinds: ['PAGE_NUMBER_GONE'], say: (item) => line(item, { to: '/oppen-sida' }) }];
}
