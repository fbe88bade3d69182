import type { Problem } from '@stad/platform/rules/problem.js';
import { askFreshFactor } from './fresh-factor.js';
import { RequestError } from './request-error.js';

/** A file that was made of what was said, and the name it is saved under. */
export interface MadeFile {
  readonly bytes: Blob;
  readonly name: string;
}

/**
 * Has a file made at an address of the portal's own under `/files`, of what is said in the body: what must stand in
 * no address. Throws a {@link RequestError}. Where the server wants a fresh factor the person is asked, and the
 * same is said again.
 */
export async function makeFile(path: string, said: object): Promise<MadeFile> {
  const response = await post(path, said);
  if (response.ok) {
    const [, name = 'fil'] =
      /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { bytes: await response.blob(), name };
  }
  const answer = (await response.json().catch(() => ({}))) as { problems?: readonly Problem[] };
  const [first, ...rest] = answer.problems ?? [];
  if (first?.code === 'FRESH_FACTOR_NEEDED') {
    if (await askFreshFactor(String(first.params?.['way'] ?? ''))) return makeFile(path, said);
  }
  if (response.status >= 502 && response.status <= 504) {
    throw new RequestError('unavailable', [{ code: 'UNAVAILABLE' }]);
  }
  if (!first || response.status === 500) {
    throw new RequestError('unexpected', [{ code: 'UNEXPECTED' }], String(response.status));
  }
  throw new RequestError('problems', [first, ...rest]);
}

async function post(path: string, said: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-portal-client': 'web' },
      body: JSON.stringify(said),
    });
  } catch {
    throw new RequestError('network', [{ code: 'NETWORK' }]);
  }
}

/** Hands a file to the browser, which saves it as any download. */
export function saveFile({ bytes, name }: MadeFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
