import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';

/** Who gives what is missing, and how: *how.CODE* of a guard, *remedy.CODE* of a clash. */
export function useHow(): (code: string, who: string | null) => string | undefined {
  const t = useWords(words);
  return (code, who) => {
    const args = { who: who ?? '', side: 'NONE' };
    return t.maybe(`how.${code}`, args) ?? t.maybe(`remedy.${code}`, args);
  };
}
