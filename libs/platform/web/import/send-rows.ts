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

/**
 * Sends rows for a dry run, or with its digest for the import; throws a {@link RequestError}. Where the server
 * wants a fresh factor the person is asked, and the same rows are sent again.
 */
export async function sendRows(
  path: string,
  rows: readonly object[],
  digest: string | null,
): Promise<RowsReport> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-portal-client': 'web' },
      body: JSON.stringify({ rows, digest }),
    });
  } catch {
    throw new RequestError('network', [{ code: 'NETWORK' }]);
  }
  const answer = (await response.json().catch(() => ({}))) as RowsReport & {
    problems?: readonly Problem[];
  };
  if (response.ok) return answer;
  const [first, ...rest] = answer.problems ?? [];
  if (first?.code === 'FRESH_FACTOR_NEEDED') {
    if (await askFreshFactor(String(first.params?.['way'] ?? ''))) {
      return sendRows(path, rows, digest);
    }
  }
  if (!first) {
    throw new RequestError('unexpected', [{ code: 'UNEXPECTED' }], String(response.status));
  }
  throw new RequestError('problems', [first, ...rest]);
}
