import { workPlace } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** Where somebody works, as it calls itself, at most 80 characters. */
export const WorkPlace = textScalar<string>({
  name: 'WorkPlace',
  description: 'Where somebody works, as it calls itself, at most 80 characters.',
  code: 'INVALID_WORK_PLACE',
  parse: (text) => workPlace(text, new Date()),
});
