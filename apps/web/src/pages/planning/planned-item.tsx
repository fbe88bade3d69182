import { localDate } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { ItemDay } from './item-day.js';
import type { Planned } from './planned.js';
import { usePlannedWords } from './use-planned-words.js';
import { words } from './words.generated.js';
import './planned-item.css';

/** What stands on a block of the week, the same in the table and in the list of days. */
export function PlannedItem({ item, date }: { item: Planned; date: string }) {
  const t = useWords(words);
  const format = useFormat();
  const planned = usePlannedWords();
  const ends = localDate(item.endsAt);
  const [from, to] = [item.startsAt.toISOString(), item.endsAt.toISOString()];
  return (
    <>
      <ItemDay item={item} date={date} />
      <span className="planned__time">
        <StatusText tone={item.tone}>
          <span aria-hidden>{format.times(from, to, true)}</span>
          <span className="visually-hidden">
            {t('item.times', { from: format.time(from), to: format.time(to) })}
          </span>
        </StatusText>
      </span>
      <strong className="planned__heading">{planned.heading(item)}</strong>
      {item.number && <span className="planned__meta planned__number">{item.number}</span>}
      <span className="planned__meta">
        {ends > date && `${t('item.ends', { day: format.day(ends).split(' ')[0] ?? '' })}. `}
        {planned.state(item)}
      </span>
      <span className="planned__agencies">
        {item.agencies.map((agency) => (
          <AgencyMark key={agency.id} agency={agency} />
        ))}
      </span>
      {(item.clashes > 0 || item.gaps > 0) && (
        <span className="planned__warning">
          <StatusText tone="notice">
            {[
              item.clashes > 0 && t('clashes', { n: item.clashes }),
              item.gaps > 0 && t('gaps', { n: item.gaps }),
            ]
              .filter(Boolean)
              .join(', ')}
          </StatusText>
        </span>
      )}
    </>
  );
}
