// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in with the arrows is a grid (APG).
import type { WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { useGridFocus } from '@stad/platform/web/ui/use-grid-focus.js';
import { type ReactNode, useRef } from 'react';
import { type DayFacts, DayHead } from './day-head.js';
import { words } from './words.generated.js';
import './week-table.css';

/** A table with the days of a week as its columns; its bodies are of `DayRow`. */
export function DaysTable(props: {
  week: WeekRef;
  days: readonly DayFacts[];
  caption: string;
  /** Class name of the column with the headings of the rows. */
  headings: string;
  className?: string;
  children: ReactNode;
}) {
  const t = useWords(words);
  const table = useRef<HTMLTableElement>(null);
  const grid = useGridFocus(table);
  return (
    <table className={classNames('week', props.className)} role="grid" ref={table} {...grid}>
      <caption className="visually-hidden">{props.caption}</caption>
      <colgroup>
        <col className={props.headings} />
        <col span={7} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('weekShort', { n: props.week.week })}</th>
          {props.days.map((day) => (
            <DayHead key={day.date} day={day} />
          ))}
        </tr>
      </thead>
      {props.children}
    </table>
  );
}
