import type { DateContext } from '@stad/platform/rules/date-input.js';
import { weekdayText } from '@stad/platform/rules/day-words.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';

/** Adds to a day in words that it is red or an eve, by name (pages.md 1.2). */
export function useDayNote(context: DateContext): (text: string, date: string) => string {
  const t = useWords(words);
  return (text, date) => {
    const day = dayOf(context, date);
    if (!day) return text;
    return t(day.kind === 'RED' ? 'date.redDay' : 'date.eve', { day: text, name: day.name });
  };
}

/** The same of a span, which may end on another day: *Torsdag julafton, fredag helgdag (juldagen).* */
export function useSpanNote(context: DateContext): (text: string, span: Span) => string {
  const language = useLanguage();
  const note = useDayNote(context);
  return (text, { startsAt, endsAt }) => {
    // Until midnight is not yet the day after.
    const dates = new Set([localDate(startsAt), localDate(new Date(endsAt.getTime() - 1))]);
    const days = [...dates].filter((date) => dayOf(context, date));
    if (days.length === 0) return text;
    const said = days.map((date) => named(date)).join(', ');
    return `${text}. ${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  };

  function named(date: string): string {
    return note(weekdayText(date, language), date);
  }
}

function dayOf({ days }: DateContext, date: string) {
  return days?.find((one) => one.date === date);
}
