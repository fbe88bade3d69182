import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { OutingText } from './outing-text.js';
import type { TeamTableProps } from './team-table.js';
import { words } from './words.generated.js';
import './day-list.css';
import './team-table.css';

/** The team view on a phone: who, then on which days. */
export function TeamList({ week, days, rows, others }: TeamTableProps) {
  const t = useWords(words);
  const format = useFormat();
  const day = (index: number) => format.shortDay(days[index]?.date ?? '');
  return (
    <>
      <h2>{t('team.own')}</h2>
      {rows.length === 0 && <p>{t('team.nobody', { n: week.week })}</p>}
      <ul className="days">
        {rows.map((row) => (
          <li key={row.membershipId}>
            <h3>{row.functionTitle}</h3>
            <ul className="days__items">
              {row.days.flatMap((outings, index) =>
                outings.map((outing) => {
                  const content = (
                    <>
                      <span className="planned__meta" aria-hidden>
                        {day(index)}
                      </span>
                      <OutingText outing={outing} />
                    </>
                  );
                  return (
                    <li key={outing.id}>
                      {outing.pass ? (
                        <Link
                          to={outing.pass.path}
                          className="team__outing"
                          {...({ 'data-tone': outing.tone } as object)}
                        >
                          {content}
                        </Link>
                      ) : (
                        <p className="team__outing team__outing--taken">{content}</p>
                      )}
                    </li>
                  );
                }),
              )}
            </ul>
          </li>
        ))}
      </ul>
      {others.length > 0 && <h2>{t('team.others')}</h2>}
      <ul className="days">
        {others.map((row) => (
          <li key={row.agency.id}>
            <h3>
              <AgencyMark agency={row.agency} withName />
            </h3>
            <ul>
              {row.days.flatMap((spans, index) =>
                spans.map((span) => (
                  <li key={span.id}>
                    {day(index)}:{' '}
                    {t('busy', {
                      times: format.times(
                        span.startsAt.toISOString(),
                        span.endsAt.toISOString(),
                        true,
                      ),
                    })}{' '}
                    {t('busyCount', { n: span.count })}
                  </li>
                )),
              )}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
