import { monthDayText, spanText, timeText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { useMemo } from 'react';
import { useLanguage } from './language.js';
import { problemWords, useComingWords } from './problem-words.js';
import { type MessageArgs, type Translate, translator } from './words.js';

/**
 * The sentence of a problem: `problem.CODE` of whichever domain owns the code. A sentence in any case, also
 * where those of the domains have not come: never the code alone.
 */
export function problemText(problem: Problem, language: Language): string {
  const t = said(language);
  const args = { ...spelled(problem.params ?? {}, language), code: problem.code };
  return (
    t.maybe(`problem.${problem.code}`, args) ??
    t.maybe('problem.UNKNOWN', args) ??
    t('problem.UNREAD')
  );
}

function said(language: Language): Translate<Record<string, undefined>> {
  const messages = problemWords(language);
  return translator({ sv: messages, en: messages }, language);
}

const IS_DATE = /^\d{4}-\d{2}-\d{2}$/;
const IS_TIME = /^\d{2}:\d{2}$/;

/** Dates and times in a sentence are said as one says them: *27 maj 2022*, *22.40*. */
function spelled(params: NonNullable<Problem['params']>, language: Language): MessageArgs {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? asOneSays(value, language) : value,
    ]),
  );
}

function asOneSays(value: string, language: Language): string {
  if (IS_DATE.test(value)) return monthDayText(value, language, true);
  return IS_TIME.test(value) ? timeText(value, language) : value;
}

/** What is missing, as the API answers it: null where GraphQL has no value. */
export type MissingShown = { readonly [Key in keyof Missing]: Missing[Key] | null } & {
  readonly code: string;
};

/**
 * What is missing before a step: `missing.CODE`, else the problem of the same code. `{when}` is the part
 * of the day it is about, *20–24*, or `NONE`.
 */
export function missingText(missing: MissingShown, language: Language): string {
  const t = said(language);
  const { code, from, to } = missing;
  const when = from && to ? spanText(from, to, language, true) : 'NONE';
  const args: MessageArgs = { who: missing.who ?? '', field: missing.field ?? '', code, when };
  return (
    t.maybe(`missing.${missing.code}`, args) ??
    t.maybe(`problem.${missing.code}`, args) ??
    t.maybe('missing.UNKNOWN', args) ??
    t('missing.UNREAD')
  );
}

/** {@link problemText} in the language that is read; drawn again when the sentences come. */
export function useProblemText(): (problem: Problem) => string {
  return useSaid(problemText);
}

/** {@link missingText}, likewise. */
export function useMissingText(): (missing: MissingShown) => string {
  return useSaid(missingText);
}

function useSaid<Told>(tell: (told: Told, language: Language) => string) {
  const language = useLanguage();
  const words = useComingWords(language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another function when the sentences have come
  return useMemo(() => (told: Told) => tell(told, language), [tell, language, words]);
}
