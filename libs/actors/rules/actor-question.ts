import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { addDays } from '@stad/platform/rules/time.js';
import { checkMandate, checkWork } from './actor.js';

/** Days for which the link of an organisation is good: it answers, and changes its answer, until then. */
export const LINK_DAYS = 30;

/** How often an organisation is asked in a year (field.md 5.2). */
export const MOST_A_YEAR = 2;

/** Why what an organisation said by its link is not taken; nothing is said about anybody. */
export const REFUSALS = ['WRONG_ORGANISATION', 'ASKED_BY_PHONE', 'NOT_ITS_MANDATE'] as const;

/** What an organisation may say by its link: choices, and the mailbox of a function; no free text. */
export interface LinkAnswer {
  readonly tasks: readonly string[];
  readonly meets: readonly string[];
  readonly may: readonly string[];
  readonly mayNot: readonly string[];
  readonly secrecy: string;
  readonly mailbox: string | null;
}

/** Problems: `INVALID_CODE`, `MEETS_CONTRADICTED`, `MANDATE_CONTRADICTED`. */
export function checkLinkAnswer(answer: LinkAnswer): Result<LinkAnswer> {
  const { tasks, meets, may, mayNot, secrecy, mailbox } = answer;
  const work = checkWork({ tasks, meets });
  const mandate = checkMandate({ may, mayNot, secrecy });
  const problems: Problem[] = [work, mandate].flatMap((each) => (each.ok ? [] : each.problems));
  if (!work.ok || !mandate.ok) return check(problems, answer);
  return check([], { ...work.value, ...mandate.value, mailbox: mailbox?.trim() || null });
}

/** How far a question has come, on a Swedish day. */
export type QuestionState = 'ASKED' | 'ANSWERED' | 'TAKEN' | 'REFUSED' | 'LAPSED';

export interface QuestionFacts {
  /** The last day on which the link is good. */
  readonly closesOn: string;
  readonly answeredAt: Date | null;
  readonly decision: string | null;
}

/** An answer that came waits for whoever keeps the list, also after the link is closed. */
export function questionStateOn(question: QuestionFacts, day: string): QuestionState {
  const { decision, answeredAt, closesOn } = question;
  if (decision === 'TAKEN' || decision === 'REFUSED') return decision;
  if (answeredAt) return 'ANSWERED';
  return day > closesOn ? 'LAPSED' : 'ASKED';
}

/** Whether whoever holds the link may still answer. */
export const isLinkOpen = (question: QuestionFacts, day: string): boolean =>
  question.decision === null && day <= question.closesOn;

/** The last day of a link that is made on a Swedish day; of the second one of that day the first that is not `taken`. */
export function closesOn(day: string, taken: readonly string[] = []): string {
  let last = addDays(day, LINK_DAYS);
  while (taken.includes(last)) last = addDays(last, 1);
  return last;
}

/**
 * Whether an organisation may be asked on a Swedish day: one that has not signed in, has no question that is
 * open or waits to be judged, and was asked at most once before in the year. Problems: `ACTOR_SIGNS_IN`,
 * `ACTOR_ALREADY_ASKED`, `ACTOR_ASKED_ENOUGH` { most }.
 */
export function askingProblems(
  hasSignIn: boolean,
  earlier: readonly (QuestionFacts & { readonly askedOn: string })[],
  day: string,
): readonly Problem[] {
  if (hasSignIn) return [{ code: 'ACTOR_SIGNS_IN' }];
  const waits = earlier.some((question) =>
    ['ASKED', 'ANSWERED'].includes(questionStateOn(question, day)),
  );
  if (waits) return [{ code: 'ACTOR_ALREADY_ASKED' }];
  const year = day.slice(0, 4);
  const often = earlier.filter(({ askedOn }) => askedOn.startsWith(year)).length;
  return often < MOST_A_YEAR ? [] : [{ code: 'ACTOR_ASKED_ENOUGH', params: { most: MOST_A_YEAR } }];
}
