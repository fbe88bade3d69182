import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from './words.generated.js';

interface Defined {
  readonly doesNotSay: { readonly sv: string; readonly en: string };
}

/** *Det säger siffran inte: att passen gav kontakter.* With it ends what is said of a chart. */
export function useUnknown(): (definition: Defined) => string {
  const t = useWords(words);
  const language = useLanguage();
  return ({ doesNotSay }) => {
    const [first = ''] = doesNotSay[language].split(/(?<=\.)\s/);
    return t('charts.unknown', { text: first.charAt(0).toLowerCase() + first.slice(1) });
  };
}
