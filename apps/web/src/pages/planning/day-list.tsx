import { weekGrid } from '@stad/activities/core/web/week/week-grid.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AnswersCell } from './answers-cell.js';
import { DayEntries } from './day-entries.js';
import type { DayFacts } from './day-head.js';
import type { PlanItem } from './planned.js';
import type { DayOfAnswers } from './who-answers.js';
import { words } from './words.generated.js';
import './day-list.css';

/** A week or a month on a phone: today and what comes first, what is over last. */
export function DayList(props: {
  label: string;
  days: readonly DayFacts[];
  items: readonly PlanItem[];
  /** Who answers each day; a month does not say. */
  answers?: readonly DayOfAnswers[];
  always?: DayOfAnswers['answering'];
}) {
  const t = useWords(words);
  const format = useFormat();
  const columns = weekGrid(
    props.days.map((day) => day.date),
    props.items,
  );
  const days = props.days.map((day, index) => ({
    day,
    answers: props.answers?.[index],
    items: columns[index]?.blocks.flatMap((block) => block.items) ?? [],
  }));
  // In a week that is over everything stands in its order.
  const isOver = days.every(({ day }) => day.isPast);
  const coming = days.filter(({ day }) => isOver || !day.isPast);
  const earlier = isOver ? [] : days.filter(({ day, items }) => day.isPast && items.length > 0);
  return (
    <ol className="days" aria-label={props.label}>
      {coming.map(({ day, answers, items }) => (
        <li key={day.date}>
          <h2 className={day.isRed ? 'days__day days__day--red' : 'days__day'}>
            {capital(format.day(day.date))}
            <small>
              {[day.isToday && t('today').toLowerCase(), day.name].filter(Boolean).join(', ')}
            </small>
          </h2>
          {answers && <AnswersCell day={answers} asAlways={(props.always ?? []).length > 0} />}
          {items.length > 0 ? (
            <DayEntries items={items} date={day.date} />
          ) : (
            <p className="meta">{t('nothing')}</p>
          )}
        </li>
      ))}
      {earlier.length > 0 && (
        <li>
          <h2 className="days__day">{t('earlier')}</h2>
          {earlier.map(({ day, items }) => (
            <DayEntries
              key={day.date}
              items={items}
              date={day.date}
              day={format.shortDay(day.date)}
            />
          ))}
        </li>
      )}
    </ol>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
