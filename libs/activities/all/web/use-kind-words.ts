import { words as core } from '@stad/activities/core/web/words.generated.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { kindOf } from './kinds.js';

/** The names of types and of their states, in the reader's language. */
export function useKindWords() {
  const language = useLanguage();
  const t = useWords(core);
  const of = (kind: string, key: string) => kindOf(kind)?.words[language][key]?.();
  return {
    /** *Seminarium*; undefined for a kind that no page knows. */
    name: (kind: string) => of(kind, `activityKind.${kind}`),
    /** The state in the words of its type, else as a phase is called. */
    state: (kind: string, state: string) =>
      of(kind, `state.${state}`) ?? t.maybe(`phase.${state}`) ?? state,
  };
}
