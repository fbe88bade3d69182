import { diaryNumber } from '../../rules/identifiers/identifiers.js';
import { textScalar } from './text-scalar.js';

/** A number in a diary, SO 2022/0035. */
export const DiaryNumber = textScalar<string>({
  name: 'DiaryNumber',
  description: 'A number in a diary, SO 2022/0035.',
  code: 'INVALID_DIARY_NUMBER',
  parse: diaryNumber,
});
