import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import type { Operation } from '@stad/platform/web/graphql/operation.js';
import type { ActivitiesInput } from '@stad/platform/web/graphql/schema.generated.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { ROWS } from '../use-sorted-pages.js';
import { ActivitiesInTownDocument } from './activities-in-town.generated.js';
import { words } from './words.generated.js';

interface Answer<Row> {
  readonly activities: {
    readonly total: number;
    readonly endCursor: string | null;
    /** The list can hold any type: of the others there is nothing in the row. */
    readonly rows: readonly (Row | Record<PropertyKey, never>)[];
  };
}

export interface PhasedListProps<Row extends { readonly id: string }> {
  readonly kind: string;
  readonly operation: Operation<Answer<Row>, { readonly input: ActivitiesInput }>;
  /** A column `day` is what the list is sorted by. */
  readonly columns: readonly Column<Row>[];
  readonly title: string;
  readonly intro?: string;
  readonly empty: { readonly text: string; readonly example?: string };
  /** The way to a new one, for whom it is allowed while the programme takes records. */
  readonly plan: { readonly label: string; readonly to: string; readonly allow: string };
}

/** The activities of one type at the chosen site, in the chosen programme. */
export function PhasedListPage<Row extends { readonly id: string }>(props: PhasedListProps<Row>) {
  const t = useWords(words);
  const place = usePlace();
  const { agency } = useViewer();
  const { label, to, allow } = props.plan;
  const mayPlan = useMay(allow);
  const isOpen = place && mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const plan = mayPlan && isOpen && (
    <LinkButton to={to} kind="primary" icon={<IconPlus aria-hidden />}>
      {label}
    </LinkButton>
  );
  return (
    <ListPage title={props.title} intro={props.intro} actions={plan}>
      <OtherTowns
        operation={ActivitiesInTownDocument}
        variablesOf={({ site, programme }) => ({
          input: {
            ...{ siteId: site.id, programmeId: programme.id },
            ...{ agencyId: agency.id, kind: props.kind, first: 1 },
          },
        })}
        totalOf={({ activities }) => activities.total}
      />
      {place ? <Rows {...props} place={place} /> : <Empty>{t('list.noPlace')}</Empty>}
    </ListPage>
  );
}

function Rows<Row extends { readonly id: string }>(props: PhasedListProps<Row> & { place: Place }) {
  const { kind, place, columns } = props;
  const { after, page, goTo } = useCursorPages();
  const [sort, setSort] = useUrlValue('ordning', 'STARTS_AT_DESC');
  const input = {
    ...{ siteId: place.site.id, programmeId: place.programme.id, kind },
    ...{ first: ROWS, after, sort },
  };
  const query = useOperation(props.operation, { input }, { keepPrevious: true });
  const isOfType = (row: Row | Record<PropertyKey, never>): row is Row => 'id' in row;
  return (
    <QueryView query={query}>
      {({ activities: { rows, total, endCursor } }) => (
        <ListRows
          caption={props.title}
          columns={columns}
          rows={rows.filter(isOfType)}
          rowKey={({ id }) => id}
          sort={{ by: 'day', descending: sort === 'STARTS_AT_DESC' }}
          onSort={({ descending }) => setSort(descending ? 'STARTS_AT_DESC' : 'STARTS_AT')}
          empty={props.empty}
          pager={{
            page,
            size: ROWS,
            ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
            onPage: (next) => goTo(next, endCursor),
          }}
        />
      )}
    </QueryView>
  );
}
