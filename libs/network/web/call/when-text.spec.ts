import { describe, expect, it } from '@jest/globals';
import { whenText } from './when-text.js';

/** Friday 20 May 2022, 22.47 in Sweden. */
const now = new Date('2022-05-20T20:47:00Z');

describe('when something opens or closes', () => {
  it.each([
    ['2022-05-20T21:30:00Z', '23.30'],
    ['2022-05-20T22:00:00Z', '24.00'],
    ['2022-05-21T06:00:00Z', 'lör 08.00'],
    ['2022-05-26T06:00:00Z', 'tors 08.00'],
    ['2022-05-27T06:00:00Z', 'fre 27 maj 08.00'],
    ['2022-05-19T06:00:00Z', 'tors 19 maj 08.00'],
  ])('%s is said as %s', (instant, text) => expect(whenText(instant, now, 'sv')).toBe(text));
});
