import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { AboutPeople } from './about-people.js';
import { AsOf } from './as-of.js';
import { useCategoryName } from './category-name.js';
import type { ClosingDaysFragment } from './closing.generated.js';
import { useClosingDay } from './closing.js';
import { FigureLink, FigureValue } from './figure-link.js';
import { FigureName } from './figure-name.js';
import './people-table.css';
import type { FigureByTownFragment, FigureRowFragment } from './progress.generated.js';
import { useSaid } from './published-figure.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

export interface PeopleTableProps {
  readonly figures: readonly FigureRowFragment[];
  readonly byTown: readonly FigureByTownFragment[];
  readonly closing: ClosingDaysFragment | null;
  readonly search: Scope['search'];
  /** Of one town the others are not told beside it: the figures are already the town's. */
  readonly isWhole: boolean;
}

interface Row extends FigureRowFragment {
  readonly towns: FigureByTownFragment['towns'];
  readonly change: number | null;
}

/**
 * Figures about people as of the closing day: the whole, town by town, and what came since the closing before.
 * Never by month (field.md 4.6).
 */
export function PeopleTable({ figures, byTown, closing, search, isWhole }: PeopleTableProps) {
  const t = useWords(words);
  const say = useClosingDay();
  const rows = figures.map((figure): Row => {
    const found = byTown.find(({ definition: { code } }) => code === figure.definition.code);
    return { ...figure, towns: found?.towns ?? null, change: found?.change ?? null };
  });
  const since = isWhole ? (closing?.previous ?? null) : null;
  const nameOf = useCategoryName('site');
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: t('figures.name'),
      isRowHeader: true,
      cell: (row) => <FigureName figure={row} />,
    },
    {
      key: 'whole',
      label: t(isWhole ? 'scope.programme' : 'figures.value'),
      isNumber: true,
      cell: (row) => <Whole row={row} search={search} page={closing?.asOf ?? null} />,
    },
    ...(isWhole ? townsOf(rows) : []).map(
      ({ key, name }): Column<Row> => ({
        key,
        label: nameOf(key, name),
        isNumber: true,
        cell: ({ towns }) => towns && <InTown towns={towns} town={key} page={closing?.asOf} />,
      }),
    ),
    ...(since
      ? [
          {
            key: 'change',
            label: t('people.since', { day: say(since) }),
            isNumber: true,
            cell: ({ towns, change }: Row) => towns && <Change change={change} />,
          },
        ]
      : []),
  ];
  return (
    <Card heading={t('people.heading')} className="people-table">
      <AboutPeople closing={closing} />
      <Table<Row>
        caption={t('people.caption')}
        rows={rows}
        rowKey={({ definition }) => definition.code}
        columns={columns}
      />
    </Card>
  );
}

type Town = NonNullable<Row['towns']>['cells'][number];

/** The towns that any figure is told of, in their order; those one may not know only where something is there. */
function townsOf(rows: readonly Row[]): readonly Pick<Town, 'key' | 'name'>[] {
  const cells = rows.flatMap(({ towns }) => towns?.cells ?? []);
  const told = cells.filter(({ name, figure }) => name || figure.shown !== 0);
  return [...new Map(told.map((cell) => [cell.key, cell])).values()];
}

function Whole(props: { row: Row; search: Scope['search']; page: string | null }) {
  const said = useSaid();
  const { definition, value, asOf } = props.row;
  const name = said(definition.name);
  return (
    <>
      <FigureLink code={definition.code} name={name} figure={value} search={props.search} />
      <AsOf figure={value} day={asOf} page={props.page} />
    </>
  );
}

/** A town in the breakdown: alone, or told together with others; of a breakdown that waits nothing. */
function InTown(props: {
  towns: NonNullable<Row['towns']>;
  town: string;
  page: string | null | undefined;
}) {
  const t = useWords(words);
  const { towns, town, page } = props;
  const { together, togetherValue, cells, asOf } = towns;
  const isTogether = togetherValue !== null && together.includes(town);
  const figure = isTogether ? togetherValue : cells.find(({ key }) => key === town)?.figure;
  if (!figure) return <span className="meta">{t('people.waits')}</span>;
  return (
    <>
      <FigureValue figure={figure} />
      {isTogether && <div className="meta">{t('people.together')}</div>}
      <AsOf figure={figure} day={asOf} page={page ?? null} />
    </>
  );
}

/** What the closing added, of what both closings told; nothing is worked out where one of them did not. */
function Change({ change }: { change: number | null }) {
  const t = useWords(words);
  const { number } = useFormat();
  if (change === null) return <span className="meta">{t('people.unsaid')}</span>;
  if (change === 0) return '0';
  return change > 0 ? `+${number(change)}` : `\u2212${number(-change)}`;
}
