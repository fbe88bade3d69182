import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

/** The words for codes of the guard, for whoever shows them: *Telefonnummer*, *Det är en kontaktväg …*. */
export function useGuardWords() {
  const t = useWords(words);
  return {
    rule: (code: string) => t.maybe(`rule.${code}`) ?? code,
    reason: (code: string) => t.maybe(`reason.${code}`) ?? code,
  };
}
