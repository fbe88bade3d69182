import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

/** The target groups in words: *Kommuner, myndigheter och företag*. */
export function useTargetText() {
  const t = useWords(words);
  const format = useFormat();
  return (codes: readonly string[]) => {
    const [first, ...others] = codes.map((code) => t.maybe(`target.${code}`) ?? code);
    return first ? format.list([first, ...others.map((other) => other.toLowerCase())]) : '';
  };
}
