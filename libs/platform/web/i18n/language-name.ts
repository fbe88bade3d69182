import type { Language } from '@stad/platform/rules/language.js';
import { languageName } from '@stad/platform/rules/language-name.js';

/** Languages to choose among, as one looks for them: by name. */
export function languageOptions<Code extends string>(
  codes: readonly Code[],
  language: Language,
): { readonly value: Code; readonly label: string }[] {
  return codes
    .map((value) => ({ value, label: languageName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
