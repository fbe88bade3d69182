import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { ImportFile } from '@stad/platform/web/import/import-file.js';
import { codeReader, type ImportColumn } from '@stad/platform/web/import/table-columns.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { AREA_KINDS } from '../rules/area.js';
import { usePlace } from './place.js';
import { words } from './words.generated.js';

/** The names of a kind in both languages: files are written in either. */
const namesOf = (kind: string) =>
  [words.sv, words.en].flatMap((language) => language[`areaKind.${kind}`]?.() ?? []);
const readKind = codeReader(AREA_KINDS, namesOf);

/** *Läs in områden*: the areas of the chosen town from a file, for the lead of its programme. */
export default function ImportAreasPage() {
  const t = useWords(words);
  const place = usePlace();
  const kindText = (kind: string) => t.maybe(`areaKind.${kind}`) ?? kind;
  const columns: readonly ImportColumn[] = [
    { key: 'code', label: t('areas.code'), names: ['kod', 'code'], isRequired: true },
    { key: 'name', label: t('areas.name'), names: ['namn', 'område', 'name', 'area'] },
    {
      key: 'areaGroup',
      label: t('areas.group'),
      names: ['grupp', 'områdesgrupp', 'group', 'area group'],
    },
    {
      key: 'kind',
      label: t('areas.kind'),
      names: ['slag', 'typ', 'kind', 'type'],
      read: readKind,
      show: kindText,
    },
  ];
  return (
    <Page
      title={t('areas.importTitle')}
      intro={t('areas.importIntro')}
      {...(place ? { note: place.site.name } : {})}
    >
      <p>
        <Link to="/admin/omraden">{t('areas.back')}</Link>
      </p>
      {place ? (
        <ImportFile
          key={place.site.id}
          path={`/files/import/areas/${place.site.id}`}
          columns={columns}
          nameKey="code"
          hint={t('areas.kinds', { kinds: AREA_KINDS.map(kindText).join(', ') })}
        />
      ) : (
        <Empty>{t('areas.noPlace')}</Empty>
      )}
    </Page>
  );
}
