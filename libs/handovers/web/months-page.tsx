import { COUNTED, PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { type HandoverMonthRowFragment, HandoverMonthsPageDocument } from './handover.generated.js';
import { words } from './words.generated.js';

/** What is left of those that the own organisation made: a month and a number of minutes. */
export default function MonthsPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <ListPage
      title={t('months.title')}
      intro={t('months.intro')}
      first={
        <p className="no-print">
          <Link to="/overlamningar">{t('list.title')}</Link>
        </p>
      }
    >
      {place ? <Rows place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </ListPage>
  );
}

function Rows({ place }: { place: Place }) {
  const t = useWords(words);
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const input = { siteId: place.site.id, first: size, after };
  const query = useOperation(HandoverMonthsPageDocument, { input }, { keepPrevious: true });
  const columns: readonly Column<HandoverMonthRowFragment>[] = [
    {
      key: 'what',
      label: t('column.what'),
      isRowHeader: true,
      cell: ({ category }) => t.maybe(`category.${category}`),
    },
    { key: 'month', label: t('column.month'), cell: ({ month }) => month.slice(0, 7) },
    {
      key: 'minutes',
      label: t('column.minutes'),
      isNumber: true,
      cell: ({ minutes }) => (minutes === null ? '–' : minutes),
    },
  ];
  return (
    <QueryView query={query}>
      {({ handoverMonths: { rows, total, endCursor } }) => (
        <ListRows
          caption={t('months.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          filter={{ isOn: false, onClear: () => undefined }}
          empty={{ text: t('months.empty') }}
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
