import type { Problem } from '@stad/platform/rules/problem.js';
import { RequestError } from './request-error.js';
import { saveState } from './save-state.js';

/**
 * Hands in one file to an address of the portal's own under `/files`, or throws a {@link RequestError}
 * with why it was not taken. The type goes with it as the browser knows it; the server judges the content.
 */
export function sendFile(path: string, file: File): Promise<void> {
  return saveState.during(() => handIn(path, file));
}

async function handIn(path: string, file: File): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': file.type, 'x-portal-client': 'web' },
      body: file,
    });
  } catch {
    throw new RequestError('network', [{ code: 'NETWORK' }]);
  }
  // Read also when it was taken: an answer that is never read keeps its connection busy.
  const answer = (await response.json().catch(() => ({}))) as { problems?: readonly Problem[] };
  if (response.ok) return;
  const [first, ...rest] = answer.problems ?? [];
  if (!first) {
    throw new RequestError('unexpected', [{ code: 'UNEXPECTED' }], String(response.status));
  }
  throw new RequestError('problems', [first, ...rest]);
}
