// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in with the arrows is a grid (APG).
import { BANDS, cellAt, weekGrid } from '@stad/activities/core/web/week/week-grid.js';
import type { WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { spanText } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGridFocus } from '@stad/platform/web/ui/use-grid-focus.js';
import { useRef } from 'react';
import { AnswersCell } from './answers-cell.js';
import { type DayFacts, DayHead } from './day-head.js';
import { PlanCell } from './plan-cell.js';
import type { PlanItem } from './planned.js';
import type { DayOfAnswers } from './who-answers.js';
import { words } from './words.generated.js';
import './week-table.css';

export interface WeekTableProps {
  readonly week: WeekRef;
  readonly days: readonly DayFacts[];
  readonly items: readonly PlanItem[];
  readonly answers: readonly DayOfAnswers[];
  readonly mayPlan: boolean;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** The week as a table of days and parts of the day: a night is one cell over two rows. */
export function WeekTable(props: WeekTableProps) {
  const t = useWords(words);
  const language = useLanguage();
  const table = useRef<HTMLTableElement>(null);
  const grid = useGridFocus(table);
  const { week, days } = props;
  const columns = weekGrid(
    days.map((day) => day.date),
    props.items,
  );
  return (
    <table className="week" role="grid" ref={table} {...grid}>
      <caption className="visually-hidden">{t('caption', { n: week.week })}</caption>
      <colgroup>
        <col className="week__rows" />
        <col span={7} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('weekShort', { n: week.week })}</th>
          {days.map((day) => (
            <DayHead key={day.date} day={day} />
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            {t('row.answers')}
            <small>{t('row.answersNote')}</small>
          </th>
          {props.answers.map((answers, index) => (
            <td
              key={answers.date}
              className={days[index]?.look}
              data-today={days[index]?.isToday || undefined}
              data-stop=""
              tabIndex={-1}
            >
              <AnswersCell day={answers} />
            </td>
          ))}
        </tr>
        {BANDS.map(({ band, from, to }, row) => (
          <tr key={band} className="week__band">
            <th scope="row">
              {t(`band.${band}`)}
              <small>{spanText(from, to, language, true)}</small>
            </th>
            {columns.map((column, index) => {
              const cell = cellAt(column, row);
              if (cell === 'covered') return null;
              return (
                <PlanCell
                  key={column.date}
                  day={days[index] as DayFacts}
                  row={row}
                  block={cell}
                  mayPlan={props.mayPlan}
                  selected={props.selected}
                  onSelect={props.onSelect}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
