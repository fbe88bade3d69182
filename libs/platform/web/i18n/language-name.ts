import type { Language } from '@stad/platform/rules/language.js';

/** `rumänska` of `ro`, as the browser knows it; a code it does not know stays a code. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
