import { defineLife } from '@stad/platform/rules/life.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';

/** What a controller says of an event, and nothing else: *Behörigt · Fråga chefen · Rapportera avvikelse*. */
export type Verdict = 'authorise' | 'ask' | 'report';
export const VERDICTS: readonly Verdict[] = ['authorise', 'ask', 'report'];

/** What a manager says of it: it was part of the work, or not. */
export type AccessAnswer = 'IN_WORK' | 'NOT_IN_WORK';
export const ACCESS_ANSWERS: readonly AccessAnswer[] = ['IN_WORK', 'NOT_IN_WORK'];

export type ItemState = 'WAITING' | 'ASKED' | 'ANSWERED' | 'AUTHORISED' | 'DEVIATION';

/** An event that is looked at. A verdict may be taken back until the review is concluded. */
export const itemLife = defineLife<ItemState, Verdict | 'answer'>({
  WAITING: { authorise: 'AUTHORISED', ask: 'ASKED', report: 'DEVIATION' },
  ASKED: { answer: 'ANSWERED', report: 'DEVIATION' },
  ANSWERED: { authorise: 'AUTHORISED', report: 'DEVIATION' },
  AUTHORISED: { ask: 'ASKED', report: 'DEVIATION' },
  DEVIATION: { authorise: 'AUTHORISED' },
});

export type ReviewState = 'OPEN' | 'CONCLUDED';
export const REVIEW_STATES: readonly ReviewState[] = ['OPEN', 'CONCLUDED'];

/** One thing to look at, as the rule sees it. */
export interface LookedAt {
  readonly state: ItemState;
  /** Who acted, or whose sign-in was tried; null when a job did. */
  readonly membershipId: string | null;
  readonly answer: AccessAnswer | null;
}

/** Longest note on an event, and longest conclusion, in characters. */
export const LONGEST_NOTE = 200;
export const LONGEST_CONCLUSION = 1000;

/** The verdicts that somebody may give now, in the order of the buttons. */
export function possibleVerdicts(item: LookedAt, me: string): readonly Verdict[] {
  return VERDICTS.filter((verdict) => judge(item, verdict, me, '').ok);
}

/**
 * A verdict on an event. Problems: `STEP_NOT_POSSIBLE`, `OWN_ACCESS` (nobody finds their own reading
 * in order before a manager has said so), `MANAGER_SAID_NO` (what a manager knows nothing of is not in
 * order), `NOT_ASKED_TWICE` (the manager has answered), `TEXT_TOO_LONG`.
 *
 * @param me the membership of whoever controls the log
 * @param note what was done about it; may be empty
 */
export function judge(
  item: LookedAt,
  verdict: string,
  me: string,
  note: string,
): Result<ItemState> {
  if (!(VERDICTS as readonly string[]).includes(verdict)) {
    return fail({ code: 'STEP_NOT_POSSIBLE', field: 'verdict' });
  }
  const next = itemLife.take(item.state, verdict as Verdict);
  if (!next.ok) return next;
  const problems: Problem[] = [];
  if (verdict === 'authorise') {
    if (item.answer === 'NOT_IN_WORK') problems.push({ code: 'MANAGER_SAID_NO' });
    if (item.membershipId === me && item.answer === null) problems.push({ code: 'OWN_ACCESS' });
  }
  if (verdict === 'ask' && item.answer !== null) problems.push({ code: 'NOT_ASKED_TWICE' });
  if (note.length > LONGEST_NOTE) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'note', params: { largest: LONGEST_NOTE } });
  }
  return check(problems, next.value);
}

/**
 * A manager's answer. Problems: `STEP_NOT_POSSIBLE`, `OWN_ACCESS` (about one's own reading somebody
 * else answers), `ASKER_ANSWERS` (whoever asked does not answer, INV-21).
 */
export function answerAccess(
  item: LookedAt & { readonly judgedBy: string | null },
  answer: string,
  me: string,
): Result<ItemState> {
  if (!(ACCESS_ANSWERS as readonly string[]).includes(answer)) {
    return fail({ code: 'STEP_NOT_POSSIBLE', field: 'answer' });
  }
  if (item.membershipId === me) return fail({ code: 'OWN_ACCESS' });
  if (item.judgedBy === me) return fail({ code: 'ASKER_ANSWERS' });
  return itemLife.take(item.state, 'answer');
}

/**
 * The conclusion, after which nothing changes. Problems: `STEP_NOT_POSSIBLE`, `NOT_ALL_JUDGED` (with
 * how many are left), `CONCLUSION_MISSING`, `TEXT_TOO_LONG`, `DAY_TO_COME` (the chain was checked on a
 * day that has not been).
 */
export function concludeReview(
  review: { readonly state: ReviewState; readonly items: readonly { readonly state: ItemState }[] },
  said: { readonly conclusion: string; readonly chainCheckedOn: string | null },
  today: string,
): Result<'CONCLUDED'> {
  if (review.state !== 'OPEN') return fail({ code: 'STEP_NOT_POSSIBLE' });
  const problems: Problem[] = [];
  const left = leftOf(review.items);
  if (left > 0) problems.push({ code: 'NOT_ALL_JUDGED', params: { left } });
  if (said.conclusion.trim() === '') {
    problems.push({ code: 'CONCLUSION_MISSING', field: 'conclusion' });
  }
  if (said.conclusion.length > LONGEST_CONCLUSION) {
    const params = { largest: LONGEST_CONCLUSION };
    problems.push({ code: 'TEXT_TOO_LONG', field: 'conclusion', params });
  }
  if (said.chainCheckedOn !== null && said.chainCheckedOn > today) {
    problems.push({ code: 'DAY_TO_COME', field: 'chainCheckedOn' });
  }
  return check(problems, 'CONCLUDED');
}

const SETTLED: readonly ItemState[] = ['AUTHORISED', 'DEVIATION'];

/** How many have no verdict yet. */
export const leftOf = (items: readonly { readonly state: ItemState }[]): number =>
  items.filter(({ state }) => !SETTLED.includes(state)).length;
