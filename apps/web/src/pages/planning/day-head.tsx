import { weekdayText } from '@stad/platform/rules/day-words.js';
import { weekday } from '@stad/platform/rules/time.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import type { CalendarDay } from '@stad/programme/web/use-calendar-days.js';
import { words } from './words.generated.js';

/** A day of the week with what the calendar says of it. */
export interface DayFacts {
  readonly date: string;
  readonly isToday: boolean;
  readonly isPast: boolean;
  readonly isRed: boolean;
  /** `Kristi himmelsfärdsdag`, `midsommarafton`; nothing on ordinary days and plain Sundays. */
  readonly name: string;
  /** Class names of its cells. */
  readonly look: string;
}

export function dayFacts(
  date: string,
  today: string,
  calendar: ReadonlyMap<string, CalendarDay>,
): DayFacts {
  const known = calendar.get(date);
  const isSunday = weekday(date) === 7;
  const isToday = date === today;
  return {
    date,
    isToday,
    isPast: date < today,
    isRed: isSunday || known?.kind === 'RED',
    name: known?.name ?? '',
    look:
      classNames(isToday && 'week__today', !isToday && weekday(date) > 5 && 'week__weekend') ?? '',
  };
}

/** Weekday and date; red days and eves by name, today in words too. */
export function DayHead({ day }: { day: DayFacts }) {
  const t = useWords(words);
  const format = useFormat();
  const language = useLanguage();
  const short = weekdayText(day.date, language, true);
  const name = short.charAt(0).toUpperCase() + short.slice(1);
  return (
    <th
      scope="col"
      className={classNames(day.look, day.isRed && 'week__red')}
      aria-current={day.isToday ? 'date' : undefined}
    >
      {day.isToday ? t('dayToday', { day: name }) : name}
      <small>
        {format.monthDay(day.date)}
        {day.name && `, ${day.name}`}
      </small>
    </th>
  );
}
