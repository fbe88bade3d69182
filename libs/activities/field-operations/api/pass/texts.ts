import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import type { SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import type { TextOverride } from '@stad/safeguards/api/texts/check-texts.js';
import { LONGEST_FIELD_NOTE } from '../../rules/field-act/kinds.js';

/** How long the texts of a pass may be, in characters; by the name of their field. */
const LONGEST: Readonly<Record<string, number>> = {
  aim: 300,
  interpreterPlan: 300,
  commsPlan: 300,
  abortCriteria: 160,
  conditions: 160,
  noteForLearning: 500,
  note: 300,
  text: LONGEST_FIELD_NOTE,
  words: 600,
};

type Texts = SafeTextValue | readonly SafeTextValue[] | null | undefined;

/**
 * Everything that is wrong with the free texts of an input: personal data (INV-01), and length.
 * Problems: those of `textProblems`, `TEXT_TOO_LONG` { largest } on the field.
 */
export function passTextProblems(
  ctx: RequestContext,
  input: object,
  overrides: readonly TextOverride[] | null | undefined,
): Problem[] {
  const tooLong = Object.entries(LONGEST).flatMap(([field, most]) => {
    const given = (input as Record<string, Texts>)[field];
    const texts = Array.isArray(given) ? given : [given];
    return texts.some((each) => each && each.text.length > most)
      ? [{ code: 'TEXT_TOO_LONG', field, params: { largest: most } }]
      : [];
  });
  return [...textProblems(ctx, input, overrides), ...tooLong];
}

/** The text, or null where nothing but blanks was written. */
export function textOf(value: SafeTextValue | null | undefined): string | null {
  return value?.text.trim() || null;
}

export function textsOf(values: readonly SafeTextValue[] | null | undefined): string[] {
  return (values ?? []).map(textOf).filter((text) => text !== null);
}
