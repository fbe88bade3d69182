import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LastChangeDocument, type LastChangeQuery } from './last-change.generated.js';
import { words } from './words.generated.js';

/** How often an open page asks, while it is seen. */
const EVERY_MS = 30_000;

export interface WatchedRecord {
  /** As the domain of the record names it to `WatchedRecords`: `SEMINAR`. */
  readonly kind: string;
  readonly id: string;
}
export type LastChange = NonNullable<LastChangeQuery['lastChange']>;

/** The last change of a record, asked anew while the page is seen: once, however many parts show it. */
export function useLastChange({ kind, id }: WatchedRecord) {
  return useOperation(LastChangeDocument, { kind, id }, { refreshEveryMs: EVERY_MS });
}

/** Who made a change: a function and its agency, else the portal. */
export function useWhoChanged(): (change: LastChange) => string {
  const t = useWords(words);
  return ({ functionTitle, agencyShortName }) =>
    [functionTitle, agencyShortName].filter(Boolean).join(', ') || t('changed.portal');
}
