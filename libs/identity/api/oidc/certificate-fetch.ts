import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { Readable } from 'node:stream';
import type { ClientCertificate } from './client-certificate.js';
import type { ProviderFetch } from './provider-fetch.js';

/** What the OpenID client asks with. */
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** No body may stand in a response of these. */
const BODILESS = [204, 205, 304];

/**
 * Asks as `fetch` does, and shows a certificate: Node's own `fetch` has no way to. Each time by a connection of
 * its own, which no other request goes by and no other certificate.
 * @throws what the network and TLS throw, and the reason of the signal
 */
export function fetchShowing({ key, chain }: ClientCertificate): ProviderFetch {
  return (address, options) => {
    const { method = 'GET', headers = {}, body, signal } = options as Asked;
    return new Promise((resolve, reject) => {
      const settings = {
        ...{ method, key, cert: chain, agent: false },
        // Nothing here would unpack it.
        headers: { ...headers, 'accept-encoding': 'identity' },
        ...(signal ? { signal } : {}),
      };
      const asked = request(address, settings, (answer) => {
        try {
          resolve(asResponse(answer));
        } catch (error) {
          answer.destroy();
          reject(error);
        }
      });
      asked.on('error', (error) => reject(signal?.aborted ? signal.reason : error));
      asked.end(body === undefined || body === null ? undefined : String(body));
    });
  };
}

/** @throws {RangeError} for a status that is none */
function asResponse(answer: IncomingMessage): Response {
  const { statusCode: status = 0, statusMessage: statusText = '' } = answer;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const isBodiless = BODILESS.includes(status);
  if (isBodiless) answer.resume();
  const body = isBodiless ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
  return new Response(body, { status, statusText, headers });
}
