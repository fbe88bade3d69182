import { ROWS, useSortedPages } from '@stad/activities/core/web/use-sorted-pages.js';
import { readDay } from '@stad/activities/core/web/week/day-ref.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { Place } from '@stad/programme/web/place.js';
import { EmptyFilter } from './empty-filter.js';
import { PlanningActivitiesDocument } from './planning.generated.js';
import { usePlanningColumns } from './planning-columns.js';
import { isWritable } from './read-only-programme.js';
import { usePlanned } from './use-planned.js';
import { isoSpan, placeInput } from './use-planning.js';
import { FILTERS, usePlanningFilter } from './use-planning-filter.js';
import { words } from './words.generated.js';

/** Everything planned at the place, page by page: the server sorts and cuts. */
export function PlanningList({ place }: { place: Place }) {
  const t = useWords(words);
  const format = useFormat();
  const columns = usePlanningColumns();
  const pages = useSortedPages();
  const set = useSetUrl();
  const { today } = useViewer();
  const filter = usePlanningFilter();
  const planned = usePlanned();
  const isOver = !isWritable(place.programme.state);
  const usual = isOver ? 'alla' : 'kommande';
  const { nar: when = usual, dag } = useUrlValues();
  const day = readDay(dag);
  const isComing = !day && when === 'kommande';
  const query = useOperation(
    PlanningActivitiesDocument,
    {
      input: {
        ...placeInput(place),
        ...filter.input,
        first: ROWS,
        sort: pages.sort.descending ? 'STARTS_AT_DESC' : 'STARTS_AT',
        ...(day ? isoSpan(day) : {}),
        ...(isComing ? { from: atLocal(today, '00:00').toISOString() } : {}),
        ...(pages.after ? { after: pages.after } : {}),
      },
    },
    { keepPrevious: true },
  );
  const isFiltered = filter.isOn || isComing || day;
  const all = { nar: isOver ? undefined : 'alla', dag: undefined, efter: undefined };
  const clear = () => {
    const none = Object.fromEntries(FILTERS.map((name) => [name, undefined]));
    set({ ...none, ...all });
  };
  return (
    <>
      <div className="cluster no-print">
        <Segmented
          label={t('list.when')}
          value={day ? 'dag' : isComing ? 'kommande' : 'alla'}
          options={[
            ...(day ? [{ value: 'dag', label: format.shortDay(dag ?? '') }] : []),
            { value: 'kommande', label: t('list.coming') },
            { value: 'alla', label: t('list.all') },
          ]}
          onChange={(value) =>
            value !== 'dag' &&
            set({
              nar: value === usual ? undefined : value,
              dag: undefined,
              efter: undefined,
            })
          }
        />
      </div>
      <QueryView query={query} part>
        {({ activities: { rows, total, endCursor } }) =>
          rows.length === 0 ? (
            isFiltered ? (
              <EmptyFilter all={placeInput(place)} onClear={clear} />
            ) : (
              <Empty>{t('nothing')}</Empty>
            )
          ) : (
            <>
              <Table
                caption={t('listCaption', { total: format.number(total) })}
                columns={columns}
                rows={rows.map(planned)}
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
