import type { WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import type { ReactNode } from 'react';
import type { DayFacts } from './day-head.js';
import { DayCell, DayRow } from './day-row.js';
import { DaysTable } from './days-table.js';
import { OutingText } from './outing-text.js';
import type { OthersRow, TeamRow } from './team-rows.js';
import { words } from './words.generated.js';
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
  const { week, days } = props;
  return (
    <DaysTable
      week={week}
      days={days}
      caption={t('team.caption', { n: week.week })}
      headings="team__names"
      className="team"
    >
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
          <DayRow key={row.membershipId} heading={row.functionTitle} days={days}>
            {(day, index) => (
              <Cell day={day} isStop={!row.days[index]?.some((it) => it.pass)}>
                {row.days[index]?.map((outing) =>
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
            )}
          </DayRow>
        ))}
      </tbody>
      {props.others.length > 0 && (
        <tbody>
          <Group>{t('team.others')}</Group>
          {props.others.map((row) => (
            <DayRow
              key={row.agency.id}
              days={days}
              heading={
                <>
                  <AgencyMark agency={row.agency} /> {row.agency.shortName}
                </>
              }
            >
              {(day, index) => (
                <Cell day={day} isStop>
                  {row.days[index]?.map((span) => (
                    <Taken key={span.id} span={span} />
                  ))}
                </Cell>
              )}
            </DayRow>
          ))}
        </tbody>
      )}
    </DaysTable>
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
    <DayCell day={props.day} isStop={props.isStop}>
      <div className="week__items">{props.children}</div>
    </DayCell>
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
