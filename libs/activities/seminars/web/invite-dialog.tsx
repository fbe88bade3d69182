import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import {
  SeminarContactsDocument,
  type SeminarContactsQuery,
  type SeminarInvitationsFragment,
} from './seminar.generated.js';
import { InviteToSeminarDocument } from './seminar-steps.generated.js';
import { words } from './words.generated.js';

interface InviteProps {
  readonly seminar: SeminarInvitationsFragment;
  readonly onClose: () => void;
}

/** Asks contact functions of the town, and actors without sign-in by what they are called. */
export function InviteDialog(props: InviteProps) {
  const t = useWords(words);
  const query = useOperation(SeminarContactsDocument, { siteId: props.seminar.siteId });
  return (
    <Dialog isOpen onClose={props.onClose} title={t('invite.title')}>
      <QueryView query={query} part>
        {({ contactFunctions }) => <InviteForm {...props} contacts={contactFunctions} />}
      </QueryView>
    </Dialog>
  );
}

/** The actor stands first in the list that is sent, so that what is wrong with it is found there. */
const ACTOR = 'invitees.0.actorName';

function InviteForm({
  seminar,
  onClose,
  contacts,
}: InviteProps & { contacts: SeminarContactsQuery['contactFunctions'] }) {
  const t = useWords(words);
  const invite = useMutationOperation(InviteToSeminarDocument);
  const form = useForm({
    start: { invitees: [] as readonly string[], [ACTOR]: '' },
    check: (values) =>
      values.invitees.length === 0 && values[ACTOR].trim() === ''
        ? [{ code: 'INVITEE_MISSING', field: 'invitees' }]
        : [],
    send: (values) => {
      const actorName = values[ACTOR].trim();
      const functions = values.invitees.map((contactFunctionId) => ({ contactFunctionId }));
      const invitees = actorName ? [{ actorName }, ...functions] : functions;
      return invite.send({ seminarId: seminar.id, invitees });
    },
    onDone: onClose,
  });
  const asked = seminar.invitations.map((one) => one.contactFunctionId);
  const open = contacts.filter((contact) => !asked.includes(contact.id));
  return (
    <Form
      form={form}
      submit={t('invite.submit')}
      secondary={<Button onPress={onClose}>{t('dialog.keep')}</Button>}
    >
      <CheckboxGroup
        {...form.field('invitees')}
        label={t('invite.functions')}
        hint={t('invite.effect')}
        options={open.map(({ id, label, agency }) => ({
          value: id,
          label,
          hint: agency.shortName,
        }))}
      />
      <TextField
        {...form.field(ACTOR)}
        label={t('invite.actor')}
        hint={t('invite.actor.hint')}
        optional
      />
    </Form>
  );
}
