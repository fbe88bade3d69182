import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SEMINAR_CANCEL_REASONS } from '../rules/seminar-life.js';
import { CancelSeminarDocument, DeleteSeminarDraftDocument } from './seminar-steps.generated.js';
import { words } from './words.generated.js';

interface EndProps {
  readonly seminarId: string;
  readonly onClose: () => void;
}

/** Asks why; those who were invited see it. */
export function CancelSeminarDialog({ seminarId, onClose }: EndProps) {
  const t = useWords(words);
  const cancel = useMutationOperation(CancelSeminarDocument);
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) =>
      reason ? [] : [{ code: 'SEMINAR_CANCEL_REASON_MISSING', field: 'reason' }],
    send: ({ reason }) => cancel.send({ seminarId, reason }),
    onDone: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('step.cancel')}>
      <Form
        form={form}
        submit={t('step.cancel')}
        secondary={<Button onPress={onClose}>{t('dialog.keep')}</Button>}
      >
        <RadioGroup
          {...form.field('reason')}
          label={t('cancel.reason')}
          options={SEMINAR_CANCEL_REASONS.map((reason) => ({
            value: reason,
            label: t(`cancelReason.${reason}`),
          }))}
        />
      </Form>
    </Dialog>
  );
}

/** A draft that nobody else has seen. */
export function DeleteSeminarDialog({ seminarId, onClose }: EndProps) {
  const t = useWords(words);
  const go = useGo();
  const remove = useMutationOperation(DeleteSeminarDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/seminarier'),
  });
  const form = useForm({ start: {}, send: () => remove.send({ seminarId }) });
  return (
    <Dialog isOpen onClose={onClose} title={t('step.delete')}>
      <Form
        form={form}
        submit={t('step.delete')}
        secondary={<Button onPress={onClose}>{t('dialog.keep')}</Button>}
      >
        <p>{t('delete.effect')}</p>
      </Form>
    </Dialog>
  );
}
