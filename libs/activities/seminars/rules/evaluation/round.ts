import type { Phase } from '@stad/activities/core/rules/phase.js';
import { addDays, atLocal, localDate, type Span } from '@stad/platform/rules/time.js';

/** The same ten statements are answered before, after and three months later; never by a known person. */
export const ROUNDS = ['BEFORE', 'AFTER', 'THREE_MONTHS'] as const;
export type RoundKind = (typeof ROUNDS)[number];

/** Thirteen weeks: on the same weekday. */
export const LATER_DAYS = 91;
const AFTER_OPEN_DAYS = 14;
const LATER_OPEN_DAYS = 21;
/** How long after its letter left an address is tried again before it goes. */
const ADDRESS_DAYS = 2;

/** When the letters of the last round leave. */
export const laterAt = (endsAt: Date): Date =>
  atLocal(addDays(localDate(endsAt), LATER_DAYS), '09:00');

/** When the last address goes. */
export const addressesGoAt = (endsAt: Date): Date =>
  atLocal(addDays(localDate(endsAt), LATER_DAYS + ADDRESS_DAYS), '06:00');

/** From when a round takes answers, and until when at the longest. */
export function roundWindow(kind: RoundKind, { startsAt, endsAt }: Span): Span {
  const day = localDate(endsAt);
  const morning = (days: number) => atLocal(addDays(day, days), '06:00');
  if (kind === 'BEFORE') return { startsAt: new Date(0), endsAt: startsAt };
  if (kind === 'AFTER') return { startsAt, endsAt: morning(AFTER_OPEN_DAYS) };
  return { startsAt: laterAt(endsAt), endsAt: morning(LATER_DAYS + LATER_OPEN_DAYS) };
}

export interface RoundFacts extends Span {
  /** Of the seminar. */
  readonly state: Phase;
  /** People signed up by a link, so that there are addresses to write to. */
  readonly hasList: boolean;
  /** The sums were typed by hand: then there are no rounds. */
  readonly isTyped: boolean;
  /** Rounds that were opened already. */
  readonly rounds: readonly string[];
}

const HELD: readonly Phase[] = ['CONFIRMED', 'ONGOING', 'COMPLETED', 'EVALUATED'];

/** Which rounds its organiser can open by a press. The last one opens by itself. */
export function roundsToOpen(facts: RoundFacts, now: Date): readonly RoundKind[] {
  const { state, hasList, isTyped, rounds, startsAt, endsAt } = facts;
  if (!hasList || isTyped || !HELD.includes(state)) return [];
  if (now < startsAt) return state === 'CONFIRMED' && !rounds.includes('BEFORE') ? ['BEFORE'] : [];
  const lettersUntil = atLocal(addDays(localDate(endsAt), 1), '06:00');
  return now < lettersUntil && !rounds.includes('AFTER') ? ['AFTER'] : [];
}

/** When the clock opens a round that an earlier one of the same seminar has announced. */
export const opensAt = (kind: RoundKind, seminar: Span): Date =>
  kind === 'AFTER' ? seminar.endsAt : roundWindow(kind, seminar).startsAt;

/** Whether it does so now. */
export function opensByItself(kind: RoundKind, facts: RoundFacts, now: Date): boolean {
  const { state, isTyped, rounds } = facts;
  if (kind === 'BEFORE' || isTyped || rounds.length === 0 || rounds.includes(kind)) return false;
  return (
    HELD.includes(state) && now >= opensAt(kind, facts) && now < roundWindow(kind, facts).endsAt
  );
}

/** Put off, it waits for its new time with what it has. */
export const waitsForTime = (state: Phase): boolean => state === 'POSTPONED' || state === 'PLANNED';
