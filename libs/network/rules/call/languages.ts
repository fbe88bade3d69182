/**
 * Languages a function may say it answers in, and one may ask for: ISO 639-1, Romani by its ISO 639-3
 * code. What somebody asks for is never stored (domain.md 3.5: language of a single contact).
 */
export const CALL_LANGUAGES = [
  'sv',
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
export type CallLanguage = (typeof CALL_LANGUAGES)[number];

export function isCallLanguage(code: string): code is CallLanguage {
  return (CALL_LANGUAGES as readonly string[]).includes(code);
}
