import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import type { Taken } from './planned.js';
import { words } from './words.generated.js';
import './taken-item.css';

/** *Upptagen*: hatched, no link, never for what; of one's own time with another employer not for whom either. */
export function TakenItem({ item }: { item: Taken }) {
  const t = useWords(words);
  const format = useFormat();
  const times = format.times(item.startsAt.toISOString(), item.endsAt.toISOString(), true);
  return (
    <p className="taken">
      {item.agency && <AgencyMark agency={item.agency} />}
      <span className="taken__text">
        {t('busy', { times })}
        {!item.agency && <span className="taken__count">{t('busyElsewhere')}</span>}
        {item.count > 1 && (
          <span className="taken__count">{t('busyCount', { n: item.count })}</span>
        )}
      </span>
    </p>
  );
}
