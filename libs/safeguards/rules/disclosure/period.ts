/** Days of a figure, both included, as it stands in a scope: `2022-04-01/2022-06-30`. */
export function periodOf(from: string, to: string): string {
  return `${from}/${to}`;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

function daysOf(period: string): Days {
  const [from = '', to = ''] = period.split('/');
  return { from, to };
}

/**
 * Cuts days at every beginning and end of these periods: the shortest spans that publications can
 * be told apart by, in order and without gap. `dayAfter` is the calendar of whoever asks.
 */
export function segmentsOf(
  periods: readonly string[],
  dayAfter: (day: string) => string,
  dayBefore: (day: string) => string,
): readonly string[] {
  const days = periods.map(daysOf);
  const starts = [...new Set(days.flatMap(({ from, to }) => [from, dayAfter(to)]))].sort();
  return starts.slice(1).map((next, at) => periodOf(starts[at] as string, dayBefore(next)));
}

/** Which of the consecutive segments make up the period; null when they do not. */
export function segmentsIn(period: string, segments: readonly string[]): readonly number[] | null {
  const { from, to } = daysOf(period);
  const first = segments.findIndex((segment) => daysOf(segment).from === from);
  const last = segments.findIndex((segment) => daysOf(segment).to === to);
  if (first < 0 || last < first) return null;
  return [...Array(last - first + 1).keys()].map((at) => first + at);
}

/** From the first day of one to the last of another. */
export function spanOf(first: string, last: string): string {
  return periodOf(daysOf(first).from, daysOf(last).to);
}

/** From the first day of the first segment to the last of the last. */
export function wholePeriod(segments: readonly string[]): string {
  return spanOf(segments[0] ?? '', segments.at(-1) ?? '');
}

export function isWithin(period: string, whole: string): boolean {
  const [inner, outer] = [daysOf(period), daysOf(whole)];
  return outer.from <= inner.from && inner.to <= outer.to;
}
