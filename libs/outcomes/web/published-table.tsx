import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CompareChart, type ComparedRow } from '@stad/platform/web/ui/chart/compare-chart.js';
import { useCategoryName } from './category-name.js';
import { useChartValue } from './chart-values.js';
import { FigureValue } from './figure-link.js';
import type { FigureTableFragment } from './kpi.generated.js';
import { suppressed, useFigureText } from './published-figure.js';
import { words } from './words.generated.js';

/** A published breakdown as bars with its table: what is shown, what a label stands in for, what is told together. */
export function PublishedTable({ table }: { table: FigureTableFragment }) {
  const t = useWords(words);
  const text = useFigureText();
  const drawnAs = useChartValue();
  const nameOf = useCategoryName(table.dimension);
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
  const together = (names: string) => t('table.together', { names });
  const told = rowsOf(table, nameOf, together);
  const rows = told.map(
    ({ key, name, figure }): ComparedRow => ({ key, name, ...drawnAs(figure) }),
  );
  // Why each label stands there is asked once, beside the picture, not in each of its rows.
  const labels = new Map(
    told.flatMap(({ figure }) => (suppressed(figure) ? [[text(figure), figure] as const] : [])),
  );
  return (
    <CompareChart
      name={t.maybe(`dimension.${table.dimension}`) ?? table.dimension}
      rows={rows}
      labels={{ row: t('table.category'), value: t('table.value') }}
      caption={
        <>
          {t('table.total.why', { total: text(table.total) })}{' '}
          {[...labels].map(([label, figure]) => (
            <FigureValue key={label} figure={figure} />
          ))}
        </>
      }
    />
  );
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly figure: FigureTableFragment['total'];
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
