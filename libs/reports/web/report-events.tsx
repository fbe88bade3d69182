import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import type { ReportFragment } from './report.generated.js';
import './report-events.css';
import { useKronor } from './use-kronor.js';
import { words } from './words.generated.js';

/** What happened to a report after it was frozen, in order: each with its day, and who noted it. */
export function ReportEvents({ report: { events } }: { report: ReportFragment }) {
  const t = useWords(words);
  const kronor = useKronor();
  if (events.length === 0) return null;
  return (
    <Card heading={t('events.heading')}>
      <ol className="report-events">
        {events.map(({ id, step, happenedOn, channel, diaryNumber, note, amount, ...event }) => (
          <li key={id}>
            <p>
              <strong>{t.maybe(`events.${step}`)}</strong>{' '}
              <time dateTime={happenedOn}>{happenedOn}</time>
              {channel && `, ${channel}`}
              {amount !== null && `, ${t('economy.kronor', { amount: kronor(amount) })}`}
            </p>
            {note && <p>{note}</p>}
            <p className="meta">
              {[
                diaryNumber && t('events.diary', { number: diaryNumber }),
                t('files.version', { n: event.version }),
                t('events.noted', { function: event.functionTitle }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
