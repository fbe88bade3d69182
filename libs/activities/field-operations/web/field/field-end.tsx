import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { lazy, Suspense, useState } from 'react';
import { words as kindWords } from '../kind/words.generated.js';
import type { FieldScreenFragment } from './field.generated.js';
import { words } from './words.generated.js';

/** Asked for at the end of a night alone. */
const ReturnFromField = lazy(() => import('./return-from-field.js'));

/** *Alla är tillbaka* and *Avbryt passet*, from where one counts. */
export function FieldEnd({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const [open, setOpen] = useState<'back' | 'abort' | null>(null);
  if (!pass.nextSteps.some(({ step, ready }) => step === 'return' && ready)) return null;
  return (
    <section className="field-end" aria-label={t('end')}>
      <Button aria-haspopup="dialog" onPress={() => setOpen('back')}>
        {ofKind('step.return')}
      </Button>
      <Button aria-haspopup="dialog" onPress={() => setOpen('abort')}>
        {t('abort')}
      </Button>
      <Suspense>
        {open && (
          <ReturnFromField pass={pass} isAborted={open === 'abort'} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </section>
  );
}
