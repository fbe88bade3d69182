import { COUNTED, ROWS, useCursorPages } from '@stad/activities/core/web/use-cursor-pages.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { Place } from '@stad/programme/web/place.js';
import { plannedOf } from './planned.js';
import { PlanningActivitiesDocument } from './planning.generated.js';
import { usePlanningColumns } from './planning-columns.js';
import { words } from './words.generated.js';

/** Everything planned at the place, page by page: the server sorts and cuts. */
export function PlanningList(props: {
  place: Place;
  kind: string;
  onKind: (kind: string) => void;
}) {
  const t = useWords(words);
  const { number } = useFormat();
  const columns = usePlanningColumns();
  const pages = useCursorPages();
  const { place, kind } = props;
  const query = useOperation(
    PlanningActivitiesDocument,
    {
      input: {
        siteId: place.site.id,
        programmeId: place.programme.id,
        first: ROWS,
        sort: pages.sort.descending ? 'STARTS_AT_DESC' : 'STARTS_AT',
        ...(kind ? { kind } : {}),
        ...(pages.after ? { after: pages.after } : {}),
      },
    },
    { keepPrevious: true },
  );
  return (
    <QueryView query={query} part>
      {({ activities: { rows, total, endCursor } }) =>
        rows.length === 0 ? (
          <Empty
            action={
              kind ? (
                <Button onPress={() => props.onKind('')}>{t('clearFilter')}</Button>
              ) : undefined
            }
          >
            {kind ? t('emptyFilter') : t('nothing')}
          </Empty>
        ) : (
          <>
            <Table
              caption={t('listCaption', { total: number(total) })}
              columns={columns}
              rows={rows.map(plannedOf)}
              rowKey={(row) => row.id}
              sort={pages.sort}
              onSort={pages.onSort}
            />
            <Pager
              page={pages.page}
              size={ROWS}
              {...(total < COUNTED ? { total } : { hasNext: endCursor !== null })}
              onPage={(page) => pages.onPage(page, endCursor)}
            />
          </>
        )
      }
    </QueryView>
  );
}
