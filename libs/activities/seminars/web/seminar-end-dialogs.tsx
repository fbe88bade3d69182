import { DialogForm } from '@stad/activities/core/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
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
    <DialogForm title={t('step.cancel')} submit={t('step.cancel')} form={form} onClose={onClose}>
      <RadioGroup
        {...form.field('reason')}
        label={t('cancel.reason')}
        options={SEMINAR_CANCEL_REASONS.map((reason) => ({
          value: reason,
          label: t(`cancelReason.${reason}`),
        }))}
      />
    </DialogForm>
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
    <DialogForm title={t('step.delete')} submit={t('step.delete')} form={form} onClose={onClose}>
      <p>{t('delete.effect')}</p>
    </DialogForm>
  );
}
