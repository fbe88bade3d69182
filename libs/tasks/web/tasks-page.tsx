import { useMay } from '@stad/identity/web/viewer.js';
import { COUNTED, PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { ListFilter } from '@stad/platform/web/pages/list-filter.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip, StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { usePlace, usePlaces } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useState } from 'react';
import { TASK_FILTERS, type TaskFilter } from '../rules/task-list.js';
import { OffersToUs } from './offers-to-us.js';
import { useTaskText } from './said/use-task-text.js';
import { type TaskRowFragment, TasksPageDocument } from './task.generated.js';
import { AddTaskDialog } from './task-dialogs.js';
import { TONES } from './task-looks.js';
import { words } from './words.generated.js';

const EMPTY = {
  MINE: 'list.empty',
  OPEN: 'list.emptyOpen',
  NOBODY: 'list.emptyNobody',
  OVER: 'list.emptyOver',
} as const;

/** `/uppgifter`: what lies with me, what is offered to us, and all that the own agency has. */
export default function TasksPage() {
  const t = useWords(words);
  const place = usePlace();
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useUrlValue('visa', 'MINE');
  const filter = TASK_FILTERS.find((known) => known === chosen) ?? 'MINE';
  const add = place && (
    <Button kind="primary" icon={<IconPlus aria-hidden />} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <ListPage
      title={t('list.title')}
      intro={t('list.intro')}
      actions={add}
      filter={
        <ListFilter
          fields={[
            {
              label: t('filter'),
              value: filter,
              onChange: setChosen,
              options: TASK_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) })),
            },
          ]}
        />
      }
    >
      {place ? <Rows filter={filter} /> : <Empty>{t('list.noPlace')}</Empty>}
      {isAdding && place && (
        <AddTaskDialog siteId={place.site.id} onClose={() => setAdding(false)} />
      )}
    </ListPage>
  );
}

/** Those of every town: what lies with me does not depend on which one is chosen. */
function Rows(props: { filter: TaskFilter }) {
  const t = useWords(words);
  const { filter } = props;
  const columns = useColumns();
  const withOffers = useMay('task:offer');
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const input = { filter, first: size, after };
  const query = useOperation(TasksPageDocument, { input, withOffers }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ tasks: { rows, total, late, endCursor }, taskOffers = [] }) => (
        <>
          <OffersToUs offers={taskOffers} />
          {late > 0 && <StatusText tone="notice">{t('late', { n: late })}</StatusText>}
          <ListRows
            caption={t('list.title')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={{ text: t(EMPTY[filter]) }}
            pager={{
              ...{ page, size },
              ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
              onPage: (next) => goTo(next, endCursor),
            }}
          />
        </>
      )}
    </QueryView>
  );
}

function useColumns(): readonly Column<TaskRowFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  const said = useTaskText();
  const towns = new Map(usePlaces().map(({ site }) => [site.id, site.name]));
  const town: Column<TaskRowFragment> = {
    key: 'town',
    label: t('column.town'),
    cell: ({ siteId }) => towns.get(siteId),
  };
  return [
    {
      key: 'task',
      label: t('column.task'),
      isRowHeader: true,
      cell: (task) => <Link to={`/uppgifter/${task.id}`}>{said(task)}</Link>,
    },
    ...(towns.size > 1 ? [town] : []),
    {
      key: 'owner',
      label: t('column.owner'),
      cell: ({ ownerFunction, state, held }) => (
        <>
          {ownerFunction}
          {state === 'OPEN' && !held && (
            <p>
              <StatusText tone="notice">{t('owner.nobody')}</StatusText>
            </p>
          )}
        </>
      ),
    },
    {
      key: 'due',
      label: t('column.due'),
      cell: ({ dueOn, late }) => {
        const date = format.monthDay(dueOn, true);
        return late ? <StatusText tone="notice">{t('due.late', { date })}</StatusText> : date;
      },
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: ({ state }) => (
        <StatusChip tone={TONES[state] ?? 'waiting'}>{t.maybe(`state.${state}`)}</StatusChip>
      ),
    },
  ];
}
