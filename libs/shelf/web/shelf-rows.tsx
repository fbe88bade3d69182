import { useViewer } from '@stad/identity/web/viewer.js';
import { COUNTED, PAGE_SIZE } from '@stad/platform/rules/list-page.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import type { Place } from '@stad/programme/web/place.js';
import { SHELF_SORTS } from '../rules/shelf-list.js';
import { isDueForReview } from '../rules/shelf-review.js';
import { ShelfPageDocument, type ShelfRowFragment } from './shelf-item.generated.js';
import { TONES } from './shelf-item-looks.js';
import { useShelfText } from './use-shelf-text.js';
import { words } from './words.generated.js';

export interface ShelfFilter {
  readonly search: string;
  readonly kind: string;
  readonly language: string;
  readonly actorKind: string;
  readonly informationClass: string;
  readonly view: string;
}

/** The column a sort is of, as the table names it. */
const SORTED: Readonly<Record<string, string>> = {
  ...{ title: 'TITLE', kind: 'KIND', language: 'LANGUAGE', reviewOn: 'REVIEW_ON' },
};

/** A page of the shelf, by the head one has chosen. */
export function ShelfRows(props: { place: Place; filter: ShelfFilter; onClear: () => void }) {
  const t = useWords(words);
  const { place, filter } = props;
  const columns = useColumns();
  const setUrl = useSetUrl();
  const { ordning = '' } = useUrlValues();
  const sort = SHELF_SORTS.find((known) => known === ordning) ?? 'TITLE';
  const { after, page, goTo } = useCursorPages();
  const size = PAGE_SIZE.usual;
  const narrowed = Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [name, value || null]),
  );
  const input = { siteId: place.site.id, ...narrowed, sort, first: size, after };
  const query = useOperation(ShelfPageDocument, { input }, { keepPrevious: true });
  const by = Object.keys(SORTED).find((key) => sort.startsWith(SORTED[key] ?? '')) ?? 'title';
  return (
    <QueryView query={query}>
      {({ shelf: { rows, total, endCursor } }) => (
        <ListRows
          caption={t('list.title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          sort={{ by, descending: sort.endsWith('_DESC') }}
          onSort={(wanted) =>
            setUrl({
              ordning: `${SORTED[wanted.by]}${wanted.descending ? '_DESC' : ''}`,
              efter: undefined,
            })
          }
          filter={{ isOn: Object.values(filter).some(Boolean), onClear: props.onClear }}
          empty={{ text: t('list.empty') }}
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

function useColumns(): readonly Column<ShelfRowFragment>[] {
  const t = useWords(words);
  const text = useShelfText();
  const format = useFormat();
  const { today, agency } = useViewer();
  return [
    {
      key: 'title',
      label: t('field.title'),
      isRowHeader: true,
      isSortable: true,
      cell: ({ id, title, state, classification }) => (
        <>
          <Link to={`/material/${id}`}>{title}</Link>
          <p className="meta">{text.code('class', classification)}</p>
          {state !== 'PUBLISHED' && (
            <p>
              <StatusChip tone={TONES[state] ?? 'waiting'}>{text.code('state', state)}</StatusChip>
            </p>
          )}
        </>
      ),
    },
    {
      key: 'kind',
      label: t('field.kind'),
      isSortable: true,
      cell: ({ kind }) => text.code('kind', kind),
    },
    {
      key: 'language',
      label: t('field.language'),
      isSortable: true,
      cell: ({ language }) => text.language(language),
    },
    {
      key: 'whom',
      label: t('field.actorKind'),
      cell: ({ actorKind }) => text.whom(actorKind),
    },
    {
      key: 'version',
      label: t('column.version'),
      cell: ({ latest, current }) =>
        current && (
          <>
            {t('version', { n: latest })}
            <p className="meta">{format.monthDay(current.publishedAt, true)}</p>
          </>
        ),
    },
    {
      key: 'reviewOn',
      label: t('column.review'),
      isSortable: true,
      cell: ({ reviewOn, state, owner }) => (
        <>
          {format.monthDay(reviewOn, true)}
          {state === 'PUBLISHED' && owner.id === agency.id && isDueForReview(reviewOn, today) && (
            <p>
              <StatusChip tone="notice">{t('due')}</StatusChip>
            </p>
          )}
        </>
      ),
    },
    { key: 'owner', label: t('column.owner'), cell: ({ owner }) => owner.shortName },
  ];
}
