import type { Language } from './language.js';

/** Those a browser leaves out of its list to be small: Chromium answers `rom` for Romani. */
const LEFT_OUT: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  rom: { sv: 'romani', en: 'Romani' },
};

/** `Română` of `ro`: as those who speak it call it. */
export function ownLanguageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(code) + rest.join('');
}

/** `rumänska` of `ro`, as the browser or Node knows it; a code nobody knows stays a code. */
export function languageName(code: string, language: Language): string {
  const own = LEFT_OUT[code]?.[language];
  if (own) return own;
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
