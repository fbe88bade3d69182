import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { RegisterMeetingMinutesDocument } from '../meeting.generated.js';
import { words } from '../words.generated.js';

/** The number under which the own authority has the minutes. */
export function RegisterDialog(props: {
  meetingId: string;
  diaryNumber: string | null;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { meetingId, onClose } = props;
  const register = useMutationOperation(RegisterMeetingMinutesDocument);
  const form = useForm({
    start: { diaryNumber: props.diaryNumber ?? '' },
    send: ({ diaryNumber }) => register.send({ meetingId, diaryNumber }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('registration')}
      submit={t('registration.submit')}
      form={form}
      onClose={onClose}
    >
      <TextField
        {...form.field('diaryNumber')}
        label={t('registration.number')}
        hint={t('registration.hint')}
      />
    </DialogForm>
  );
}
