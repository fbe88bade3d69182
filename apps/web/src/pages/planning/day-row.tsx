import { classNames } from '@stad/platform/web/ui/class-names.js';
import { Fragment, type ReactNode } from 'react';
import type { DayFacts } from './day-head.js';

/** A row of `DaysTable`: its heading, then a `DayCell` for each day, or nothing where a cell above reaches down. */
export function DayRow(props: {
  heading: ReactNode;
  days: readonly DayFacts[];
  className?: string;
  children: (day: DayFacts, index: number) => ReactNode;
}) {
  return (
    <tr className={props.className}>
      <th scope="row">{props.heading}</th>
      {props.days.map((day, index) => (
        <Fragment key={day.date}>{props.children(day, index)}</Fragment>
      ))}
    </tr>
  );
}

/** A day's cell in a row; the arrows stop at the cell itself where nothing in it can be pressed. */
export function DayCell(props: {
  day: DayFacts;
  isStop: boolean;
  className?: string | false;
  /** Rows of the table that the cell stands in, 1 when left out. */
  rows?: number;
  children: ReactNode;
}) {
  const { day } = props;
  return (
    <td
      className={classNames(day.look, props.className)}
      rowSpan={props.rows}
      data-today={day.isToday || undefined}
      data-day={day.isPast ? undefined : day.date}
      {...(props.isStop ? { 'data-stop': '', tabIndex: -1 } : {})}
    >
      {props.children}
    </td>
  );
}
