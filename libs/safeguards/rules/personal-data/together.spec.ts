import { describe, expect, it } from '@jest/globals';
import { scanForms, scanTogether } from './together.js';

const now = new Date('2025-12-01T12:00:00Z');
const found = (...texts: string[]) =>
  scanTogether(
    texts.map((text, at) => ({ field: `f${at}`, text })),
    { now },
  ).map(({ field, rule, offset, length, isTail }) => [field, rule, offset, length, isTail]);

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
    ['the birth first', ['121212', '1212']],
    ['the last four first', ['1212', '121212']],
    ['the last four first, and another between', ['1212', 'Lund', '121212']],
    ['the last four first, each called so', ['sista fyra 1212', 'född 12 december 1912']],
  ])('are told at the last four: %s', (_, texts) => {
    const told = found(...texts).filter(([, , , , isTail]) => isTail);
    expect(told.map(([field]) => texts[Number(String(field).slice(1))])).toEqual([
      texts.find((text) => /(?:^|fyra )1212$/.test(text)),
    ]);
  });

  it.each([
    ['nothing', []],
    ['one', ['121212']],
    ['a number in one alone, which is told there', ['121212-1212', 'Lund']],
    ['another check digit', ['121212', '1213']],
    ['a day of the programme and an hour', ['2025-05-20', '1830']],
  ])('%s: nothing together', (_, texts) => expect(found(...texts)).toEqual([]));
});

it('of long texts no more than so much is read, at their ends', () => {
  const long = 'Det var lugnt. '.repeat(8);
  const texts = [`${long}Född 121212`, `1212. ${long}`, long].map((text, at) => ({
    field: `f${at}`,
    text,
  }));
  const most = (n: number) => scanForms(texts, { now }, n).map(({ field }) => field);
  expect(most(200)).toEqual(['f0', 'f1']);
  expect(most(12)).toEqual([]);
  const middle = texts.map(({ field, text }) => ({ field, text: `${long}${text}${long}` }));
  expect(scanForms(middle, { now }, 200)).toEqual([]);
});

describe('the paths of an input', () => {
  const named = (...texts: [string, string][]) =>
    scanForms(
      texts.map(([field, text]) => ({ field, text })),
      { now },
    ).map(({ field }) => field);

  it.each<[string, [string, string][]]>([
    [
      'side by side',
      [
        ['aim', '121212'],
        ['note', '1212'],
      ],
    ],
    [
      'side by side in an object',
      [
        ['where.aim', '121212'],
        ['where.note', '1212'],
      ],
    ],
    [
      'a line of a list, and what stands beside the list',
      [
        ['points.1', '121212'],
        ['note', '1212'],
      ],
    ],
  ])('are of one form: %s', (_, texts) => {
    expect(named(...texts).sort()).toEqual(texts.map(([field]) => field).sort());
  });

  it.each<[string, [string, string][]]>([
    [
      'two objects',
      [
        ['where.aim', '121212'],
        ['when.note', '1212'],
      ],
    ],
    [
      'a cell of a row and another',
      [
        ['rows.0.day', '121212'],
        ['rows.0.amount', '1212'],
      ],
    ],
  ])('are of none: %s', (_, texts) => expect(named(...texts)).toEqual([]));
});

describe('a numbered list', () => {
  it.each(['Punkt', 'Rad', 'Steg', 'Nr', 'Vecka', 'Rum'])('is a count and nobody: %s', (word) => {
    for (let most = 2; most <= 40; most += 1) {
      const lines = Array.from({ length: most }, (_, at) => ({
        field: `points.${at}`,
        text: `${word} ${at}`,
      }));
      expect(scanForms(lines, { now })).toEqual([]);
    }
  });
});
