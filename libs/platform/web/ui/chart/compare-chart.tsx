import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { words } from '../../words.generated.js';
import { Table } from '../table.js';
import { ChartFigure, ChartMark } from './chart-figure.js';
import { type ChartValue, drawnValue, isHidden } from './chart-value.js';
import './compare-chart.css';

/** One of those that are compared. */
export interface ComparedRow {
  readonly key: string;
  readonly name: string;
  readonly value: ChartValue;
  /** How long its bar is where the number in words is another: a share has the length of its part. */
  readonly length?: number;
}

export interface CompareChartProps {
  /** What is compared; the name of the table. */
  readonly name: string;
  readonly caption: ReactNode;
  readonly rows: readonly ComparedRow[];
  readonly labels: { readonly row: string; readonly value: string };
  /** The end of the bars; else the longest of them. */
  readonly longest?: number;
}

/** Rows beside each other by one figure: towns, agencies, kinds of pass. The bar begins at nought. */
export function CompareChart({ name, caption, rows, labels, longest }: CompareChartProps) {
  const t = useWords(words);
  const lengthOf = ({ value, length }: ComparedRow) =>
    value.kind === 'shown' ? (length ?? drawnValue(value)) : 0;
  const end = longest ?? Math.max(...rows.map(lengthOf), 0);
  return (
    <ChartFigure
      caption={caption}
      table={
        <Table<ComparedRow>
          caption={name}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', label: labels.row, isRowHeader: true, cell: (row) => row.name },
            { key: 'value', label: labels.value, isNumber: true, cell: ({ value }) => value.text },
          ]}
        />
      }
      marks={
        rows.some(({ value }) => isHidden(value)) && (
          <ChartMark kind="hidden">{t('chart.hidden')}</ChartMark>
        )
      }
    >
      <div className="compare-chart">
        {rows.map((row) => (
          <div key={row.key} className="compare-chart__row" data-kind={row.value.kind}>
            <span>{row.name}</span>
            <ComparedBar kind={row.value.kind} share={end > 0 ? lengthOf(row) / end : 0} />
            <span className="compare-chart__value">{row.value.text}</span>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}

/** Nought is the mark it begins at; hidden has an outline and no length. */
function ComparedBar({ kind, share }: { kind: ChartValue['kind']; share: number }) {
  return (
    <svg className="compare-chart__bar" aria-hidden="true">
      {kind === 'hidden' && <rect className="chart__hidden" x="1" y="1" width="48" height="10" />}
      {kind === 'shown' && (
        <>
          <rect className="chart__bar" y="1" width={`${share * 100}%`} height="10" />
          <line className="chart__ground" x1="0.5" x2="0.5" y1="0" y2="12" />
        </>
      )}
    </svg>
  );
}
