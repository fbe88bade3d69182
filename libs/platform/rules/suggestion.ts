import { fail, type Result } from './result.js';

/** What may have been meant. A button writes it into the field; nothing is taken without being asked. */
export interface Suggestion {
  /** What the field then says; always readable by the reader that suggested it. */
  readonly write: string;
  /** The date or wall-clock time it stands for, `2022-05-27` or `08:30`, to be said in words. */
  readonly guess: string;
}

/** A refusal that offers one or two readings: ambiguity is an answer, never a guess in silence. */
export function refuse(
  code: string,
  suggestions: readonly Suggestion[],
  params: Readonly<Record<string, string | number>> = {},
): Result<never> {
  const [first, second] = suggestions;
  return fail({
    code,
    params: {
      ...params,
      ...(first ? { guess: first.guess, write: first.write } : {}),
      ...(second ? { guess2: second.guess, write2: second.write } : {}),
    },
  });
}

/** The suggestions a problem carries, the likelier first. */
export function suggestionsOf(problem: {
  readonly params?: Readonly<Record<string, string | number>>;
}): readonly Suggestion[] {
  const { guess, write, guess2, write2 } = problem.params ?? {};
  return [
    ...(guess !== undefined && write !== undefined
      ? [{ guess: String(guess), write: String(write) }]
      : []),
    ...(guess2 !== undefined && write2 !== undefined
      ? [{ guess: String(guess2), write: String(write2) }]
      : []),
  ];
}
