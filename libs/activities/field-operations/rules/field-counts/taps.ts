import { type FieldCounter, isOfTheEvening } from './more-counters.js';
import { quarterOf } from './quarter.js';

/** Sums by counter; what is missing is zero. */
export type Sums = Readonly<Partial<Record<FieldCounter, number>>>;

/** One line of what is sent: so many of one thing in one quarter. */
export interface Line {
  readonly counter: FieldCounter;
  /** ISO instant of the beginning of the quarter. */
  readonly quarter: string;
  readonly n: number;
}

/**
 * What a field screen knows: sums, and lines that have not arrived. There is no list of meetings, not even
 * here and unsent (INV-27): a tap is added to its line at once.
 */
export interface Taps {
  /** What the server last said. */
  readonly received: Sums;
  /** On its way, or waiting for the network; sent again word for word until it is answered. */
  readonly sending: readonly Line[];
  readonly waiting: readonly Line[];
  /** The last taps that may be taken back, newest first. */
  readonly recent: readonly Omit<Line, 'n'>[];
  /** How many totals of the evening were tapped here, without order: none stands beside a contact (INV-27). */
  readonly ofTheEvening: Sums;
}

/** *− takes back one of the last five* (pages.md 3.2). */
const TAKEN_BACK_AT_MOST = 5;

export const noTaps = (received: Sums): Taps => ({
  received,
  sending: [],
  waiting: [],
  recent: [],
  ofTheEvening: {},
});

/** One more; `at` is now, for a total of the evening the start of the pass. */
export function tap(taps: Taps, counter: FieldCounter, at: Date): Taps {
  const one = { counter, quarter: quarterOf(at).toISOString() };
  if (isOfTheEvening(counter)) return tapTotal(taps, one, 1);
  return {
    ...taps,
    waiting: added(taps.waiting, { ...one, n: 1 }),
    recent: [one, ...taps.recent].slice(0, TAKEN_BACK_AT_MOST),
  };
}

/**
 * The last of this counter back, when it is among the last five; else nothing happens. Of a total of the
 * evening, whose quarter is `at`, as many as were tapped here.
 */
export function takeBack(taps: Taps, counter: FieldCounter, at: Date): Taps {
  if (isOfTheEvening(counter)) {
    if (!mayTakeBack(taps, counter)) return taps;
    return tapTotal(taps, { counter, quarter: quarterOf(at).toISOString() }, -1);
  }
  const index = taps.recent.findIndex((each) => each.counter === counter);
  const one = taps.recent[index];
  if (!one) return taps;
  return {
    ...taps,
    waiting: added(taps.waiting, { ...one, n: -1 }),
    recent: taps.recent.toSpliced(index, 1),
  };
}

export const mayTakeBack = (taps: Taps, counter: FieldCounter): boolean =>
  isOfTheEvening(counter)
    ? (taps.ofTheEvening[counter] ?? 0) > 0
    : taps.recent.some((each) => each.counter === counter);

function tapTotal(taps: Taps, one: Omit<Line, 'n'>, n: 1 | -1): Taps {
  const before = taps.ofTheEvening[one.counter] ?? 0;
  return {
    ...taps,
    waiting: added(taps.waiting, { ...one, n }),
    ofTheEvening: { ...taps.ofTheEvening, [one.counter]: before + n },
  };
}

/** Takes what waits along; as long as something is on its way nothing more is sent. */
export function startSending(taps: Taps): Taps {
  if (taps.sending.length > 0) return taps;
  return { ...taps, sending: taps.waiting, waiting: [] };
}

/** The server has them, and says what it has in all. */
export function arrived(taps: Taps, received: Sums): Taps {
  return { ...taps, received, sending: [] };
}

/** The sum as the screen shows it: what has arrived and what is still in the phone. */
export function sumOf({ received, sending, waiting }: Taps, counter: FieldCounter): number {
  const inPhone = [...sending, ...waiting].filter((line) => line.counter === counter);
  return inPhone.reduce((sum, { n }) => sum + n, received[counter] ?? 0);
}

/** How many counters hold something that has not arrived. */
export function unsent({ sending, waiting }: Taps): number {
  return new Set([...sending, ...waiting].map(({ counter }) => counter)).size;
}

/** A line grows; one that comes to nothing is gone. */
function added(lines: readonly Line[], line: Line): readonly Line[] {
  const same = (each: Line) => each.counter === line.counter && each.quarter === line.quarter;
  const before = lines.find(same);
  if (!before) return [...lines, line];
  const n = before.n + line.n;
  return n === 0
    ? lines.filter((each) => !same(each))
    : lines.map((each) => (same(each) ? { ...each, n } : each));
}
