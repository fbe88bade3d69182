import { HandoverLink } from '@stad/handovers/web/link/handover-link.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { lazy, Suspense, useState } from 'react';
import { useIsAway } from './use-is-away.js';
import { words } from './words.generated.js';

// Asked for without a network alone; it lies in the phone with the cards.
const WhoAnswers = lazy(async () => ({ default: (await import('./help-card.js')).WhoAnswers }));

/**
 * *Registrera överlämning*, which the two ends share and so needs the server: without a network it says so here, with
 * the number to ring first. On a card that number stands above it.
 */
export function FieldHandover({ card }: { card?: 'barn' | 'skydd' }) {
  const t = useWords(words);
  const isAway = useIsAway();
  const mayRegister = useMay('handover:confirm');
  const [isAsked, setAsked] = useState(false);
  if (!mayRegister) return null;
  if (!isAway) return <HandoverLink {...(card ? { card } : {})} />;
  return (
    <>
      <Button onPress={() => setAsked(true)}>{t('handover')}</Button>
      {isAsked && (
        <div role="status" className="help-card field-screen__whole">
          <p>{t(card ? 'handover.awayOnCard' : 'handover.away')}</p>
          {!card && (
            <Suspense>
              <WhoAnswers situation="SUPPORT_AND_PROTECTION" />
            </Suspense>
          )}
        </div>
      )}
    </>
  );
}
