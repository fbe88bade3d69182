import {
  contactAttempts,
  sumTallies,
  type Tally,
} from '@stad/activities/field-operations/rules/tally.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** A locked or corrected report; open ones count nowhere (field.md 4.5). */
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
 * K10–K14, K18 and K19: sums over reports (field.md 4.5). A pass that two reports count would be
 * counted twice: COUNTED_TWICE { pass } (INV-28).
 */
export function fieldFigures(reports: readonly CountedReport[]): Result<FieldFigures> {
  const counting = reports.filter(({ tally }) => tally !== null);
  const passes = counting.map(({ passKey }) => passKey);
  const twice = passes.filter((key, at) => passes.indexOf(key) !== at);
  const problems = twice.map((pass): Problem => ({ code: 'COUNTED_TWICE', params: { pass } }));
  const sum = sumTallies(counting.flatMap(({ tally }) => tally ?? []));
  const hoursByKind: Record<string, number> = {};
  for (const { agencyKind, hours } of reports) {
    hoursByKind[agencyKind] = (hoursByKind[agencyKind] ?? 0) + hours;
  }
  return check(problems, {
    K10: reports.reduce((counted, { hours }) => counted + hours, 0),
    hoursByKind,
    K11: contactAttempts(sum),
    K11A: sum.declined,
    K12: sum.contacts,
    K13: sum.supportConversations,
    K13A: sum.interpreterUsed,
    K14: sum.accepted,
    K18: sum.premisesVisited,
    cardsToTargetGroup: sum.cardsToTargetGroup,
    cardsToStaff: sum.cardsToStaff,
    K19: sum.advertsReviewed,
  });
}
