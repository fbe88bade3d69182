import { timeText } from '@stad/platform/rules/day-words.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useEffect } from 'react';
import { words } from '../words.generated.js';

/**
 * What stands at the foot of every printed sheet, beside its number: the class of the page, and when it
 * was printed (pages.md 4.5). Margins of a sheet take no elements, only what the root says in `--printed`.
 */
export function usePrintLine(): void {
  const t = useWords(words);
  const language = useLanguage();
  useEffect(() => {
    const say = () => {
      const now = new Date();
      const when = `${localDate(now)} ${timeText(localTime(now), language)}`;
      const badge = document.querySelector('main .class-badge')?.textContent?.trim();
      const line = [badge, t('print.line', { when })].filter(Boolean).join(' · ');
      document.documentElement.style.setProperty('--printed', JSON.stringify(line));
    };
    say();
    window.addEventListener('beforeprint', say);
    return () => window.removeEventListener('beforeprint', say);
  }, [t, language]);
}
