import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { type LooseWords, translator } from '@stad/platform/web/i18n/words.js';
import { useEffect, useState } from 'react';
import { GUIDES, type GuideName } from './guide-names.js';

/** The words of a guide in the reader's language; null until they are there. */
export function useGuide(name: GuideName) {
  const language = useLanguage();
  const [words, setWords] = useState<LooseWords | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isWanted = true;
    GUIDES[name].words().then(
      (fetched) => isWanted && setWords(fetched.words),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  // What could not be fetched is told by the page that catches it.
  if (hasFailed) throw new Error(`The guide ${name} could not be fetched`);
  return words && translator(words, language);
}
