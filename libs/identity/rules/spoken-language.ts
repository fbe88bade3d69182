import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/**
 * Languages somebody speaks at work beside Swedish (field.md 8 *Directory*): those that are met in the
 * field. ISO 639-1, Romani by its ISO 639-3 code.
 */
export const SPOKEN_LANGUAGES = [
  'en',
  'ar',
  'bg',
  'es',
  'fa',
  'fi',
  'hu',
  'pl',
  'rom',
  'ro',
  'ru',
  'so',
  'th',
  'ti',
  'uk',
  'vi',
  'zh',
] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

export function isSpokenLanguage(code: string): code is SpokenLanguage {
  return (SPOKEN_LANGUAGES as readonly string[]).includes(code);
}

/** Known languages, each once, in the order of the list. Problem on `languages`: `LANGUAGE_UNKNOWN`. */
export function checkLanguages(codes: readonly string[]): Result<readonly SpokenLanguage[]> {
  const problems: Problem[] = codes.every(isSpokenLanguage)
    ? []
    : [{ code: 'LANGUAGE_UNKNOWN', field: 'languages' }];
  return check(
    problems,
    SPOKEN_LANGUAGES.filter((language) => codes.includes(language)),
  );
}
