import { describe, expect, it } from '@jest/globals';
import { scanTogether } from './together.js';

const now = new Date('2025-12-01T12:00:00Z');
const found = (...texts: string[]) =>
  scanTogether(
    texts.map((text, at) => ({ field: `f${at}`, text })),
    { now },
  ).map(({ field, rule, offset, length, isLast }) => [field, rule, offset, length, isLast]);

/** INV-01: a form is one text to who reads it. */
describe('fields of one form', () => {
  it('hold a number of which each holds a part', () => {
    expect(found('121212', '1212')).toEqual([
      ['f0', 'PERSONAL_NUMBER', 0, 6, false],
      ['f1', 'PERSONAL_NUMBER', 0, 4, true],
    ]);
  });

  it.each([
    ['a birth and what is called the last four', ['född 12 december 1912', 'sista fyra 1212']],
    ['another between', ['Hon är född 121212', 'Lund', '1212']],
    ['a long one between', ['121212', 'Det var lugnt. '.repeat(30), '1212']],
    [
      'the ends of long ones',
      [`${'Lugnt. '.repeat(80)}Född 121212`, `1212. ${'Lugnt. '.repeat(80)}`],
    ],
    ['in words', ['tolv tolv tolv', 'tolv tolv']],
  ])('%s', (_, texts) => {
    const rules = found(...texts).map(([, rule]) => rule);
    expect(new Set(rules)).toEqual(new Set(['PERSONAL_NUMBER']));
  });

  it.each([
    ['nothing', []],
    ['one', ['121212']],
    ['a number in one alone, which is told there', ['121212-1212', 'Lund']],
    ['another check digit', ['121212', '1213']],
    ['a day of the programme and an hour', ['2025-05-20', '1830']],
  ])('%s: nothing together', (_, texts) => expect(found(...texts)).toEqual([]));
});
