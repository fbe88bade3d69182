import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import type { LooseWords } from '@stad/platform/web/i18n/words.js';

/**
 * The title of an activity as it is shown. One that bears the word of its type, in whichever language it
 * was written down, bears it in the reader's; any other title is somebody's own words and stays.
 */
export function titleText(
  { kind, title }: { readonly kind: string; readonly title: string },
  words: readonly LooseWords[],
  language: Language,
): string {
  const key = `activityKind.${kind}`;
  const ofKind = words.find((each) => each[language][key]);
  const isTheWord = LANGUAGES.some((written) => ofKind?.[written][key]?.() === title);
  return (isTheWord ? ofKind?.[language][key]?.() : undefined) ?? title;
}
