import { SPOKEN_LANGUAGES } from '@stad/identity/rules/spoken-language.js';

/**
 * Languages a function may say it answers in, and one may ask for: Swedish and those that are met in
 * the field. What somebody asks for is never stored (field.md 3.5: language of a single contact).
 */
export const CALL_LANGUAGES = ['sv', ...SPOKEN_LANGUAGES] as const;
export type CallLanguage = (typeof CALL_LANGUAGES)[number];

export function isCallLanguage(code: string): code is CallLanguage {
  return (CALL_LANGUAGES as readonly string[]).includes(code);
}
