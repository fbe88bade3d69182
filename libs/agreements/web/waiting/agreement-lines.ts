import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Agreements that the own organisation confirms or renews. */
export function useAgreementLines(): WaitingLines {
  const line = useLineOf(words);
  return [
    {
      kinds: ['AGREEMENT_ASKED', 'AGREEMENT_ENDS'],
      say: (item) => line(item, { to: `/overenskommelser/${item.id}` }),
    },
  ];
}
