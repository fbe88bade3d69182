import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { words } from '../../words.generated.js';
import { type Column, Table } from '../table.js';
import { ChartFigure, ChartMark } from './chart-figure.js';
import './time-chart.css';
import { type ChartValue, drawnValue, isHidden } from './chart-value.js';

/** One period: its own figure, and what had come together before it. */
export interface TimePoint {
  readonly key: string;
  /** `maj 2022`, in the table. */
  readonly name: string;
  /** `maj`, under the bar. */
  readonly short: string;
  readonly value: ChartValue;
  /** Where the chart adds up: all that came before, and the sum in words. */
  readonly before?: number;
  readonly sum?: string;
}

/** A level that the bars are held against. */
export interface ChartLevel {
  readonly value: number;
  /** `Mål 12`, `Plan till i dag 3` */
  readonly text: string;
}

export interface TimeChartProps {
  /** What is counted; the name of the table. */
  readonly name: string;
  readonly caption: ReactNode;
  readonly points: readonly TimePoint[];
  readonly goal?: ChartLevel | undefined;
  /** Of the last period that has begun. */
  readonly plan?: ChartLevel | undefined;
  readonly labels: { readonly period: string; readonly value: string; readonly sum?: string };
}

/** Where in the picture, in parts of a hundred of its height: numbers above the bars, periods below. */
const TOP = 12;
const GROUND = 88;
/** A bar that hides its height has this one. */
const HIDDEN = 16;
/** More bars than these have no room for a number each. */
const MOST_NUMBERS = 14;

/** One figure period by period, with its plan as a line: bars that begin at nought (pages.md 4.4). */
export function TimeChart(props: TimeChartProps) {
  const t = useWords(words);
  const { points, goal, plan, labels } = props;
  const addsUp = points.some(({ before }) => before !== undefined);
  // What has not come has no row: the table tells what there is.
  const rows = points.filter(({ value }) => value.kind !== 'none');
  const hasHidden = points.some(({ value }) => isHidden(value));
  const marks = [
    ...(addsUp && labels.sum ? [{ kind: 'bar', text: labels.value } as const] : []),
    ...(addsUp && labels.sum ? [{ kind: 'before', text: t('chart.before') } as const] : []),
    ...(goal ? [{ kind: 'goal', text: goal.text } as const] : []),
    ...(plan ? [{ kind: 'plan', text: plan.text } as const] : []),
    ...(hasHidden ? [{ kind: 'hidden', text: t('chart.hidden') } as const] : []),
  ];
  return (
    <ChartFigure
      className="time-chart"
      caption={props.caption}
      table={<Table<TimePoint> caption={props.name} rows={rows} {...tableOf(labels, addsUp)} />}
      marks={
        marks.length > 0 &&
        marks.map(({ kind, text }) => (
          <ChartMark key={kind} kind={kind}>
            {text}
          </ChartMark>
        ))
      }
    >
      <Picture {...props} />
    </ChartFigure>
  );
}

function tableOf(labels: TimeChartProps['labels'], addsUp: boolean) {
  const columns: Column<TimePoint>[] = [
    { key: 'period', label: labels.period, isRowHeader: true, cell: ({ name }) => name },
    { key: 'value', label: labels.value, isNumber: true, cell: ({ value }) => value.text },
  ];
  if (addsUp && labels.sum) {
    columns.push({ key: 'sum', label: labels.sum, isNumber: true, cell: ({ sum }) => sum ?? '' });
  }
  return { columns, rowKey: ({ key }: TimePoint) => key };
}

function Picture({ points, goal, plan }: TimeChartProps) {
  const tops = points.map(({ value, before = 0 }) => drawnValue(value) + before);
  const highest = Math.max(...tops, goal?.value ?? 0, plan?.value ?? 0);
  const yOf = (value: number) =>
    highest > 0 ? GROUND - (value / highest) * (GROUND - TOP) : GROUND;
  const step = 100 / Math.max(points.length, 1);
  const now = points.findLastIndex(({ value }) => value.kind !== 'none');
  return (
    <svg
      className="time-chart__picture"
      aria-hidden="true"
      data-crowded={points.length > 8 || undefined}
      data-full={points.length > MOST_NUMBERS || undefined}
    >
      {points.map((point, at) => (
        <Bar
          key={point.key}
          point={point}
          x={at * step}
          step={step}
          yOf={yOf}
          at={at}
          lines={[...(goal ? [goal.value] : []), ...(plan && at === now ? [plan.value] : [])]}
        />
      ))}
      <line className="chart__ground" x1="0" x2="100%" y1={`${GROUND}%`} y2={`${GROUND}%`} />
      {goal && (
        <line
          className="chart__goal"
          x1="0"
          x2="100%"
          y1={`${yOf(goal.value)}%`}
          y2={`${yOf(goal.value)}%`}
        />
      )}
      {plan && now >= 0 && (
        <line
          className="chart__plan"
          x1={`${now * step + step * 0.06}%`}
          x2={`${(now + 1) * step - step * 0.06}%`}
          y1={`${yOf(plan.value)}%`}
          y2={`${yOf(plan.value)}%`}
        />
      )}
    </svg>
  );
}

interface BarProps {
  readonly point: TimePoint;
  readonly x: number;
  readonly step: number;
  readonly at: number;
  readonly yOf: (value: number) => number;
  /** Levels that are drawn over it. */
  readonly lines: readonly number[];
}

/** Above the bar, and above a line that would go through it. */
function numberAt(top: number, lines: readonly number[]): number {
  const through = lines.filter((line) => line < top + 0.5 && line > top - 10);
  return Math.min(top, ...through) - 2.5;
}

function Bar({ point: { value, before = 0, short, sum }, x, step, yOf, at, lines }: BarProps) {
  const place = { x: `${x + step * 0.18}%`, width: `${step * 0.64}%` };
  const middle = `${x + step / 2}%`;
  const own = drawnValue(value);
  const top = yOf(before + own);
  const heightOf = (from: number, to: number) => `${Math.max(0, yOf(from) - yOf(to))}%`;
  return (
    <g data-kind={value.kind}>
      {value.kind === 'hidden' && (
        <rect
          className="chart__hidden"
          {...place}
          y={`${GROUND - HIDDEN}%`}
          height={`${HIDDEN}%`}
        />
      )}
      {value.kind === 'shown' && before > 0 && (
        <rect
          className="chart__before"
          {...place}
          y={`${yOf(before)}%`}
          height={heightOf(0, before)}
        />
      )}
      {own > 0 && (
        <rect
          className="chart__bar"
          {...place}
          y={`${top}%`}
          height={heightOf(before, before + own)}
        />
      )}
      {value.kind === 'shown' && (
        <text
          className="chart__number"
          textAnchor="middle"
          x={middle}
          y={`${numberAt(top, lines.map(yOf))}%`}
        >
          {sum ?? value.text}
        </text>
      )}
      <text
        className="time-chart__period"
        data-second={at % 2 === 1 || undefined}
        textAnchor="middle"
        x={middle}
        y="97%"
      >
        {short}
      </text>
    </g>
  );
}
