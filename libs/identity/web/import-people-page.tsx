import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { ImportFile } from '@stad/platform/web/import/import-file.js';
import { codeReader, type ImportColumn } from '@stad/platform/web/import/table-columns.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { isAgencyKind } from '../rules/agency.js';
import { ROLES, rolesFor } from '../rules/role.js';
import { words as roleWords } from './role/words.generated.js';
import { useRoleText } from './role-text.js';
import { useViewer } from './viewer.js';
import { words } from './words.generated.js';

/** The names of a role in both languages: files are written in either. */
const namesOf = (role: string) =>
  [roleWords.sv, roleWords.en].flatMap((language) => language[`role.${role}`]?.() ?? []);
const readRole = codeReader(ROLES, namesOf);
const readRoles = (written: string) =>
  written
    .split(/[,;/|\n]/)
    .filter((part) => part.trim() !== '')
    .map(readRole)
    .join(', ');

/** *Läs in personer*: the people of the own organisation from a file, for its administrator. */
export default function ImportPeoplePage() {
  const t = useWords(words);
  const roleText = useRoleText();
  const { agency, today } = useViewer();
  const columns: readonly ImportColumn[] = [
    {
      key: 'email',
      label: t('import.email'),
      names: ['e-postadress', 'epost', 'mejl', 'e-mail', 'email', 'mail'],
      isRequired: true,
    },
    {
      key: 'functionTitle',
      label: t('people.function'),
      names: ['titel', 'befattning', 'function', 'title'],
    },
    { key: 'unit', label: t('people.unit'), names: ['avdelning', 'unit'] },
    {
      key: 'roles',
      label: t('people.roles'),
      names: ['roll', 'role', 'roles'],
      read: readRoles,
      show: (stored) => stored.split(', ').map(roleText).join(', '),
      follows: () => t('import.rolesWait'),
    },
    {
      key: 'validFrom',
      label: t('import.validFrom'),
      names: ['från', 'startdatum', 'from', 'first day'],
    },
    {
      key: 'validTo',
      label: t('import.validTo'),
      names: ['till', 'slutdatum', 'to', 'until', 'last day'],
      follows: (day) => (day === '' ? undefined : t(day < today ? 'end.text' : 'import.leaves')),
    },
  ];
  const roles = isAgencyKind(agency.kind) ? rolesFor(agency.kind) : [];
  return (
    <Page title={t('import.title')} note={agency.shortName} intro={t('import.intro')}>
      <p>
        <Link to="/admin">{t('import.back')}</Link>
      </p>
      <ImportFile
        path="/files/import/people"
        columns={columns}
        nameKey="email"
        hint={t('import.roles', { roles: roles.map(roleText).join(', ') })}
      />
    </Page>
  );
}
