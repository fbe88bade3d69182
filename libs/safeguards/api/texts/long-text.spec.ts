import { expect, it } from '@jest/globals';
import { LONGEST_READ, SafeTextValue } from '../scalars/safe-text.js';
import { inspectTexts } from './check-texts.js';

/** Reading takes time: what no field could keep is refused unread. */
it.each([
  ['as long as is read', 'a'.repeat(LONGEST_READ), []],
  [
    'one character more, whatever stands in it',
    `${'1-'.repeat(LONGEST_READ / 2)}a`,
    [{ code: 'TEXT_TOO_LONG', field: 'aim', params: { largest: LONGEST_READ } }],
  ],
])('%s', (_, text, problems) => {
  const aim = SafeTextValue.read(text);
  expect(inspectTexts({ aim }, []).problems).toEqual(problems);
});
