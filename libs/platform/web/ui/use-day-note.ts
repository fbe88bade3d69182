import type { DateContext } from '@stad/platform/rules/date-input.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';

/** Adds to a day in words that it is red or an eve, by name (ux.md 1.2). */
export function useDayNote(context: DateContext): (text: string, date: string) => string {
  const t = useWords(words);
  return (text, date) => {
    const day = context.days?.find((one) => one.date === date);
    if (!day) return text;
    return t(day.kind === 'RED' ? 'date.redDay' : 'date.eve', { day: text, name: day.name });
  };
}
