import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Length } from '@stad/platform/web/ui/bar.js';
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
  if (table.form === 'totalOnly' && table.total.shown === null) {
    return <p className="meta">{t('table.nothing')}</p>;
  }
  if (table.form === 'totalOnly') {
    return (
      <p className="meta">
        {t('table.totalOnly')} <FigureValue figure={table.total} />
      </p>
    );
  }
  const rows = rowsOf(table, nameOf, (names) => t('table.together', { names }));
  // Bars are of what is shown alone, and beside each other, not beside a total that hides a part.
  const longest = Math.max(1, ...rows.map(({ figure }) => figure.shown ?? 0));
  return (
    <div className="published-table">
      <Table<Row>
        caption={caption}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            label: t('table.category'),
            isRowHeader: true,
            cell: ({ name, figure }) => (
              <div className="published-table__name">
                {name}
                {Boolean(figure.shown) && <Length value={figure.shown ?? 0} longest={longest} />}
              </div>
            ),
          },
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
  const rows = alone.map(({ key, name, figure }) => ({ key, name: nameOf(key, name), figure }));
  if (table.togetherValue === null || table.together.length === 0) return rows;
  const names = merged.map(({ key, name }) => nameOf(key, name)).join(', ');
  return [...rows, { key: 'together', name: together(names), figure: table.togetherValue }];
}
