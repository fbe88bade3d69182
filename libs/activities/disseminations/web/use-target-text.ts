import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

/** The target groups in words: *kommuner, myndigheter och idéburna*. */
export function useTargetText() {
  const t = useWords(words);
  const format = useFormat();
  return (codes: readonly string[]) =>
    format.list(codes.map((code) => t.maybe(`target.${code}`) ?? code));
}
