import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { ImportFile } from '@stad/platform/web/import/import-file.js';
import { codeReader, type ImportColumn } from '@stad/platform/web/import/table-columns.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { usePlace } from '@stad/programme/web/place.js';
import { ACTOR_KINDS, ACTOR_RINGS, ACTOR_SECTORS } from '../rules/actor-codes.js';
import { words } from './words.generated.js';

/** The names of a code in both languages: files are written in either. */
const reader = (prefix: string, codes: readonly string[]) =>
  codeReader(codes, (code) => {
    const key = `${prefix}.${code}`;
    const texts = [words.sv, words.en] as Readonly<Record<string, (() => string) | undefined>>[];
    return texts.flatMap((language) => language[key]?.() ?? []);
  });
const READ = {
  kind: reader('kind', ACTOR_KINDS),
  sector: reader('sector', ACTOR_SECTORS),
  ring: reader('ring', ACTOR_RINGS),
};

/** *Läs in aktörer*: those of a file, for who keeps the list of the town. Columns with addresses stay in the file. */
export default function ImportActorsPage() {
  const t = useWords(words);
  const place = usePlace();
  const coded = (key: keyof typeof READ, names: readonly string[]): ImportColumn => ({
    ...{ key, label: t(`field.${key}`), names, read: READ[key] },
    show: (code) => t.maybe(`${key}.${code}`) ?? code,
  });
  const columns: readonly ImportColumn[] = [
    {
      key: 'name',
      label: t('field.name'),
      names: ['namn', 'organisation', 'aktör', 'name', 'actor'],
      isRequired: true,
    },
    {
      key: 'orgNumber',
      label: t('field.orgNumber'),
      names: ['orgnr', 'org.nr', 'organisationsnr', 'organisation number'],
    },
    coded('kind', ['slag', 'typ', 'kind', 'type']),
    coded('sector', ['sektor', 'sector']),
    coded('ring', ['ring']),
  ];
  const named = (prefix: string, codes: readonly string[]) =>
    codes.map((code) => t.maybe(`${prefix}.${code}`) ?? code).join(', ');
  return (
    <Page
      title={t('import.title')}
      intro={t('import.intro')}
      {...(place ? { note: place.site.name } : {})}
    >
      <p>
        <Link to="/aktorer">{t('list.title')}</Link>
      </p>
      {place ? (
        <ImportFile
          key={place.site.id}
          path={`/files/import/actors/${place.site.id}`}
          columns={columns}
          nameKey="name"
          hint={t('import.codes', {
            kinds: named('kind', ACTOR_KINDS),
            sectors: named('sector', ACTOR_SECTORS),
          })}
        />
      ) : (
        <Empty>{t('list.noPlace')}</Empty>
      )}
    </Page>
  );
}
