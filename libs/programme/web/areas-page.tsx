import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { mayWrite, type ProgrammeState } from '../rules/programme-state.js';
import { AreasPageDocument, type AreasPageQuery } from './areas.generated.js';
import { type Place, usePlace } from './place.js';
import { words } from './words.generated.js';

type Area = AreasPageQuery['areas'][number];

/** *Områden*: where one can plan in a town, and how the areas hang together for the risk assessment. */
export default function AreasPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('areas.title')}
      intro={t('areas.intro')}
      {...(place ? { note: place.site.name } : {})}
    >
      {place ? <AreasOf place={place} /> : <Empty>{t('areas.noPlace')}</Empty>}
    </Page>
  );
}

function AreasOf({ place }: { place: Place }) {
  const t = useWords(words);
  const isOpen = mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const mayImport = useMay('area:change') && isOpen;
  const query = useOperation(AreasPageDocument, { siteId: place.site.id });
  return (
    <QueryView query={query}>
      {({ areas }) => (
        <div className="stack">
          {mayImport && (
            <p className="no-print">
              <Link to="/admin/omraden/las-in">{t('areas.import')}</Link>
            </p>
          )}
          {areas.length > 0 ? (
            <Table<Area>
              caption={t('areas.title')}
              rows={areas}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  label: t('areas.name'),
                  isRowHeader: true,
                  cell: ({ name }) => name,
                },
                { key: 'code', label: t('areas.code'), cell: ({ code }) => code },
                { key: 'group', label: t('areas.group'), cell: ({ areaGroup }) => areaGroup },
                {
                  key: 'kind',
                  label: t('areas.kind'),
                  cell: ({ kind }) => t.maybe(`areaKind.${kind}`) ?? kind,
                },
              ]}
            />
          ) : (
            <Empty>{t('areas.empty')}</Empty>
          )}
        </div>
      )}
    </QueryView>
  );
}
