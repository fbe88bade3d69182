import { type FieldCounter, isOfTheEvening } from './more-counters.js';

/** Sums by counter; what is missing is zero. */
export type Sums = Readonly<Partial<Record<FieldCounter, number>>>;

/** One line of what is sent: so many of one thing in one quarter. */
export interface Line {
  readonly counter: FieldCounter;
  /** ISO instant of the beginning of the quarter; null when the phone's clock was turned and none is known. */
  readonly quarter: string | null;
  readonly n: number;
}

/**
 * What of a page's taps may be taken back. There is no list of meetings, not even here and unsent (INV-27):
 * the last five presses, without a word of what came between them.
 */
export interface Pressed {
  /** Newest first. */
  readonly recent: readonly Omit<Line, 'n'>[];
  /** How many totals of the evening were tapped here, without order: none stands beside a contact (INV-27). */
  readonly ofTheEvening: Sums;
  /** Taken back without knowing what an earlier page had counted. */
  readonly blind: number;
}

/** *− takes back one of the last five* (pages.md 3.2). */
const TAKEN_BACK_AT_MOST = 5;

export const NOTHING_PRESSED: Pressed = { recent: [], ofTheEvening: {}, blind: 0 };

/** After one more. */
export function afterTap(pressed: Pressed, one: Omit<Line, 'n'>): Pressed {
  if (isOfTheEvening(one.counter)) return withTotal(pressed, one.counter, 1);
  return { ...pressed, recent: [one, ...pressed.recent].slice(0, TAKEN_BACK_AT_MOST) };
}

/**
 * The last of this counter back, when it is among the last five; of a total of the evening, as many as were
 * tapped here. After a page was begun anew (`hasEarlier`) nobody here knows what lies in the phone: then five
 * may be taken back as of `now`; a sum is bounded at zero where it is read. Null when nothing may be.
 */
export function afterTakeBack(
  pressed: Pressed,
  now: Omit<Line, 'n'>,
  hasEarlier: boolean,
): { readonly pressed: Pressed; readonly line: Line } | null {
  const { counter } = now;
  if (isOfTheEvening(counter)) {
    if ((pressed.ofTheEvening[counter] ?? 0) === 0) return null;
    return { pressed: withTotal(pressed, counter, -1), line: { ...now, n: -1 } };
  }
  const index = pressed.recent.findIndex((each) => each.counter === counter);
  const one = pressed.recent[index];
  if (one) {
    return {
      pressed: { ...pressed, recent: pressed.recent.toSpliced(index, 1) },
      line: { ...one, n: -1 },
    };
  }
  if (!mayTakeBack(pressed, counter, hasEarlier)) return null;
  return { pressed: { ...pressed, blind: pressed.blind + 1 }, line: { ...now, n: -1 } };
}

export function mayTakeBack(pressed: Pressed, counter: FieldCounter, hasEarlier: boolean): boolean {
  if (isOfTheEvening(counter)) return (pressed.ofTheEvening[counter] ?? 0) > 0;
  return (
    pressed.recent.some((each) => each.counter === counter) ||
    (hasEarlier && pressed.blind < TAKEN_BACK_AT_MOST)
  );
}

function withTotal(pressed: Pressed, counter: FieldCounter, n: 1 | -1): Pressed {
  const before = pressed.ofTheEvening[counter] ?? 0;
  return { ...pressed, ofTheEvening: { ...pressed.ofTheEvening, [counter]: before + n } };
}

/** The sum as the screen shows it: what has arrived and what this page has counted; never below zero. */
export function sumOf(received: Sums, lines: readonly Line[], counter: FieldCounter): number {
  const here = lines.filter((line) => line.counter === counter);
  return Math.max(
    0,
    here.reduce((sum, { n }) => sum + n, received[counter] ?? 0),
  );
}

/** Lines with one more: a line grows, and one that comes to nothing is gone. */
export function withLine(lines: readonly Line[], line: Line): readonly Line[] {
  const same = (each: Line) => each.counter === line.counter && each.quarter === line.quarter;
  const before = lines.find(same);
  if (!before) return [...lines, line];
  const n = before.n + line.n;
  return n === 0
    ? lines.filter((each) => !same(each))
    : lines.map((each) => (same(each) ? { ...each, n } : each));
}
