import { httpsUrl } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** An address on the web that starts with https. */
export const HttpsUrl = textScalar<string>({
  name: 'HttpsUrl',
  description: 'An address on the web that starts with https.',
  code: 'INVALID_HTTPS_URL',
  parse: (text) => httpsUrl(text, new Date()),
});
