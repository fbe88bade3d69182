import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { lazy, type ReactNode, Suspense, useCallback } from 'react';
import { AtProvider } from './at-provider.js';
import { InDemo } from './in-demo.js';
import { words } from './words.generated.js';

// Passkeys bring a library along: fetched by those who have one.
const OwnFactor = lazy(() => import('./own-factor.js'));

/** Asks for the factor in the way the session began; closed without it, what was sent is refused. */
export default function StepUpDialog(props: { way: string; onClose: (isThere: boolean) => void }) {
  const t = useWords(words);
  const { way, onClose } = props;
  const done = useCallback(() => onClose(true), [onClose]);
  return (
    <Dialog isOpen onClose={() => onClose(false)} title={t('stepUp.title')}>
      <p>{t('stepUp.text')}</p>
      <Way way={way} onDone={done} />
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
