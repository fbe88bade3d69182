import { activityPath } from '@stad/activities/all/web/kinds.js';
import { COUNTED, PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { ListFilter } from '@stad/platform/web/pages/list-filter.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import {
  ActivityMaterialsInTownDocument,
  FromActivitiesPageDocument,
  type FromActivitiesPageQuery,
} from './from-activities.generated.js';
import { words } from './words.generated.js';

type Row = FromActivitiesPageQuery['activityMaterials']['rows'][number];

/** Links that the activities of a town have shown or handed out; each leads to its activity. */
export default function FromActivitiesPage() {
  const t = useWords(words);
  const place = usePlace();
  const { sok = '' } = useUrlValues();
  const setUrl = useSetUrl();
  const search = (value: string) => setUrl({ sok: value || undefined, efter: undefined });
  return (
    <ListPage
      title={t('title')}
      intro={t('intro')}
      first={
        <p className="no-print">
          <Link to="/material">{t('back')}</Link>
        </p>
      }
      filter={<ListFilter search={{ label: t('search'), value: sok, onChange: search }} />}
    >
      <OtherTowns
        operation={ActivityMaterialsInTownDocument}
        variablesOf={({ site }) => ({ input: { siteId: site.id, first: 1 } })}
        totalOf={({ activityMaterials }) => activityMaterials.total}
        isOfEveryProgramme
      />
      {place ? (
        <Rows place={place} search={sok} onClear={() => search('')} />
      ) : (
        <Empty>{t('noPlace')}</Empty>
      )}
    </ListPage>
  );
}

function Rows(props: { place: Place; search: string; onClear: () => void }) {
  const t = useWords(words);
  const { place, search } = props;
  const columns = useColumns();
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const input = { siteId: place.site.id, search: search || null, first: size, after };
  const query = useOperation(FromActivitiesPageDocument, { input }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ activityMaterials: { rows, total, endCursor } }) => (
        <ListRows
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          filter={{ isOn: search !== '', onClear: props.onClear }}
          empty={{ text: t('empty') }}
          pager={{
            ...{ page, size },
            ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
            onPage: (next) => goTo(next, endCursor),
          }}
        />
      )}
    </QueryView>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: 'title',
      label: t('column.title'),
      isRowHeader: true,
      cell: ({ url, title }) => (
        <a href={url} rel="noreferrer noopener" target="_blank">
          {title}
        </a>
      ),
    },
    { key: 'activity', label: t('column.activity'), cell: (row) => <Activity row={row} /> },
    {
      key: 'day',
      label: t('column.day'),
      cell: ({ startsAt }) => format.monthDay(startsAt, true),
    },
  ];
}

function Activity({ row }: { row: Row }) {
  const { activityId: id, activityKind: kind, activityNumber: number, activityTitle } = row;
  const path = activityPath({ id, kind, number });
  return path ? <Link to={path}>{activityTitle}</Link> : activityTitle;
}
