import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useState } from 'react';
import { words } from './words.generated.js';

/** The words of the page, easy to read when the reader asks for it, in either language. */
export function useSayOfAnswer() {
  const t = useWords(words);
  const [isEasy, setEasy] = useState(false);
  const say = (key: string, args?: Record<string, string | number>) =>
    (isEasy ? t.maybe(`easy.${key}`, args) : undefined) ?? t.maybe(key, args) ?? '';
  return { t, say, isEasy, toggle: () => setEasy(!isEasy) };
}

export type SayOfAnswer = ReturnType<typeof useSayOfAnswer>;
