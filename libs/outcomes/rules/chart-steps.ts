/** One period of a figure: a month, a quarter or a year. A value that is not shown is null. */
export interface Period {
  /** `2022-05`, `2022-Q2`, `2022` */
  readonly key: string;
  readonly value: number | null;
  /** It has begun: of what is ahead nothing is known. */
  readonly hasBegun: boolean;
}

export type ChartStep = 'MONTH' | 'QUARTER' | 'YEAR';

/** Finest first. */
const STEPS: readonly (readonly [ChartStep, (month: string) => string])[] = [
  ['MONTH', (month) => month],
  ['QUARTER', (month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`],
  ['YEAR', (month) => month.slice(0, 4)],
];

/** More bars than these are no longer told apart on a phone. */
const MOST_PERIODS = 24;

/**
 * The finest step at which at least half of what has begun may be shown, and whose bars can be told apart.
 * A longer period with a month in it that is not shown is not shown either: its sum would tell the month.
 */
export function finestStep(months: readonly Period[]): {
  readonly step: ChartStep;
  readonly periods: readonly Period[];
} {
  const told = STEPS.map(([step, keyOf]) => ({ step, periods: together(months, keyOf) }));
  const isFine = ({ periods }: (typeof told)[number]) => {
    const begun = periods.filter(({ hasBegun }) => hasBegun);
    const shown = begun.filter(({ value }) => value !== null);
    return periods.length <= MOST_PERIODS && shown.length * 2 >= begun.length;
  };
  return told.find(isFine) ?? (told.at(-1) as (typeof told)[number]);
}

function together(months: readonly Period[], keyOf: (month: string) => string): Period[] {
  const keys = [...new Set(months.map(({ key }) => keyOf(key)))];
  return keys.map((key) => {
    const within = months.filter((month) => keyOf(month.key) === key);
    const begun = within.filter(({ hasBegun }) => hasBegun);
    const isShown = begun.every(({ value }) => value !== null);
    const value = begun.reduce((sum, one) => sum + (one.value ?? 0), 0);
    return { key, value: isShown ? value : null, hasBegun: begun.length > 0 };
  });
}
