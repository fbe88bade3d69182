import { useMay } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { words } from './words.generated.js';

/**
 * To the form, from wherever somebody has just rung: an address and at most what a card is about, never a pass.
 * Nothing for whoever may not register, and on the cards without sign-in.
 */
export function HandoverLink({ card }: { card?: 'barn' | 'skydd' }) {
  const t = useWords(words);
  if (!useMay('handover:confirm')) return null;
  return (
    <LinkButton to="/overlamningar/ny" search={card ? { vad: card } : {}}>
      {t('register')}
    </LinkButton>
  );
}
