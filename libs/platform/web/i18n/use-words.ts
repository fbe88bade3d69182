import { useMemo } from 'react';
import { useLanguage } from './language.js';
import { type Translate, translator, type Words } from './words.js';

/** `const t = useWords(words)` with the domain's `words.generated.js`. */
export function useWords<Args>(words: Words<Args>): Translate<Args> {
  const language = useLanguage();
  return useMemo(() => translator(words, language), [words, language]);
}
