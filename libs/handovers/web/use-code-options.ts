import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

/** The codes of a list as one chooses among them, in its order. */
export function useCodeOptions() {
  const t = useWords(words);
  return (prefix: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: t.maybe(`${prefix}.${value}`) ?? value }));
}

/** Functions by their titles. */
export const titles = (all: readonly string[]) =>
  all.map((title) => ({ value: title, label: title }));
