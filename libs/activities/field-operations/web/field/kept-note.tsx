import { localDate } from '@stad/platform/rules/time.js';
import { useKeptSince } from '@stad/platform/web/graphql/kept-answers.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { words } from './words.generated.js';

/** *Utan nät. Det du ser hämtades 21.40*; when the server answers again, what is shown is read anew. */
export function KeptNote() {
  const t = useWords(words);
  const format = useFormat();
  const since = useKeptSince();
  const queries = useQueryClient();
  const was = useRef(since);
  useEffect(() => {
    if (was.current !== null && since === null) void queries.invalidateQueries();
    was.current = since;
  }, [queries, since]);
  if (since === null) return null;
  const isToday = localDate(new Date(since)) === localDate(new Date());
  const time = isToday ? format.time(since) : format.moment(since);
  return <p role="status">{t('kept', { time })}</p>;
}
