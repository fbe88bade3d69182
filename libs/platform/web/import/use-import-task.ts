import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { RequestError } from '../graphql/request-error.js';
import {
  beginImport,
  findImport,
  hasEnded,
  type ImportTask,
  type RowsReport,
} from './import-task.js';

/** 1, 1.5, 2.25 … 5 s between two looks: the first rows are seen soon, and a long wait costs little. */
const lookAgainIn = (looks: number) => Math.min(1000 * 1.5 ** looks, 5000);

/** So many looks without a beginning, some twenty seconds: it is said that nobody may be there to do it. */
const LONG_WAIT = 7;

export interface ImportTaskHere {
  /** The one that is shown; null when there is none. */
  readonly task: ImportTask | null;
  /** What the last one that came to an end said; it stands while the next one is under way. */
  readonly report: RowsReport | null;
  readonly isUnderWay: boolean;
  /** Nobody has begun it for a while. */
  readonly waitsLong: boolean;
  /** How it goes cannot be seen just now. */
  readonly isLost: boolean;
  /** Why how it goes is not told. */
  readonly problem: RequestError | null;
  begin(rows: readonly object[], digest: string | null): Promise<void>;
  /** Another file is chosen: nothing of the former one is shown. */
  leave(): void;
}

/** The task of an import: the last one of one's own when the page opens, then the one that is begun here. */
export function useImportTask(path: string): ImportTaskHere {
  const queries = useQueryClient();
  /** Undefined: whichever was the last. Null: none. */
  const [id, setId] = useState<string | null>();
  const [earlier, setEarlier] = useState<RowsReport | null>(null);
  const keyOf = (task?: string | null) => ['import task', path, task ?? 'last'];
  const query = useQuery<ImportTask | null, RequestError>({
    queryKey: keyOf(id),
    queryFn: () => findImport(path, id ?? undefined),
    enabled: id !== null,
    // What the beginning answered is known; the first look comes later.
    staleTime: lookAgainIn(0),
    gcTime: 0,
    refetchInterval: ({ state }) =>
      state.data && !hasEnded(state.data) ? lookAgainIn(state.dataUpdateCount) : false,
    // Whoever is away for a moment wants to know when they come back.
    refetchOnWindowFocus: ({ state }) => (state.data ? !hasEnded(state.data) : false),
  });
  const task = (id === null ? null : query.data) ?? null;
  const isUnderWay = task !== null && !hasEnded(task);
  const report = task?.report ?? earlier;

  const wasUnderWay = useRef(false);
  useEffect(() => {
    // What was read in is to be seen wherever it is shown; this task alone is known already.
    if (wasUnderWay.current && task?.report?.state === 'DONE') {
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'import task',
      });
    }
    wasUnderWay.current = isUnderWay;
  }, [isUnderWay, task, queries]);

  return {
    task,
    report,
    isUnderWay,
    // That it was looked at is news too, though nothing is new: the hook hears of it by this.
    waitsLong:
      query.dataUpdatedAt > 0 &&
      task?.state === 'WAITING' &&
      looksAt(queries, keyOf(id)) >= LONG_WAIT,
    isLost: isUnderWay && (query.failureReason?.isTemporary ?? false),
    problem: query.error?.isTemporary ? null : query.error,
    begin: async (rows, digest) => {
      const begun = await beginImport(path, rows, digest);
      setEarlier(report);
      queries.setQueryData(keyOf(begun.id), begun);
      setId(begun.id);
    },
    leave: () => {
      setEarlier(null);
      setId(null);
    },
  };
}

const looksAt = (queries: ReturnType<typeof useQueryClient>, key: readonly unknown[]) =>
  queries.getQueryState(key)?.dataUpdateCount ?? 0;
