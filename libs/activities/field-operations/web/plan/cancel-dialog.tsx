import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { CANCEL_REASONS } from '../../rules/pass-end.js';
import { DialogForm } from '../pass/dialog-form.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { CancelPassDocument } from './plan.generated.js';

/** *Ställ in passet*, with the reason. */
export function CancelDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const cancel = useMutationOperation(CancelPassDocument);
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) =>
      reason === '' ? [{ code: 'CANCEL_REASON_MISSING', field: 'reason' }] : [],
    send: ({ reason }) => cancel.send({ passId: pass.id, reason }),
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={t('step.cancel')}
      submit={t('step.cancel')}
      form={form}
      onClose={() => onOpen('')}
    >
      <RadioGroup
        {...form.field('reason')}
        label={t('cancel.reason')}
        options={CANCEL_REASONS.map((reason) => ({
          value: reason,
          label: t(`cancelReason.${reason}`),
        }))}
      />
    </DialogForm>
  );
}
