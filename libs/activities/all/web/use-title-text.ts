import { titleText } from '@stad/activities/core/web/title-text.js';
import { words as passWords } from '@stad/activities/field-operations/web/kind/words.generated.js';
import { words as seminarWords } from '@stad/activities/seminars/web/kind/words.generated.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';

const WORDS = [passWords, seminarWords];

/** The titles of activities of every type, in the reader's language where they are the type's word. */
export function useTitleText() {
  const language = useLanguage();
  return (activity: { readonly kind: string; readonly title: string }) =>
    titleText(activity, WORDS, language);
}
