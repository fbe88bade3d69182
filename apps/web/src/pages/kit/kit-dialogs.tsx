import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { useState } from 'react';
import { KitPart } from './kit-part.js';
import { words } from './words.generated.js';

/** What stands over the page, and what is about to be sent. */
export function KitDialogs() {
  const t = useWords(words);
  const [open, setOpen] = useState<'dialog' | 'act' | 'must' | 'form'>();
  const [error, setError] = useState<Error | null>(null);
  const close = () => {
    setOpen(undefined);
    setError(null);
  };
  const form = useForm({ start: { name: '' }, send: async () => undefined, onDone: close });
  const hold = () =>
    heldActs.hold({
      key: 'kit',
      counting: (seconds) => t('toast.counting', { seconds }),
      now: t('toast.now'),
      done: t('toast.done'),
      undone: t('toast.undone'),
      send: async () => undefined,
    });
  return (
    <>
      <KitPart name="Dialog · DialogForm · ActDialog">
        <div className="cluster">
          <Button aria-haspopup="dialog" onPress={() => setOpen('dialog')}>
            {t('dialog.open')}
          </Button>
          <Button aria-haspopup="dialog" kind="danger" onPress={() => setOpen('act')}>
            {t('dialog.act')}
          </Button>
          <Button aria-haspopup="dialog" onPress={() => setOpen('form')}>
            {t('dialog.form')}
          </Button>
          <Button aria-haspopup="dialog" onPress={() => setOpen('must')}>
            {t('dialog.must')}
          </Button>
        </div>
        <Dialog
          isOpen={open === 'dialog' || open === 'must'}
          mustAnswer={open === 'must'}
          onClose={close}
          title={t('dialog.title')}
          actions={
            <Button kind="primary" onPress={close}>
              {t('dialog.answer')}
            </Button>
          }
        >
          <p>{t('dialog.text')}</p>
        </Dialog>
        {open === 'form' && (
          <DialogForm
            title={t('dialog.form')}
            submit={t('dialog.answer')}
            form={form}
            onClose={close}
          >
            <TextField {...form.field('name')} label={t('dialog.field')} />
          </DialogForm>
        )}
        {open === 'act' && (
          <ActDialog
            title={t('dialog.actTitle')}
            act={t('dialog.actDo')}
            kind="danger"
            mutation={{ isSending: false, error }}
            onAct={async () =>
              setError(new RequestError('problems', [{ code: 'STEP_NOT_POSSIBLE' }]))
            }
            onClose={close}
          >
            <p>{t('dialog.actText')}</p>
          </ActDialog>
        )}
      </KitPart>
      <KitPart name="HeldActsToast">
        <div>
          <Button onPress={hold}>{t('toast.begin')}</Button>
        </div>
        <p className="meta">{t('toast.text')}</p>
      </KitPart>
    </>
  );
}
