import IconChartBar from '@tabler/icons-react/icons/IconChartBar';
import IconTable from '@tabler/icons-react/icons/IconTable';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { words } from '../../words.generated.js';
import { Button } from '../button.js';
import { classNames } from '../class-names.js';
import './chart-figure.css';

export interface ChartFigureProps {
  /** One sentence of what is seen, which ends in what is not known. */
  readonly caption: ReactNode;
  /** What the marks are, where they are more than one sort. */
  readonly marks?: ReactNode;
  /** The same figures as a table, the equal of the picture. */
  readonly table: ReactNode;
  readonly className?: string;
  /** The picture, which those who listen are spared: they have the table. */
  readonly children: ReactNode;
}

/**
 * A picture of figures with its sentence and its table. One press changes between picture and table; on paper
 * stand both, and for whoever listens the table is always there.
 */
export function ChartFigure({ caption, marks, table, className, children }: ChartFigureProps) {
  const t = useWords(words);
  const id = useId();
  const [isTable, setTable] = useState(false);
  const Icon = isTable ? IconChartBar : IconTable;
  return (
    <figure className={classNames('chart', className)} data-table={isTable || undefined}>
      <div className="chart__picture" aria-hidden>
        {children}
        {marks && <p className="chart__marks">{marks}</p>}
      </div>
      <div className="chart__table" id={id}>
        {table}
      </div>
      <div className="chart__press no-print">
        <Button
          kind="quiet"
          className="chart__turn"
          icon={<Icon aria-hidden />}
          aria-controls={id}
          onPress={() => setTable(!isTable)}
        >
          {t(isTable ? 'chart.showPicture' : 'chart.showTable')}
        </Button>
      </div>
      <figcaption className="chart__caption">{caption}</figcaption>
    </figure>
  );
}

/** What a mark of a chart is: the mark itself and its word. */
export function ChartMark({ kind, children }: { kind: ChartMarkKind; children: ReactNode }) {
  return (
    <span className="chart__mark">
      <svg className="chart__sample" viewBox="0 0 16 12" aria-hidden="true">
        {kind === 'goal' || kind === 'plan' ? (
          <line className={`chart__${kind}`} x1="0" x2="16" y1="6" y2="6" />
        ) : (
          <rect className={`chart__${kind}`} x="1" y="1" width="14" height="10" />
        )}
      </svg>
      {children}
    </span>
  );
}

export type ChartMarkKind = 'bar' | 'before' | 'hidden' | 'goal' | 'plan';
