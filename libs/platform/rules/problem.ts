/**
 * An expected failure, said in a code that the web turns into words.
 * It never carries what a person typed: values must not be echoed (security.md 4).
 */
export interface Problem {
  /** UPPER_SNAKE, stable: words, tests and clients depend on it. */
  readonly code: string;
  /** Path of the input field at fault, `input.aim` as `aim`; absent when no single field is. */
  readonly field?: string;
  /** Facts the sentence needs: bounds, counts, function titles. Never free text. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Thrown by {@link orThrow}; one place in the API turns it into GraphQL errors. */
export class ProblemError extends Error {
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'ProblemError';
  }
}

/** Unknown, foreign and forbidden are one code, so that the answer betrays nothing. */
export const NOT_AVAILABLE: Problem = { code: 'NOT_AVAILABLE' };
