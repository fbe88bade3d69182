import { onFreshFactorNeeded } from '@stad/platform/web/graphql/fresh-factor.js';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';

// Fetched by those who are asked.
const StepUpDialog = lazy(() => import('./step-up-dialog.js'));

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
  if (asked === null) return null;
  return (
    <Suspense fallback={null}>
      <StepUpDialog way={asked.way} onClose={close} />
    </Suspense>
  );
}
