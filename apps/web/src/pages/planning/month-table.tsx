// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in with the arrows is a grid (APG).
import { weekGrid } from '@stad/activities/core/web/week/week-grid.js';
import { type WeekRef, weekKey } from '@stad/activities/core/web/week/week-ref.js';
import { WEEKDAYS, weekdayText } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { useGridFocus } from '@stad/platform/web/ui/use-grid-focus.js';
import { useRef } from 'react';
import type { DayFacts } from './day-head.js';
import { MonthCell } from './month-cell.js';
import type { PlanItem } from './planned.js';
import { words } from './words.generated.js';
import './week-table.css';
import './month-table.css';

export interface WeekOfMonth {
  readonly week: WeekRef;
  readonly days: readonly DayFacts[];
}

/** Six weeks by seven days; a night stands on the day it begins. */
export function MonthTable(props: {
  month: string;
  name: string;
  weeks: readonly WeekOfMonth[];
  items: readonly PlanItem[];
  mayPlan: boolean;
  selected: string;
  onSelect: (id: string) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const grid = useGridFocus(table);
  const columns = weekGrid(
    props.weeks.flatMap(({ days }) => days.map((day) => day.date)),
    props.items,
  );
  return (
    <table className="week month" role="grid" ref={table} {...grid}>
      <caption className="visually-hidden">{t('month.caption', { month: props.name })}</caption>
      <colgroup>
        <col className="month__weeks" />
        <col span={7} />
      </colgroup>
      <thead>
        <tr>
          <td />
          {props.weeks[0]?.days.map(({ date }, index) => (
            <th key={date} scope="col">
              <span aria-hidden>{capital(weekdayText(date, language, true))}</span>
              <span className="visually-hidden">{WEEKDAYS[language][index]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.weeks.map(({ week, days }, row) => (
          <tr key={weekKey(week)}>
            <th scope="row">
              <Link to="/planering" search={{ v: weekKey(week) }} data-stop="">
                <span aria-hidden>{t('weekShort', { n: week.week })}</span>
                <span className="visually-hidden">{t('month.week', { n: week.week })}</span>
              </Link>
            </th>
            {days.map((day, index) => (
              <MonthCell
                key={day.date}
                day={day}
                isOutside={!day.date.startsWith(props.month)}
                items={columns[row * 7 + index]?.blocks.flatMap((block) => block.items) ?? []}
                mayPlan={props.mayPlan}
                selected={props.selected}
                onSelect={props.onSelect}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
