import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { OWN_TIME_TITLE } from '../rules/feed.js';
import type { MyCalendarFragment } from './my-calendar.generated.js';
import { words } from './words.generated.js';
import './shown-times.css';

/** The next entries exactly as a calendar gets them, so that one sees what leaves the portal. */
export function ShownTimes({ times }: { times: MyCalendarFragment['next'] }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Card heading={t('shown')}>
      <div className="stack">
        <p className="meta">{t('shown.rule', { title: OWN_TIME_TITLE })}</p>
        {times.length === 0 ? (
          <p>{t('shown.empty')}</p>
        ) : (
          <ul className="shown-times">
            {times.map(({ startsAt, endsAt, title, cancelled }) => (
              <li key={`${startsAt} ${endsAt}`}>
                <span className="shown-times__title">
                  {cancelled ? t('shown.cancelled', { title }) : title}
                </span>
                <span className="meta">{format.span(startsAt, endsAt)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
