import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import {
  AskParticipantsDocument,
  NoteParticipantsDocument,
  PartContactsDocument,
  type ParticipantRowFragment,
} from './parts.generated.js';
import { words } from './words.generated.js';

interface DialogProps {
  readonly activity: { readonly id: string; readonly siteId: string };
  readonly participants: readonly ParticipantRowFragment[];
  readonly onClose: () => void;
}

/** What is typed stands first in what is sent: what is wrong with it is found there. */
const OTHER = 'participants.0.functionTitle';
const OF = 'participants.0.agencyId';
const MAILBOX = 'participants.0.mailbox';

/** Functions that one can call in the town, anybody of one's own agency by their function, and actors of none. */
export function AskDialog({ activity, participants, onClose }: DialogProps) {
  const t = useWords(words);
  const { agency } = useViewer();
  const contacts = useOperation(PartContactsDocument, { siteId: activity.siteId });
  const known = contacts.data?.contactFunctions ?? [];
  const ask = useMutationOperation(AskParticipantsDocument);
  const isAsked = (agencyId: string, title: string) =>
    participants.some((row) => row.agency?.id === agencyId && row.functionTitle === title);
  const form = useForm({
    start: {
      participants: [] as readonly string[],
      ...{ [OTHER]: '', [OF]: agency.id, [MAILBOX]: '' },
    },
    check: (values) =>
      values.participants.length === 0 && values[OTHER].trim() === ''
        ? [{ code: 'PARTICIPANT_MISSING', field: 'participants' }]
        : [],
    send: (values) => {
      const other = values[OTHER].trim();
      const isOwn = values[OF] === agency.id;
      const mailbox = (isOwn && values[MAILBOX].trim()) || null;
      const typed = other ? [{ agencyId: values[OF] || null, functionTitle: other, mailbox }] : [];
      const chosen = known
        .filter(({ id }) => values.participants.includes(id))
        .map(({ label, agency: of }) => ({ agencyId: of.id, functionTitle: label }));
      return ask.send({ activityId: activity.id, participants: [...typed, ...chosen] });
    },
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('participants.askTitle')}
      submit={t('participants.submit')}
      form={form}
      onClose={onClose}
    >
      <CheckboxGroup
        {...form.field('participants')}
        label={t('participants.functions')}
        hint={t('participants.askEffect')}
        options={known
          .filter((one) => !isAsked(one.agency.id, one.label))
          .map(({ id, label, agency: of }) => ({ value: id, label, hint: of.shortName }))}
      />
      <TextField
        {...form.field(OTHER)}
        label={t('participants.other')}
        hint={t('participants.other.hint')}
        optional
      />
      {form.values[OTHER].trim() !== '' && (
        <>
          <Select
            {...form.field(OF)}
            label={t('participants.of')}
            placeholder={t('participants.ofNone')}
            options={[{ value: agency.id, label: agency.shortName }]}
          />
          {form.values[OF] === agency.id && (
            <TextField
              {...form.field(MAILBOX)}
              type="email"
              label={t('participants.mailbox')}
              hint={t('participants.mailbox.hint')}
              optional
            />
          )}
        </>
      )}
    </DialogForm>
  );
}

/** Ticks those who came; all others did not. */
export function AttendanceDialog({ activity, participants, onClose }: DialogProps) {
  const t = useWords(words);
  const note = useMutationOperation(NoteParticipantsDocument);
  const came = participants.filter(({ attended, answer }) => attended ?? answer === 'ACCEPTED');
  const form = useForm({
    start: { attended: came.map(({ id }) => id) as readonly string[] },
    send: ({ attended }) => note.send({ activityId: activity.id, attended: [...attended] }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('participants.attendanceOpen')}
      submit={t('participants.attendanceSubmit')}
      form={form}
      onClose={onClose}
    >
      <CheckboxGroup
        {...form.field('attended')}
        label={t('participants.attendance')}
        options={participants.map(({ id, functionTitle, agency }) => ({
          value: id,
          label: functionTitle,
          ...(agency ? { hint: agency.shortName } : {}),
        }))}
      />
    </DialogForm>
  );
}
