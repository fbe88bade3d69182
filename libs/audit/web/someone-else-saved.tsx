import { localDate } from '@stad/platform/rules/time.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  type LastChange,
  useLastChange,
  useWhoChanged,
  type WatchedRecord,
} from './use-last-change.js';
import { words } from './words.generated.js';

/**
 * A calm banner over a record that somebody else has changed since it was opened: who, as a function,
 * and when. *Visa* reads everything anew; what is typed stays, forms keep it themselves. Give it the id
 * as key: another record is another one to watch. A text that somebody has hidden goes without being asked.
 */
export function SomeoneElseSaved(record: WatchedRecord) {
  const t = useWords(words);
  const queries = useQueryClient();
  const { data } = useLastChange(record);
  const change = data?.lastChange ?? null;
  // What stood when the page was opened is on it; later changes are told.
  const [seen, setSeen] = useState<string>();
  if (data && seen === undefined) setSeen(change?.at ?? '');
  const hidAt = change?.hidText && seen !== undefined && change.at > seen ? change.at : null;
  useEffect(() => {
    if (hidAt === null) return;
    void queries.invalidateQueries().then(() => setSeen(hidAt));
  }, [hidAt, queries]);
  if (!change || seen === undefined || change.at <= seen) return null;
  const show = async () => {
    await queries.invalidateQueries();
    setSeen(change.at);
  };
  return (
    <div className="no-print">
      <Notice
        role="status"
        title={<WhoAndWhen change={change} />}
        actions={<Button onPress={() => void show()}>{t('changed.show')}</Button>}
      >
        {t('changed.kept')}
      </Notice>
    </div>
  );
}

function WhoAndWhen({ change }: { change: LastChange }) {
  const t = useWords(words);
  const format = useFormat();
  const { at } = change;
  const isToday = format.isoDay(at) === localDate(new Date());
  const when = isToday ? t('changed.today', { time: format.time(at) }) : format.moment(at);
  return t('changed.title', { who: useWhoChanged()(change), when });
}
