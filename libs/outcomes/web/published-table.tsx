import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useCategoryName } from './category-name.js';
import type { FigurePartsFragment } from './figure.generated.js';
import { FigureValue } from './figure-link.js';
import type { FigureTableFragment } from './kpi.generated.js';
import './published-table.css';
import { words } from './words.generated.js';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly figure: FigurePartsFragment;
}

/** A published table: what is shown, what a label stands in for, what is told together, the total. */
export function PublishedTable({ table }: { table: FigureTableFragment }) {
  const t = useWords(words);
  const nameOf = useCategoryName(table.dimension);
  const caption = t.maybe(`dimension.${table.dimension}`) ?? table.dimension;
  if (table.form === 'totalOnly') {
    return <p className="meta">{t('table.totalOnly')}</p>;
  }
  return (
    <div className="published-table">
      <Table<Row>
        caption={caption}
        rows={rowsOf(table, nameOf, (names) => t('table.together', { names }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', label: t('table.category'), isRowHeader: true, cell: ({ name }) => name },
          {
            key: 'value',
            label: t('table.value'),
            isNumber: true,
            cell: ({ figure }) => <FigureValue figure={figure} />,
          },
        ]}
        foot={[t('table.total'), <FigureValue key="total" figure={table.total} />]}
      />
    </div>
  );
}

function rowsOf(
  table: FigureTableFragment,
  nameOf: (key: string, name?: string | null) => string,
  together: (names: string) => string,
): readonly Row[] {
  const isTogether = (key: string) => table.togetherValue !== null && table.together.includes(key);
  const merged = table.cells.filter(({ key }) => isTogether(key));
  const alone = table.cells.filter(({ key }) => !isTogether(key));
  const rows = inOneRow(
    alone.map(({ key, name, figure }) => ({ key, name: nameOf(key, name), figure })),
  );
  if (table.togetherValue === null || table.together.length === 0) return rows;
  const names = merged.map(({ key, name }) => nameOf(key, name)).join(', ');
  return [...rows, { key: 'together', name: together(names), figure: table.togetherValue }];
}

/**
 * Towns that one may not know bear one name: one row for all of them, last, when every one of them
 * is shown. A label among them stays a row of its own: a sum would tell it.
 */
function inOneRow(rows: readonly Row[]): readonly Row[] {
  const names = rows.map(({ name }) => name);
  const isShared = ({ name }: Row) => names.indexOf(name) !== names.lastIndexOf(name);
  const shared = rows.filter(isShared);
  const [first] = shared;
  if (!first || shared.some(({ figure }) => figure.shown === null)) return rows;
  const shown = shared.reduce((sum, { figure }) => sum + (figure.shown ?? 0), 0);
  const others = rows.filter((row) => !isShared(row));
  return [...others, { ...first, figure: { ...first.figure, shown } }];
}
