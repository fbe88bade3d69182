import type { ImportedRow, ImportOutcome } from '@stad/platform/rules/import-row.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { askFreshFactor } from '../graphql/fresh-factor.js';
import { RequestError } from '../graphql/request-error.js';

/** What a file would do, or has done; the shape of `ImportReport` in the API. */
export interface RowsReport {
  readonly rows: readonly ImportedRow[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  readonly digest: string;
  readonly alsoAdded: readonly string[];
  readonly state: 'DRY' | 'DONE' | 'STALE';
}

/** A trial or an import on its way, as only who began it is told; the shape of `BackgroundTask` in the API. */
export interface ImportTask {
  readonly id: string;
  readonly state: 'WAITING' | 'RUNNING' | 'DONE' | 'REFUSED' | 'FAILED';
  /** Rows that were read, of all. */
  readonly done: number;
  readonly total: number;
  readonly problems: readonly Problem[];
  readonly askedAt: string;
  readonly report: RowsReport | null;
}

/** Whether nothing more will become of it. */
export function hasEnded({ state }: ImportTask): boolean {
  return state !== 'WAITING' && state !== 'RUNNING';
}

interface Answer {
  readonly task?: ImportTask | null;
  readonly problems?: readonly Problem[];
}

/**
 * Sends rows for a trial, or with its digest for the import, and gives the task that was begun; throws a
 * {@link RequestError}. Where the server wants a fresh factor the person is asked, and the same rows are sent
 * again. The same rows sent twice are one task.
 */
export async function beginImport(
  path: string,
  rows: readonly object[],
  digest: string | null,
): Promise<ImportTask> {
  try {
    const body = JSON.stringify({ rows, digest });
    return (await ask(path, { method: 'POST', body })) as ImportTask;
  } catch (failure) {
    const [problem] = failure instanceof RequestError ? failure.problems : [];
    if (problem?.code !== 'FRESH_FACTOR_NEEDED') throw failure;
    if (!(await askFreshFactor(String(problem.params?.['way'] ?? '')))) throw failure;
    return beginImport(path, rows, digest);
  }
}

/** The task with this id, else the last one of one's own; null: there is none. */
export function findImport(path: string, id?: string): Promise<ImportTask | null> {
  // The page asks by itself, again and again: it keeps no session alive.
  return ask(id ? `${path}?task=${id}` : path, { headers: { 'x-portal-idle': '1' } });
}

async function ask(path: string, { headers, ...init }: RequestInit): Promise<ImportTask | null> {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-portal-client': 'web', ...headers },
      ...init,
    });
  } catch {
    throw new RequestError('network', [{ code: 'NETWORK' }]);
  }
  const answer = (await response.json().catch(() => ({}))) as Answer;
  if (response.ok && answer.task !== undefined) return answer.task;
  const [first, ...rest] = answer.problems ?? [];
  if (response.status >= 502 && response.status <= 504) {
    throw new RequestError('unavailable', [{ code: 'UNAVAILABLE' }]);
  }
  if (!first) {
    throw new RequestError('unexpected', [{ code: 'UNEXPECTED' }], String(response.status));
  }
  throw new RequestError('problems', [first, ...rest]);
}
