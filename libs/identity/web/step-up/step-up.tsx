import { onFreshFactorNeeded } from '@stad/platform/web/graphql/fresh-factor.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { AtProvider } from './at-provider.js';
import { InDemo } from './in-demo.js';
import { words } from './words.generated.js';

// Passkeys bring a library along: fetched by those who have one.
const OwnFactor = lazy(() => import('./own-factor.js'));

/** Somebody who waits for a fresh factor, and what to do once it is there, or not. */
interface Asked {
  readonly way: string;
  readonly settle: (isThere: boolean) => void;
}

/**
 * Over the page when the server wants to know that the person is still the one who signed in. What was sent
 * waits, and is sent again as it was: nothing that was typed is lost.
 */
export function StepUp() {
  const t = useWords(words);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(
    () => onFreshFactorNeeded((way) => new Promise<boolean>((settle) => setAsked({ way, settle }))),
    [],
  );
  const close = useCallback(
    (isThere: boolean) => {
      asked?.settle(isThere);
      setAsked(null);
    },
    [asked],
  );
  const done = useCallback(() => close(true), [close]);
  if (asked === null) return null;
  return (
    <Dialog isOpen onClose={() => close(false)} title={t('stepUp.title')}>
      <p>{t('stepUp.text')}</p>
      <Way way={asked.way} onDone={done} />
    </Dialog>
  );
}

/** How a fresh factor is shown depends on how the session began. */
function Way({ way, onDone }: { way: string; onDone: () => void }): ReactNode {
  if (way === 'DEMO') return <InDemo onDone={onDone} />;
  if (way === 'OIDC') return <AtProvider onDone={onDone} />;
  return (
    <Suspense fallback={null}>
      <OwnFactor onDone={onDone} />
    </Suspense>
  );
}
