import { functionName } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** What somebody is at work, at most 80 characters; never a name. */
export const FunctionName = textScalar<string>({
  name: 'FunctionName',
  description: 'What somebody is at work, at most 80 characters; never a name.',
  code: 'INVALID_FUNCTION_NAME',
  parse: (text) => functionName(text, new Date()),
});
