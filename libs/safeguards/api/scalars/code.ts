import { textScalar } from './text-scalar.js';

/** A code from a closed list that the service checks: a role, a state, a language. */
export const Code = textScalar<string>({
  name: 'Code',
  description: 'A code from a closed list: letters, digits, hyphen, underscore; at most 60.',
  code: 'INVALID_CODE',
  parse: (text) => (/^[A-Za-z0-9_-]{1,60}$/.test(text) ? text : undefined),
});
