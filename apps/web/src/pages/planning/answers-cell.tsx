import { TonightText } from '@stad/network/web/tonight/tonight-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import type { DayOfAnswers } from './who-answers.js';
import { words } from './words.generated.js';
import './answers-cell.css';

/** Who answers in the evening and night of a day, and when nobody of an agency does. */
export function AnswersCell({ day, asAlways }: { day: DayOfAnswers; asAlways: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  if (day.answering.length === 0 && day.gaps.length === 0) {
    return <span className="answers__unknown">{t(asAlways ? 'asAlways' : 'nobodyKnown')}</span>;
  }
  return (
    <ul className="answers">
      {day.answering.map(({ agency, labels, tonight }) => (
        <li key={agency.id}>
          <AgencyMark agency={agency} /> {labels.join(', ') || t('answers')}
          {tonight.map((told) => (
            <div className="meta" key={told.startsAt}>
              <TonightText told={told} />
            </div>
          ))}
        </li>
      ))}
      {day.gaps.map((gap) => {
        const from = gap.startsAt.toISOString();
        const to = gap.endsAt.toISOString();
        const spoken = t('gapSpoken', {
          agency: gap.agency.shortName,
          from: format.time(from),
          to: format.time(to),
        });
        return (
          <li key={`${gap.agency.id} ${from}`} className="answers__gap">
            <IconAlertTriangle aria-hidden />
            <span aria-hidden>
              {t('gap', {
                agency: gap.agency.key.split('-')[0] ?? '',
                times: format.times(from, to, true),
              })}
            </span>
            <span className="visually-hidden">{spoken}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who answers on all of the days, said once above them. */
export function AlwaysAnswers({ always }: { always: DayOfAnswers['answering'] }) {
  const t = useWords(words);
  if (always.length === 0) return null;
  return (
    <p className="answers-always">
      <strong>{t('always')}</strong>
      {always.map(({ agency, labels }) => (
        <span key={agency.id}>
          <AgencyMark agency={agency} /> {labels.join(', ') || t('answers')}
        </span>
      ))}
    </p>
  );
}
