import { titleText } from '@stad/activities/core/web/title-text.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { KINDS } from './kinds.js';

const WORDS = KINDS.map(({ words }) => words);

/** The titles of activities of every type, in the reader's language where they are the type's word. */
export function useTitleText() {
  const language = useLanguage();
  return (activity: { readonly kind: string; readonly title: string }) =>
    titleText(activity, WORDS, language);
}
