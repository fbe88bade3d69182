import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { type LeadRowFragment, RemoveLeadDocument } from './lead.generated.js';

/** Of one that was noted by mistake. */
export function RemoveLeadDialog(props: { lead: LeadRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const { lead, onClose } = props;
  const remove = useMutationOperation(RemoveLeadDocument);
  const form = useForm({
    start: {},
    send: () => remove.send({ leadId: lead.id }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('lead.removeTitle')}
      submit={t('lead.remove')}
      form={form}
      onClose={onClose}
    >
      <p>{t('lead.removeText', { organisation: lead.organisation })}</p>
    </DialogForm>
  );
}
