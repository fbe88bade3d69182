import { workPhone } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** A phone number at work; private numbers are never stored. */
export const WorkPhone = textScalar<string>({
  name: 'WorkPhone',
  description: 'A phone number at work; private numbers are never stored.',
  code: 'INVALID_WORK_PHONE',
  parse: (text) => workPhone(text, new Date()),
});
