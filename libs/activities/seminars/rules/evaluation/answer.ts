import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { RoundKind } from './round.js';

/** Ten statements about oneself, in the order in which they are asked; each is agreed with from 1 to 5. */
export const STATEMENTS = [
  ...(['SIGNS', 'VULNERABILITY', 'WHOM_TO_CALL', 'AT_NIGHT', 'APPROACH'] as const),
  ...(['SUPPORT', 'CHILDREN', 'SECRECY', 'OWN_PART', 'READY'] as const),
] as const;
export type Statement = (typeof STATEMENTS)[number];

/** From *Stämmer inte alls* to *Stämmer helt*. */
export const LOWEST = 1;
export const HIGHEST = 5;
/** Whoever answers this or more is satisfied, or has used what was learnt. */
export const AGREES_FROM = 4;
/** Characters of the one free text. */
export const LONGEST_QUOTE = 200;
/** And its bytes as JSON: each has the same room, so that its length tells nothing. */
export const QUOTE_BYTES = 400;

/** What a round asks beside the ten: satisfied, or used. Always of everybody, so that all have the same n. */
export const MORE: Readonly<Record<RoundKind, 'SATISFIED' | 'USED' | null>> = {
  BEFORE: null,
  AFTER: 'SATISFIED',
  THREE_MONTHS: 'USED',
};

/** One answer, as long as it waits for others: no person, no time, no link. */
export interface RoundAnswer {
  /** Of the ten, in their order. */
  readonly values: readonly number[];
  /** Of the question beside them; null where it is not asked. */
  readonly more: number | null;
}

const isOnScale = (value: number) => Number.isInteger(value) && value >= LOWEST && value <= HIGHEST;

const bytesOf = (text: string) =>
  encodeURIComponent(JSON.stringify(text)).replace(/%[0-9A-F]{2}/g, ' ').length - 2;

/** Problems: `STATEMENTS_UNANSWERED`, `MORE_UNANSWERED`, `MORE_NOT_ASKED`, `QUOTE_TOO_LONG` { largest }. */
export function checkAnswer(
  answer: RoundAnswer,
  asksMore: boolean,
  text: string,
): Result<RoundAnswer> {
  const problems: Problem[] = [];
  if (answer.values.length !== STATEMENTS.length || !answer.values.every(isOnScale)) {
    problems.push({ code: 'STATEMENTS_UNANSWERED', field: 'values' });
  }
  if (asksMore && (answer.more === null || !isOnScale(answer.more))) {
    problems.push({ code: 'MORE_UNANSWERED', field: 'more' });
  }
  if (!asksMore && answer.more !== null) problems.push({ code: 'MORE_NOT_ASKED', field: 'more' });
  if (text.length > LONGEST_QUOTE || bytesOf(text) > QUOTE_BYTES) {
    problems.push({ code: 'QUOTE_TOO_LONG', field: 'text', params: { largest: LONGEST_QUOTE } });
  }
  return check(problems, answer);
}
