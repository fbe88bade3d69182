import { workEmail } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** An e-mail address at work, in lower case. */
export const WorkEmail = textScalar<string>({
  name: 'WorkEmail',
  description: 'An e-mail address at work, in lower case.',
  code: 'INVALID_WORK_EMAIL',
  parse: (text) => workEmail(text, new Date()),
});
