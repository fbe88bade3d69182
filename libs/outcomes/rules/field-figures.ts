import { contactAttempts, type Tally } from '@stad/activities/field-operations/rules/tally.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** A locked or corrected report; open ones count nowhere (domain.md 4.5). */
export interface CountedReport {
  readonly passKey: string;
  readonly agencyKind: string;
  /** Person-hours, to the quarter of an hour. */
  readonly hours: number;
  /** Null for every agency but the one that counts. */
  readonly tally: Tally | null;
}

export interface FieldFigures {
  readonly K10: number;
  readonly hoursByKind: Readonly<Record<string, number>>;
  readonly K11: number;
  readonly K11A: number;
  readonly K12: number;
  readonly K13: number;
  readonly K13A: number;
  readonly K14: number;
  readonly K18: number;
  readonly cardsToTargetGroup: number;
  readonly cardsToStaff: number;
  readonly K19: number;
}

/**
 * Sums over reports. A pass that two reports count would be counted twice: COUNTED_TWICE
 * { pass } (INV-28).
 */
export function fieldFigures(reports: readonly CountedReport[]): Result<FieldFigures> {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const tallies: Tally[] = [];
  const hoursByKind: Record<string, number> = {};
  for (const { passKey, agencyKind, hours, tally } of reports) {
    hoursByKind[agencyKind] = (hoursByKind[agencyKind] ?? 0) + hours;
    if (!tally) continue;
    if (seen.has(passKey)) problems.push({ code: 'COUNTED_TWICE', params: { pass: passKey } });
    seen.add(passKey);
    tallies.push(tally);
  }
  const sum = (key: keyof Tally) => tallies.reduce((counted, tally) => counted + tally[key], 0);
  return check(problems, {
    K10: reports.reduce((counted, { hours }) => counted + hours, 0),
    hoursByKind,
    K11: tallies.reduce((counted, tally) => counted + contactAttempts(tally), 0),
    K11A: sum('declined'),
    K12: sum('contacts'),
    K13: sum('supportConversations'),
    K13A: sum('interpreterUsed'),
    K14: sum('accepted'),
    K18: sum('premisesVisited'),
    cardsToTargetGroup: sum('cardsToTargetGroup'),
    cardsToStaff: sum('cardsToStaff'),
    K19: sum('advertsReviewed'),
  });
}

/** A share with both its numbers. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** What K09 and K21 need of a pass. */
export interface PassFact {
  readonly state: string;
  readonly returnedAt: Date | null;
  readonly debriefedAt: Date | null;
}

/** K09: passes CLOSED. */
export function passesCarriedOut(passes: readonly PassFact[]): number {
  return passes.filter(({ state }) => state === 'CLOSED').length;
}

const HOURS_TO_TALK = 72;

/** K21: talks held at most 72 hours after everyone was back, of passes RETURNED or CLOSED. */
export function talksInTime(passes: readonly PassFact[]): Share {
  const back = passes.filter(({ state }) => state === 'RETURNED' || state === 'CLOSED');
  const inTime = back.filter(
    ({ returnedAt, debriefedAt }) =>
      returnedAt !== null &&
      debriefedAt !== null &&
      debriefedAt.getTime() - returnedAt.getTime() <= HOURS_TO_TALK * 3_600_000,
  );
  return { numerator: inTime.length, denominator: back.length };
}

/** Fewer would tell of single handovers. */
export const FEWEST_HANDOVERS = 5;

/** K16: the median, whole minutes; null below five handovers. */
export function timeToHandover(minutes: readonly number[]): number | null {
  if (minutes.length < FEWEST_HANDOVERS) return null;
  const sorted = [...minutes].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]] as [
    number,
    number,
  ];
  return Math.round((low + high) / 2);
}
