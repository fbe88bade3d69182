import { knownEmail } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** An address that is looked up, also one from before only plain ones were taken; nothing is written to it. */
export const KnownEmail = textScalar<string>({
  name: 'KnownEmail',
  description: 'An e-mail address that is looked up, in lower case; nothing is written to it.',
  code: 'INVALID_WORK_EMAIL',
  parse: (text) => knownEmail(text, new Date()),
});
