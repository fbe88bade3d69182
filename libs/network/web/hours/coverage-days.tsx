import { weekdayText } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import type { ReactNode } from 'react';
import type { CoverageRow } from './coverage-rows.js';
import { type AlikeDays, alikeDays, type DayHours } from './day-cells.js';

/** A week on a phone: each function once, and the days that are alike once. */
export function CoverageDays(props: {
  readonly caption: string;
  readonly monday: string;
  readonly rows: readonly CoverageRow[];
  readonly who: (row: CoverageRow) => ReactNode;
  readonly hours: (row: CoverageRow, hours: readonly DayHours[]) => ReactNode;
}) {
  const language = useLanguage();
  const days = ({ from, to }: AlikeDays) => {
    const [first, last] = [from, to].map((date) => weekdayText(date, language, true));
    return from === to ? first : `${first}–${last}`;
  };
  return (
    <ul className="coverage-days" aria-label={props.caption}>
      {props.rows.map((row) => (
        <li key={row.key}>
          <strong>{props.who(row)}</strong>
          <dl className="coverage-days__alike">
            {alikeDays(props.monday, row.spans).map((alike) => (
              <div key={alike.from}>
                <dt>{days(alike)}</dt>
                <dd>{props.hours(row, alike.hours)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
