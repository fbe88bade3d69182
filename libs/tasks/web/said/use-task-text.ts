import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

/** A task as one says it: the verb, and about what. */
export function useTaskText(): (task: { readonly verb: string; readonly body: string }) => string {
  const t = useWords(words);
  return ({ verb, body }) => t('said', { verb: t.maybe(`verb.${verb}`) ?? verb, body });
}
