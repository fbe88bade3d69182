import type { Language } from '@stad/platform/rules/language.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { useMemo } from 'react';
import { useLanguage } from './language.js';
import { problemWords } from './problem-words.generated.js';
import { type MessageArgs, translator } from './words.js';

/** The sentence of a problem: `problem.CODE` of whichever domain owns the code. */
export function problemText(problem: Problem, language: Language): string {
  const t = translator(problemWords, language);
  const args = { ...problem.params, code: problem.code };
  return (
    t.maybe(`problem.${problem.code}`, args) ?? t.maybe('problem.UNKNOWN', args) ?? problem.code
  );
}

/** What is missing before a step: `missing.CODE`, else the problem of the same code. */
export function missingText(missing: Missing, language: Language): string {
  const t = translator(problemWords, language);
  const { who = '', field = '', code } = missing;
  const args: MessageArgs = { who, field, code };
  return (
    t.maybe(`missing.${missing.code}`, args) ??
    t.maybe(`problem.${missing.code}`, args) ??
    t.maybe('missing.UNKNOWN', args) ??
    missing.code
  );
}

export function useProblemText(): (problem: Problem) => string {
  const language = useLanguage();
  return useMemo(() => (problem: Problem) => problemText(problem, language), [language]);
}
