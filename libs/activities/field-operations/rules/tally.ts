import { isCount } from '@stad/activities/core/rules/count.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { PassType } from './pass-type.js';

/** What is counted in the field; never persons, only meetings and things (field.md 4.5). */
export const COUNTERS = [
  'attemptsWithoutContact',
  'contacts',
  'supportConversations',
  'accepted',
  'declined',
  'cardsToTargetGroup',
  'cardsToStaff',
  'interpreterUsed',
  'premisesVisited',
  'advertsReviewed',
] as const;
export type Counter = (typeof COUNTERS)[number];

/** Sums of one pass, in the counting agency's report only (INV-28). */
export type Tally = Readonly<Record<Counter, number>>;

/** A pass without any contact is a result: a report of zeros is a report (INV-14). */
export const ZERO_TALLY: Tally = Object.freeze({
  attemptsWithoutContact: 0,
  contacts: 0,
  supportConversations: 0,
  accepted: 0,
  declined: 0,
  cardsToTargetGroup: 0,
  cardsToStaff: 0,
  interpreterUsed: 0,
  premisesVisited: 0,
  advertsReviewed: 0,
});

/** K11: a contact is an attempt too, whoever began. True by construction, so nobody has to count twice. */
export function contactAttempts(tally: Tally): number {
  return tally.attemptsWithoutContact + tally.contacts;
}

/**
 * INV-14. Problems: `NOT_A_COUNT` on the counter, `CONVERSATIONS_OVER_CONTACTS` { most },
 * `ANSWERS_OVER_CONVERSATIONS` { most }, `INTERPRETER_OVER_CONVERSATIONS` { most }.
 */
export function checkTally(tally: Tally): Result<Tally> {
  const problems: Problem[] = COUNTERS.filter((counter) => !isCount(tally[counter])).map(
    (field) => ({ code: 'NOT_A_COUNT', field }),
  );
  if (problems.length > 0) return check(problems, tally);
  const atMost = (value: number, most: number, code: string, field: Counter) => {
    if (value > most) problems.push({ code, field, params: { most } });
  };
  const { contacts, supportConversations: talks, accepted, declined, interpreterUsed } = tally;
  atMost(talks, contacts, 'CONVERSATIONS_OVER_CONTACTS', 'supportConversations');
  atMost(accepted + declined, talks, 'ANSWERS_OVER_CONVERSATIONS', 'declined');
  atMost(interpreterUsed, talks, 'INTERPRETER_OVER_CONVERSATIONS', 'interpreterUsed');
  return check(problems, tally);
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = { ...ZERO_TALLY };
  for (const tally of tallies) {
    for (const counter of COUNTERS) sum[counter] += tally[counter];
  }
  return sum;
}

const STREET_SCREEN: readonly Counter[] = [
  'contacts',
  'supportConversations',
  'accepted',
  'declined',
  'cardsToTargetGroup',
  'attemptsWithoutContact',
];

/** The counters on the field screen of a type, in its order (field.md 2.8). */
export function screenCounters(type: PassType): readonly Counter[] {
  switch (type) {
    case 'DIGITAL':
      return [
        'advertsReviewed',
        'attemptsWithoutContact',
        'contacts',
        'supportConversations',
        'accepted',
        'declined',
      ];
    case 'PREMISES':
      return ['premisesVisited', 'cardsToStaff', 'contacts'];
    default:
      return STREET_SCREEN;
  }
}
