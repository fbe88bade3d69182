import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { useState } from 'react';
import type { AgencyKind } from '../rules/agency.js';
import { rolesFor } from '../rules/role.js';
import { EndMembershipDialog } from './end-membership-dialog.js';
import { LostPhoneDialog } from './field-session/lost-phone-dialog.js';
import { words as phoneWords } from './field-session/words.generated.js';
import { ChangeMembershipDocument, type PersonRowFragment } from './people.generated.js';
import { useRoleText } from './role-text.js';
import { useViewer } from './viewer.js';
import { words } from './words.generated.js';

/** Held, or waiting for a second person: what is left out of either is taken away. */
const valuesOf = ({ roles, rolesWaiting, validTo }: PersonRowFragment) => ({
  roles: [...roles, ...(rolesWaiting?.roles ?? [])] as readonly string[],
  validTo: validTo ?? '',
});

/** Roles and last day of one person of the own organisation. */
export function ChangeMembershipDialog(props: { latest: PersonRowFragment; onClose: () => void }) {
  const t = useWords(words);
  const phone = useWords(phoneWords);
  const roleText = useRoleText();
  const { agency, today, membershipId } = useViewer();
  const [isEnding, setEnding] = useState(false);
  const [isLost, setLost] = useState(false);
  const { latest, onClose } = props;
  const change = useMutationOperation(ChangeMembershipDocument);
  const version = usePartVersion(latest.version);
  const form = useForm({
    start: valuesOf(latest),
    check: (values) => problemsIn(values, latest.validFrom, today),
    send: ({ roles, validTo }) =>
      version.send((expectedVersion) =>
        change.send({
          membershipId: latest.id,
          expectedVersion,
          roles: [...roles],
          validTo: lastDay(validTo, today),
        }),
      ),
    onDone: onClose,
  });
  const theirs = valuesOf(latest);
  const clash = clashOf(form, version, theirs);
  const said = (roles: readonly string[]) => [...roles].sort().map(roleText).join(', ');
  // Nobody adds one to their own; what is held can be taken away.
  const offered = latest.id === membershipId ? [] : rolesFor(agency.kind as AgencyKind);
  // A role that is held but no longer offered can be taken away, so it is shown.
  const shown = [...new Set([...offered, ...latest.roles])];
  if (isLost) return <LostPhoneDialog person={latest} onClose={onClose} />;
  if (isEnding) return <EndMembershipDialog person={latest} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('people.changeTitle', { function: latest.functionTitle })}
    >
      {clash.choice && (
        <Conflict
          {...clash.choice}
          fields={[
            { label: t('people.roles'), mine: said(form.values.roles), theirs: said(theirs.roles) },
            { label: t('people.lastDay'), mine: form.values.validTo, theirs: theirs.validTo },
          ]}
        />
      )}
      <Form
        form={clash.form}
        submit={t('people.submit')}
        secondary={
          <>
            <Button onPress={onClose}>{t('people.back')}</Button>
            {latest.id !== membershipId && (
              <Button onPress={() => setEnding(true)}>{t('end.do')}</Button>
            )}
            <Button onPress={() => setLost(true)}>{phone('lost.do')}</Button>
          </>
        }
      >
        <p className="meta">{t('people.effect')}</p>
        <p className="meta">{t('people.rolesWait')}</p>
        <CheckboxGroup
          {...form.field('roles')}
          label={t('people.roles')}
          options={shown.map((role) => ({
            value: role,
            label: roleText(role),
            hint: t.maybe(`role.${role}.may`),
          }))}
        />
        <DateField
          {...form.field('validTo')}
          label={t('people.lastDay')}
          context={{ today }}
          optional
        />
      </Form>
    </Dialog>
  );
}

type Values = ReturnType<typeof valuesOf>;

function lastDay(typed: string, today: string): string | null {
  const date = parseDate(typed, { today });
  return date.ok ? date.value : null;
}

/** What can be seen here; whether a role suits, and who is the last administrator, the server knows. */
function problemsIn({ roles, validTo }: Values, validFrom: string, today: string): Problem[] {
  const problems: Problem[] = [];
  if (roles.length === 0) problems.push({ code: 'ROLE_MISSING', field: 'roles' });
  const date = parseDate(validTo, { today });
  if (validTo.trim() !== '' && !date.ok) {
    problems.push({ ...date.problems[0], field: 'validTo' });
  } else if (date.ok && date.value < validFrom) {
    const params = { validFrom };
    problems.push({ code: 'LAST_DAY_BEFORE_FIRST', field: 'validTo', params });
  }
  return problems;
}
