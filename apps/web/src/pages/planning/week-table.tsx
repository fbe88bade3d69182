import { BANDS, cellAt, weekGrid } from '@stad/activities/core/web/week/week-grid.js';
import type { WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { spanText } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AnswersCell } from './answers-cell.js';
import type { DayFacts } from './day-head.js';
import { DayCell, DayRow } from './day-row.js';
import { DaysTable } from './days-table.js';
import { PlanCell } from './plan-cell.js';
import type { PlanItem, Planned } from './planned.js';
import type { DayOfAnswers } from './who-answers.js';
import { words } from './words.generated.js';

export interface WeekTableProps {
  readonly week: WeekRef;
  readonly days: readonly DayFacts[];
  readonly items: readonly PlanItem[];
  readonly answers: readonly DayOfAnswers[];
  /** Who answers on all days, which is said above the table. */
  readonly always: DayOfAnswers['answering'];
  readonly mayPlan: boolean;
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** Asks about moving a block to the day it was drawn to. */
  readonly onMove?: ((item: Planned, day: string) => void) | undefined;
}

/** The week as a table of days and parts of the day: a night is one cell over two rows. */
export function WeekTable(props: WeekTableProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { week, days } = props;
  const columns = weekGrid(
    days.map((day) => day.date),
    props.items,
  );
  return (
    <DaysTable
      week={week}
      days={days}
      caption={t('caption', { n: week.week })}
      headings="week__rows"
    >
      <tbody>
        <DayRow
          days={days}
          heading={
            <>
              {t('row.answers')}
              <small>{t('row.answersNote')}</small>
            </>
          }
        >
          {(day, index) => {
            const answers = props.answers[index];
            if (!answers) return null;
            return (
              <DayCell day={day} isStop>
                <AnswersCell day={answers} asAlways={props.always.length > 0} />
              </DayCell>
            );
          }}
        </DayRow>
        {BANDS.map(({ band, from, to }, row) => (
          <DayRow
            key={band}
            className="week__band"
            days={days}
            heading={
              <>
                {t(`band.${band}`)}
                <small>{spanText(from, to, language, true)}</small>
              </>
            }
          >
            {(day, index) => {
              const column = columns[index];
              const cell = column ? cellAt(column, row) : null;
              if (cell === 'covered') return null;
              return (
                <PlanCell
                  day={day}
                  row={row}
                  block={cell}
                  mayPlan={props.mayPlan}
                  selected={props.selected}
                  onSelect={props.onSelect}
                  onMove={props.onMove}
                />
              );
            }}
          </DayRow>
        ))}
      </tbody>
    </DaysTable>
  );
}
