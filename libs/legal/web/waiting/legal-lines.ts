import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Legal bases that the jurist has not said yes or no to, or is to look at again. */
export function useLegalLines(): WaitingLines {
  const line = useLineOf(words);
  return [
    {
      kinds: ['LEGAL_TO_CONFIRM'],
      say: (item) => line(item, { to: '/lagstod/lagrum', search: { visa: 'obekraftade' } }),
    },
  ];
}
