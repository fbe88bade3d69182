import { orgNumber } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** An organisation number, 212000-1132; never that of a sole trader. */
export const OrgNumber = textScalar<string>({
  name: 'OrgNumber',
  description: 'An organisation number, 212000-1132; never that of a sole trader.',
  code: 'INVALID_ORG_NUMBER',
  parse: orgNumber,
});
