import { leftOut } from '@stad/platform/api/testing/left-out.js';

const words = process.env['AFFECTED_WORDS']?.split(' ');
const known = new Set(words);

/** Whether everything is asked, so that its numbers are those of the whole. */
export const asksWhole = words === undefined;

/** Whether a change can break what this text names. */
export const isAffected = (text: string) =>
  asksWhole || (text.match(/\w+/g) ?? []).some((word) => known.has(word));

/**
 * Of the cases of a proof over all root fields those that a change can break. `npm test -- affected` says by which
 * words of the changed domains they are known (AFFECTED_WORDS, tools/checks/affected); everything else asks all.
 *
 * @param what the cases in words, as the run says of how many it asked how few; null where the caller says it
 * @param textOf what may say such a word: a field’s name, or all of a question
 */
export function affectedOf<T>(
  what: string | null,
  cases: readonly T[],
  textOf: (one: T) => string,
): readonly T[] {
  if (asksWhole) return cases;
  const asked = cases.filter((one) => isAffected(textOf(one)));
  if (what) leftOut(`${what}: ${asked.length} of ${cases.length} are asked, those of the change`);
  return asked;
}
