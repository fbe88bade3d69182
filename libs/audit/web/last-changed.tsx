import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { HistoryList } from '@stad/platform/web/pages/history-list.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { useLastChange, useWhoChanged, type WatchedRecord } from './use-last-change.js';
import { words } from './words.generated.js';

/** In the second column of a record: when it was last changed, and by which function. */
export function LastChanged(record: WatchedRecord) {
  const t = useWords(words);
  const who = useWhoChanged();
  const change = useLastChange(record).data?.lastChange;
  if (!change) return null;
  return (
    <Card heading={t('changed.last')}>
      <HistoryList
        lines={[{ key: change.at, said: who(change), at: change.at, tone: 'corrected' }]}
      />
    </Card>
  );
}
