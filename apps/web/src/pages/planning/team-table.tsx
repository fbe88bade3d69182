// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in with the arrows is a grid (APG).
import type { WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { useGridFocus } from '@stad/platform/web/ui/use-grid-focus.js';
import { type ReactNode, useRef } from 'react';
import { type DayFacts, DayHead } from './day-head.js';
import { OutingText } from './outing-text.js';
import type { OthersRow, TeamRow } from './team-rows.js';
import { words } from './words.generated.js';
import './week-table.css';
import './team-table.css';

export interface TeamTableProps {
  readonly week: WeekRef;
  readonly days: readonly DayFacts[];
  readonly rows: readonly TeamRow[];
  readonly others: readonly OthersRow[];
}

/** Days by colleagues, then days by organisations. */
export function TeamTable(
  props: TeamTableProps & { selected: string; onSelect: (id: string) => void },
) {
  const t = useWords(words);
  const table = useRef<HTMLTableElement>(null);
  const grid = useGridFocus(table);
  const { week, days } = props;
  return (
    <table className="week team" role="grid" ref={table} {...grid}>
      <caption className="visually-hidden">{t('team.caption', { n: week.week })}</caption>
      <colgroup>
        <col className="team__names" />
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
        <Group>{t('team.own')}</Group>
        {props.rows.length === 0 && (
          <tr>
            <td colSpan={8} data-stop="" tabIndex={-1} className="team__nobody">
              {t('team.nobody', { n: week.week })}
            </td>
          </tr>
        )}
        {props.rows.map((row) => (
          <tr key={row.membershipId}>
            <th scope="row">{row.functionTitle}</th>
            {row.days.map((outings, index) => (
              <Cell
                key={days[index]?.date}
                day={days[index] as DayFacts}
                isStop={!outings.some((it) => it.pass)}
              >
                {outings.map((outing) =>
                  outing.pass ? (
                    <button
                      type="button"
                      key={outing.id}
                      className="team__outing"
                      data-tone={outing.tone}
                      data-stop=""
                      aria-expanded={props.selected === outing.id}
                      onClick={() => props.onSelect(outing.id)}
                    >
                      <OutingText outing={outing} />
                    </button>
                  ) : (
                    <p key={outing.id} className="team__outing team__outing--taken">
                      <OutingText outing={outing} />
                    </p>
                  ),
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {props.others.length > 0 && (
        <tbody>
          <Group>{t('team.others')}</Group>
          {props.others.map((row) => (
            <tr key={row.agency.id}>
              <th scope="row">
                <AgencyMark agency={row.agency} /> {row.agency.shortName}
              </th>
              {row.days.map((spans, index) => (
                <Cell key={days[index]?.date} day={days[index] as DayFacts} isStop>
                  {spans.map((span) => (
                    <Taken key={span.id} span={span} />
                  ))}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}

function Group({ children }: { children: ReactNode }) {
  return (
    <tr className="team__group">
      <th scope="rowgroup" colSpan={8}>
        {children}
      </th>
    </tr>
  );
}

function Cell(props: { day: DayFacts; isStop: boolean; children: ReactNode }) {
  return (
    <td
      className={props.day.look}
      data-today={props.day.isToday || undefined}
      {...(props.isStop ? { 'data-stop': '', tabIndex: -1 } : {})}
    >
      <div className="week__items">{props.children}</div>
    </td>
  );
}

function Taken({ span }: { span: OthersRow['days'][number][number] }) {
  const t = useWords(words);
  const format = useFormat();
  const times = format.times(span.startsAt.toISOString(), span.endsAt.toISOString(), true);
  return (
    <p className="team__outing team__outing--taken">
      <span>
        {t('busy', { times })}
        {span.count > 1 && <> {t('busyCount', { n: span.count })}</>}
      </span>
    </p>
  );
}
