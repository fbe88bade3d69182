import { useWords } from '@stad/platform/web/i18n/use-words.js';
import {
  useLineOf,
  type WaitingItem,
  type WaitingLines,
} from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Handovers that nobody has confirmed: how many, and never which. */
export function useHandoverLines(): WaitingLines {
  const t = useWords(words);
  const line = useLineOf(words);
  const shown = (item: WaitingItem) =>
    line(item, { to: '/overlamningar', ...(item.of === 'URGENT' ? { about: t('urgent') } : {}) });
  return [{ kinds: ['HANDOVERS_TO_CONFIRM', 'HANDOVERS_UNCONFIRMED'], say: shown }];
}
