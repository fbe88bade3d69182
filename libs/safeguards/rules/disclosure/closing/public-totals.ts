import { THRESHOLD } from '../audience.js';
import type { ClosingFigure, ClosingState } from './closing-state.js';
import type { Measure } from './measure.js';

/** What whoever passes may read of persons: attempts, and the contacts among them. */
export const PUBLIC_MEASURES = ['K11', 'K12'] as const satisfies readonly Measure[];

export type PublicTotals = Readonly<Record<(typeof PUBLIC_MEASURES)[number], ClosingFigure>>;

interface Step {
  readonly day: string;
  readonly attempts: number;
  readonly contacts: number;
}

/** Nought, or so many that nobody is pointed out. What became smaller by a correction waits. */
const isWide = (count: number) => count === 0 || count >= THRESHOLD.public;

/**
 * What the public is told of the kept closings, in order, and of nothing else: whoever reads both learns no more
 * than from the closings (INV-15). A total is told anew when what came since it was last told is nought or at least
 * the threshold; contacts besides only where the attempts among them that gave none are so too. So every count that
 * follows from what was told, at any two closings, is nought or at least the threshold, and one that is not told can
 * be any of as many. It stands at its earlier day until then, and what lies deeper is not told at all.
 */
export function publicTotals(states: readonly ClosingState[]): PublicTotals {
  const none: Step = { day: '', attempts: 0, contacts: 0 };
  let [attempts, contacts] = [none, none];
  for (const state of states) {
    const [tried, met] = PUBLIC_MEASURES.map((measure) => exactOf(state, measure));
    if (tried == null || !isWide(tried - attempts.attempts)) continue;
    attempts = { day: state.day, attempts: tried, contacts: 0 };
    if (met == null) continue;
    const added = met - contacts.contacts;
    if (!isWide(added) || !isWide(tried - contacts.attempts - added)) continue;
    contacts = { day: state.day, attempts: tried, contacts: met };
  }
  const last = states.at(-1)?.day ?? '';
  return {
    K11: toldAt(attempts.day, attempts.attempts, last),
    K12: toldAt(contacts.day, contacts.contacts, last),
  };
}

/** A total that was told anew at this very closing, to the last. */
function exactOf({ day, figures }: ClosingState, measure: Measure): number | null {
  const figure = figures[measure];
  return figure && figure.asOf === day && 'shown' in figure.cell ? figure.cell.shown : null;
}

function toldAt(day: string, value: number, last: string): ClosingFigure {
  if (day !== '') return { cell: { shown: value }, asOf: day };
  const reason = last === '' ? 'notClosed' : 'nested';
  return { cell: { label: 'notShown', reason }, asOf: last };
}
