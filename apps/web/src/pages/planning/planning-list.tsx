import { COUNTED, ROWS, useSortedPages } from '@stad/activities/core/web/use-sorted-pages.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { Place } from '@stad/programme/web/place.js';
import { plannedOf } from './planned.js';
import { PlanningActivitiesDocument } from './planning.generated.js';
import { usePlanningColumns } from './planning-columns.js';
import { isWritable } from './read-only-programme.js';
import { words } from './words.generated.js';

/** Everything planned at the place, page by page: the server sorts and cuts. */
export function PlanningList(props: { place: Place; kind: string }) {
  const t = useWords(words);
  const { number } = useFormat();
  const columns = usePlanningColumns();
  const pages = useSortedPages();
  const set = useSetUrl();
  const { today } = useViewer();
  const { place, kind } = props;
  const isOver = !isWritable(place.programme.state);
  const usual = isOver ? 'alla' : 'kommande';
  const { nar: when = usual } = useUrlValues();
  const isComing = when === 'kommande';
  const query = useOperation(
    PlanningActivitiesDocument,
    {
      input: {
        siteId: place.site.id,
        programmeId: place.programme.id,
        first: ROWS,
        sort: pages.sort.descending ? 'STARTS_AT_DESC' : 'STARTS_AT',
        ...(kind ? { kind } : {}),
        ...(isComing ? { from: atLocal(today, '00:00').toISOString() } : {}),
        ...(pages.after ? { after: pages.after } : {}),
      },
    },
    { keepPrevious: true },
  );
  const isFiltered = kind !== '' || isComing;
  const clear = () => {
    set({ visa: undefined, nar: isOver ? undefined : 'alla', sida: undefined, efter: undefined });
  };
  return (
    <>
      <div className="cluster no-print">
        <Segmented
          label={t('list.when')}
          value={isComing ? 'kommande' : 'alla'}
          options={[
            { value: 'kommande', label: t('list.coming') },
            { value: 'alla', label: t('list.all') },
          ]}
          onChange={(value) =>
            set({
              nar: value === usual ? undefined : value,
              sida: undefined,
              efter: undefined,
            })
          }
        />
      </div>
      <QueryView query={query} part>
        {({ activities: { rows, total, endCursor } }) =>
          rows.length === 0 ? (
            <Empty action={isFiltered && <Button onPress={clear}>{t('clearFilter')}</Button>}>
              {isFiltered ? t('emptyFilter') : t('nothing')}
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
    </>
  );
}
