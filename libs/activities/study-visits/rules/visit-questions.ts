import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** The dimensions of *Självskattning av förmåga*, in their order (field.md 4.4). */
export const DIMENSIONS = [
  'KNOWLEDGE',
  'DETECTION',
  'CONTACT_ROUTES',
  'PROTECTION',
  'CRIME_FIGHTING',
  'CHILD_PERSPECTIVE',
  'GOVERNANCE',
  'FOLLOW_UP',
  'PREVENTION',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const MOST_QUESTIONS = 40;
/** Characters of a question. */
export const LONGEST_QUESTION = 240;

export interface QuestionInput {
  /** Of one that was saved before; null for a new one. */
  readonly id: string | null;
  readonly text: string;
  readonly dimension: string;
}

export interface Question {
  readonly id: string | null;
  readonly text: string;
  readonly dimension: Dimension;
}

/**
 * What one wants to know, in the order one asks; each about one dimension of one's own ability.
 * `noted` are those that somebody has notes on: they stay.
 * Problems: `QUESTION_MISSING`, `TEXT_TOO_LONG` { largest }, `DIMENSION_UNKNOWN` on `questions.{n}`,
 * `TOO_MANY_QUESTIONS` { largest }, `QUESTION_TWICE`, `QUESTION_HAS_NOTES`.
 */
export function saveQuestions(
  questions: readonly QuestionInput[],
  noted: readonly string[],
): Result<readonly Question[]> {
  const problems: Problem[] = [];
  const read = questions.map(({ id, text, dimension }, at) => {
    const said = text.trim();
    const known = DIMENSIONS.find((each) => each === dimension);
    if (said.length < 2) problems.push({ code: 'QUESTION_MISSING', field: `questions.${at}.text` });
    if (said.length > LONGEST_QUESTION) {
      const params = { largest: LONGEST_QUESTION };
      problems.push({ code: 'TEXT_TOO_LONG', field: `questions.${at}.text`, params });
    }
    if (!known) problems.push({ code: 'DIMENSION_UNKNOWN', field: `questions.${at}.dimension` });
    return { id, text: said, dimension: known ?? 'KNOWLEDGE' };
  });
  if (questions.length > MOST_QUESTIONS) {
    const params = { largest: MOST_QUESTIONS };
    problems.push({ code: 'TOO_MANY_QUESTIONS', field: 'questions', params });
  }
  const ids = questions.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) problems.push({ code: 'QUESTION_TWICE', field: 'questions' });
  if (noted.some((id) => !ids.includes(id))) {
    problems.push({ code: 'QUESTION_HAS_NOTES', field: 'questions' });
  }
  return check(problems, read);
}
