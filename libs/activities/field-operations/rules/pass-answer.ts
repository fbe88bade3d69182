import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Answers to an invitation, also without an account. */
export const ANSWERS = ['IN_FIELD', 'STANDBY', 'INFORMED', 'DECLINED'] as const;
export type Answer = (typeof ANSWERS)[number];

export const ANSWER_WAYS = ['SIGNED_IN', 'CALENDAR', 'LINK', 'PHONE'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];

/** *Besked per telefon av {funktion} kl. {tid}*: what a function said, noted by somebody else. */
export interface Told {
  readonly byFunction: string;
  readonly at: Date;
}

/** Problems: `TOLD_BY_MISSING`, `TOLD_TIME_IN_FUTURE`. */
export function checkTold(told: Told, now: Date): Result<Told> {
  const problems: Problem[] = [];
  const byFunction = told.byFunction.trim();
  if (byFunction === '') problems.push({ code: 'TOLD_BY_MISSING', field: 'told.byFunction' });
  if (!(told.at <= now)) problems.push({ code: 'TOLD_TIME_IN_FUTURE', field: 'told.at' });
  return check(problems, { byFunction, at: told.at });
}

/**
 * An answer to an invitation. One by phone says who gave it and when.
 * Problems: `ANSWER_UNKNOWN`, `TOLD_MISSING` and those of {@link checkTold}.
 */
export function checkAnswer(
  input: { readonly answer: string; readonly way: AnswerWay; readonly told?: Told | null },
  now: Date,
): Result<Answer> {
  const problems: Problem[] = [];
  const answer = ANSWERS.find((known) => known === input.answer);
  if (!answer) problems.push({ code: 'ANSWER_UNKNOWN', field: 'answer' });
  if (input.way === 'PHONE') {
    const told = input.told ? checkTold(input.told, now) : null;
    if (!told) problems.push({ code: 'TOLD_MISSING', field: 'told' });
    else if (!told.ok) problems.push(...told.problems);
  }
  return check(problems, answer ?? 'INFORMED');
}

/** What a calendar's *accept*, *tentative* and *decline* mean in the field; it has no word for *Informerad*. */
export function fromCalendar(status: 'ACCEPTED' | 'TENTATIVE' | 'DECLINED'): Answer {
  const meaning = { ACCEPTED: 'IN_FIELD', TENTATIVE: 'STANDBY', DECLINED: 'DECLINED' } as const;
  return meaning[status];
}
