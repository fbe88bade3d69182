/** Metadata, keys and tokens are a few kilobytes; Entra's keys with their chains are twenty. */
const LARGEST_ANSWER = 256 * 1024;

/** A provider that does not answer, or not like one. Its message is ours and quotes nothing. */
export class ProviderAnswerError extends Error {
  override name = 'ProviderAnswerError';
}

/** Whether this is this machine's own address: the only one for which http will do. */
export function isLoopback(url: URL): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

/** An issuer is an https address without query and fragment; http only on this machine. */
export function isUsableIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const url = new URL(issuer);
  if (url.search || url.hash || url.username || url.password) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** The part of `fetch` that the OpenID client uses. */
export type ProviderFetch = (url: string, options: object) => Promise<Response>;

/**
 * Asks a provider. It is somebody else's server: its metadata may name any address, and its answers may
 * be endless. A provider elsewhere never leads to http, nor to this machine.
 * @param sendTo how an address is asked, where that is another way than Node's own
 */
export function providerFetch(
  issuer: string,
  sendTo: (url: URL) => ProviderFetch = () => fetch,
): ProviderFetch {
  const isHere = isLoopback(new URL(issuer));
  return async (address, options) => {
    const url = new URL(address);
    if (isHere ? !isLoopback(url) : url.protocol !== 'https:' || isLoopback(url)) {
      throw new ProviderAnswerError('An address of the provider lies where it must not');
    }
    try {
      const send = sendTo(url);
      const response = await send(url.href, { ...options, redirect: 'manual' });
      const { status, statusText, headers } = response;
      const body = await readBounded(response);
      return new Response(body, { status, statusText, headers });
    } catch (cause) {
      if (cause instanceof ProviderAnswerError) throw cause;
      const { signal } = options as { readonly signal?: AbortSignal };
      const isLate = (cause as Error).name === 'TimeoutError' || signal?.aborted;
      throw new ProviderAnswerError(isLate ? 'No answer in time' : 'No answer', { cause });
    }
  };
}

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response.body === null) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.length;
    // Leaving the loop ends the download.
    if (length > LARGEST_ANSWER) throw new ProviderAnswerError('An answer is too large');
    parts.push(part);
  }
  if ([204, 205, 304].includes(response.status)) return null;
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}
