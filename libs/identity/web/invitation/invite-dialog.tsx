import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import type { AgencyKind } from '../../rules/agency.js';
import { rolesFor } from '../../rules/role.js';
import { useRoleText } from '../role-text.js';
import { useViewer } from '../viewer.js';
import { words as peopleWords } from '../words.generated.js';
import {
  InvitationChoicesDocument,
  type InvitationChoicesQuery,
  InviteDocument,
  type PersonSignInFragment,
} from './invitation.generated.js';
import { LinkOnce, type ShownLink } from './link-once.js';
import { words } from './words.generated.js';

interface Invited {
  readonly id: string;
  readonly functionTitle: string;
  readonly signIn?: PersonSignInFragment | null;
}

/** Invites somebody in the list, or somebody new; the link is shown once, after it was made. */
export function InviteDialog(props: { person: Invited | null; onClose: () => void }) {
  const t = useWords(words);
  const { person, onClose } = props;
  const [sent, setSent] = useState<ShownLink | null>(null);
  const query = useOperation(InvitationChoicesDocument);
  if (sent) return <LinkOnce sent={sent} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={person ? t('invite.of', { function: person.functionTitle }) : t('invite.titleNew')}
    >
      <QueryView query={query} part>
        {({ invitations }) => (
          <InviteForm person={person} choices={invitations} onSent={setSent} onBack={onClose} />
        )}
      </QueryView>
    </Dialog>
  );
}

const EMPTY = {
  workEmail: '',
  functionTitle: '',
  unitId: '',
  roles: [] as readonly string[],
  validTo: '',
};

function InviteForm(props: {
  person: Invited | null;
  choices: InvitationChoicesQuery['invitations'];
  onSent: (sent: ShownLink) => void;
  onBack: () => void;
}) {
  const t = useWords(words);
  const p = useWords(peopleWords);
  const roleText = useRoleText();
  const { agency, today } = useViewer();
  const { person, choices } = props;
  const invite = useMutationOperation(InviteDocument);
  const form = useForm({
    start: { ...EMPTY, providerId: choices.providers[0]?.id ?? '' },
    check: (values) => (person ? [] : problemsIn(values, today)),
    send: ({ providerId, ...member }) => {
      const date = parseDate(member.validTo, { today });
      const newMember = {
        ...member,
        roles: [...member.roles],
        unitId: member.unitId || null,
        validTo: date.ok ? date.value : null,
      };
      return invite.send({
        ...(person ? { membershipId: person.id } : { newMember }),
        providerId: providerId || null,
      });
    },
    onDone: (data) => props.onSent(data.invite),
  });
  return (
    <Form
      form={form}
      submit={t('invite.submit')}
      secondary={<Button onPress={props.onBack}>{t('invite.back')}</Button>}
    >
      <p className="meta">{t('invite.how')}</p>
      {person?.signIn?.canSignIn && (
        <p>{t('invite.replaces', { function: person.functionTitle })}</p>
      )}
      {!person && (
        <>
          <TextField {...form.field('workEmail')} type="email" label={t('invite.workEmail')} />
          <TextField
            {...form.field('functionTitle')}
            label={t('invite.function')}
            hint={t('invite.functionHint')}
          />
          {choices.units.length > 0 && (
            <Select
              {...form.field('unitId')}
              label={t('invite.unit')}
              placeholder={t('invite.noUnit')}
              options={choices.units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <CheckboxGroup
            {...form.field('roles')}
            label={p('people.roles')}
            options={rolesFor(agency.kind as AgencyKind).map((role) => ({
              value: role,
              label: roleText(role),
              hint: p.maybe(`role.${role}.may`),
            }))}
          />
          <DateField
            {...form.field('validTo')}
            label={p('people.lastDay')}
            context={{ today }}
            optional
          />
        </>
      )}
      {choices.providers.length > 1 && (
        <Select
          {...form.field('providerId')}
          label={t('invite.provider')}
          options={choices.providers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Form>
  );
}

/** What can be seen here; the rest the server knows. */
function problemsIn(values: typeof EMPTY, today: string): Problem[] {
  const problems: Problem[] = [];
  if (!/^\S+@\S+\.\S+$/.test(values.workEmail.trim())) {
    problems.push({ code: 'INVALID_WORK_EMAIL', field: 'workEmail' });
  }
  if (values.functionTitle.trim().length < 2) {
    problems.push({ code: 'INVALID_FUNCTION_NAME', field: 'functionTitle' });
  }
  if (values.roles.length === 0) problems.push({ code: 'ROLE_MISSING', field: 'roles' });
  const date = parseDate(values.validTo, { today });
  if (values.validTo.trim() !== '' && !date.ok) {
    problems.push({ ...date.problems[0], field: 'validTo' });
  }
  return problems;
}
