import type { AgencyKind } from '@stad/identity/rules/agency.js';
import { CORE, holdsAny, MANAGER, roleAllowedFor } from '@stad/identity/rules/role.js';
import { useRoleText } from '@stad/identity/web/role-text.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { DEPUTISED_ROLES } from '../../rules/deputy.js';
import { type DeputiesQuery, RegisterDeputyDocument } from './deputies.generated.js';
import { words } from './words.generated.js';

type Person = DeputiesQuery['people']['rows'][number];
type DateRead = ReturnType<typeof parseDate>;

/** Who, for whom, and the days. Whether it suits the server decides with the same rule. */
export function DeputyForm({ people }: { people: readonly Person[] }) {
  const t = useWords(words);
  const roleText = useRoleText();
  const { agency, today } = useViewer();
  const register = useMutationOperation(RegisterDeputyDocument);
  const roles = DEPUTISED_ROLES.filter((role) => roleAllowedFor(role, agency.kind as AgencyKind));
  const context = { today };
  const read = (typed: string): DateRead => parseDate(typed, context);
  const form = useForm({
    start: { membershipId: '', forRole: roles[0] as string, from: today, to: '' },
    check: ({ membershipId, from, to }) => {
      const problems: Problem[] = [];
      if (membershipId === '') {
        problems.push({ code: 'DEPUTY_OUTSIDE_THE_WORK', field: 'membershipId' });
      }
      for (const [field, typed] of Object.entries({ from, to })) {
        const date = read(typed);
        if (!date.ok) problems.push({ ...date.problems[0], field });
      }
      return problems;
    },
    send: ({ membershipId, forRole, from, to }) =>
      register.send({ membershipId, forRole, from: dateOf(read(from)), to: dateOf(read(to)) }),
    onDone: () => form.reset(),
  });
  const suited = people.filter(
    ({ roles: held, validTo }) =>
      holdsAny(held, CORE) && !holdsAny(held, MANAGER) && (validTo === null || validTo >= today),
  );
  return (
    <Form form={form} submit={t('save')}>
      <p className="meta">{t('effect')}</p>
      <Select
        {...form.field('membershipId')}
        label={t('who')}
        placeholder={t('who.choose')}
        options={suited.map(({ id, functionTitle }) => ({ value: id, label: functionTitle }))}
      />
      <Select
        {...form.field('forRole')}
        label={t('forRole')}
        options={roles.map((role) => ({ value: role, label: roleText(role) }))}
      />
      <div className="form__row">
        <DateField {...form.field('from')} label={t('from')} context={context} />
        <DateField {...form.field('to')} label={t('to')} context={context} />
      </div>
    </Form>
  );
}

const dateOf = (date: DateRead): string => (date.ok ? date.value : '');
