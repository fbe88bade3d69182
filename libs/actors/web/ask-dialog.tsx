import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { AskActorDocument } from './actor.generated.js';
import { words } from './words.generated.js';

/** To which mailbox the organisation's own link goes: the one it has given, unless one writes another. */
export function AskDialog(props: { actorId: string; mailbox: string; onClose: () => void }) {
  const t = useWords(words);
  const { actorId, onClose } = props;
  const ask = useMutationOperation(AskActorDocument);
  const form = useForm({
    start: { mailbox: props.mailbox },
    check: ({ mailbox }) =>
      mailbox.trim() === '' ? [{ code: 'INVALID_WORK_EMAIL', field: 'mailbox' }] : [],
    send: ({ mailbox }) => ask.send({ actorId, mailbox: mailbox.trim() }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.ask')} submit={t('ask.send')} form={form} onClose={onClose}>
      <p>{t('ask.what')}</p>
      <TextField
        {...form.field('mailbox')}
        type="email"
        label={t('field.mailbox')}
        hint={t('field.mailbox.hint')}
      />
    </DialogForm>
  );
}
