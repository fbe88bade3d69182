import { MONTHS } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ChartValue } from '@stad/platform/web/ui/chart/chart-value.js';
import type { TimePoint } from '@stad/platform/web/ui/chart/time-chart.js';
import { type ChartStep, finestStep, type Period } from '../rules/chart-steps.js';
import { monthsOf } from '../rules/published-breakdowns.js';
import type { FigurePartsFragment } from './figure.generated.js';
import type { FigureTrendsQuery } from './progress.generated.js';
import { suppressed, useFigureText } from './published-figure.js';
import { words } from './words.generated.js';

/** A figure month by month; a month that is not shown is null. */
export interface FigureTrend
  extends Pick<FigureTrendsQuery['figureTrends'][number], 'code' | 'months'> {
  readonly points: readonly (number | null)[];
}

/** A figure as a chart draws it: a share is as long as its part of the whole. */
export function useChartValue(): (figure: FigurePartsFragment) => {
  readonly value: ChartValue;
  readonly length?: number;
} {
  const text = useFigureText();
  return (figure) => {
    const { shown, numerator, denominator, measure } = figure;
    if (suppressed(figure)) return { value: { kind: 'hidden', text: text(figure) } };
    if (numerator !== null && denominator) {
      const value = { kind: 'shown', value: numerator, text: text(figure) } as const;
      return { value, length: numerator / denominator };
    }
    return { value: { kind: 'shown', value: shown ?? measure ?? 0, text: text(figure) } };
  };
}

/** All months of a programme: those that have begun with what is told of them. */
export function periodsOf({ months, points }: FigureTrend, from: string, to: string): Period[] {
  const told = new Map(months.map((month, at) => [month, points[at] ?? null]));
  return monthsOf(from, to).map((key) => ({
    key,
    value: told.get(key) ?? null,
    hasBegun: told.has(key),
  }));
}

/** The bars of a figure over time, by the finest step that may be shown; `addsUp` where they go towards a goal. */
export function useTimePoints(): (
  months: readonly Period[],
  addsUp: boolean,
) => { readonly step: ChartStep; readonly points: readonly TimePoint[] } {
  const t = useWords(words);
  const { number } = useFormat();
  const nameOf = usePeriodName();
  return (months, addsUp) => {
    const { step, periods } = finestStep(months);
    const points = periods.map(({ key, value, hasBegun }, at): TimePoint => {
      const before = periods.slice(0, at).reduce((sum, one) => sum + (one.value ?? 0), 0);
      const isKnown = hasBegun && value !== null;
      const said: ChartValue = isKnown
        ? { kind: 'shown', value, text: number(value) }
        : {
            kind: hasBegun ? 'hidden' : 'none',
            text: t(hasBegun ? 'chart.hidden' : 'chart.ahead'),
          };
      const sum = isKnown && addsUp ? { before, sum: number(before + value) } : {};
      return { key, ...nameOf(key), value: said, ...sum };
    });
    return { step, points };
  };
}

/** `maj 2022` and `maj`; `april–juni 2022` and `kv 2`; `2022` twice. */
function usePeriodName(): (key: string) => { readonly name: string; readonly short: string } {
  const t = useWords(words);
  const language = useLanguage();
  return (key) => {
    const [year = '', part] = key.split('-');
    if (!part) return { name: year, short: year };
    if (part.startsWith('Q')) {
      const n = Number(part.slice(1));
      const [first, last] = [MONTHS[language][n * 3 - 3], MONTHS[language][n * 3 - 1]];
      return { name: `${first}–${last} ${year}`, short: t('chart.quarter', { n }) };
    }
    const month = MONTHS[language][Number(part) - 1] ?? '';
    return { name: `${month} ${year}`, short: month.slice(0, 3) };
  };
}
