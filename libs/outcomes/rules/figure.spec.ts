import { describe, expect, it } from '@jest/globals';
import { type Figure, figureText, hiddenReason, numberText, shownNumber } from './figure.js';
import { figureOf, recordOf } from './figure-record.js';

describe('a figure in words', () => {
  it.each<[Figure, string, string]>([
    [{ shown: 0 }, '0', '0'],
    [{ shown: 42 }, '42', '42'],
    [{ shown: 118.5 }, '118,5', '118.5'],
    [{ shown: 7.25 }, '7,25', '7.25'],
    [{ shown: 999 }, '999', '999'],
    [{ shown: 1000 }, '1\u202f000', '1,000'],
    [{ shown: 480_000 }, '480\u202f000', '480,000'],
    [{ shown: 1_234_567 }, '1\u202f234\u202f567', '1,234,567'],
    [{ label: 'fewerThan', n: 5 }, 'färre än\u00a05', 'fewer than\u00a05'],
    [{ label: 'fewerThan', n: 11 }, 'färre än\u00a011', 'fewer than\u00a011'],
    [{ label: 'notShown', reason: 'protects' }, 'visas inte', 'not shown'],
    [{ numerator: 5, denominator: 6, decimals: 0 }, '5 av 6 (83\u00a0%)', '5 of 6 (83%)'],
    [
      { numerator: 420_850, denominator: 480_000, decimals: 1, unit: 'kronor' },
      '420\u202f850 av 480\u202f000\u00a0kr (87,7\u00a0%)',
      '420,850 of 480,000\u00a0SEK (87.7%)',
    ],
    [
      { numerator: 138, denominator: 183, decimals: 0, unit: 'dates' },
      '138 av 183\u00a0dygn (75\u00a0%)',
      '138 of 183\u00a0dates (75%)',
    ],
    [{ measure: 18, decimals: 0, unit: 'minutes' }, '18\u00a0minuter', '18\u00a0minutes'],
    [{ measure: 4.5, decimals: 1, unit: 'hours' }, '4,5\u00a0timmar', '4.5\u00a0hours'],
    [{ inParts: true }, 'se delarna', 'see its parts'],
    [{ measure: 2.38, decimals: 2, signed: true }, '+2,38', '+2.38'],
    [{ measure: 2.38, decimals: 2, signed: false }, '2,38', '2.38'],
    [{ measure: 0, decimals: 0, signed: true }, '0', '0'],
    [{ measure: -0.4, decimals: 1, signed: true }, '\u22120,4', '\u22120.4'],
    [{ measure: -12.7, decimals: 1 }, '\u221212,7', '\u221212.7'],
    [{ measure: -0.01, decimals: 1 }, '0,0', '0.0'],
  ])('%j', (figure, sv, en) => {
    expect(figureText(figure, 'sv')).toBe(sv);
    expect(figureText(figure, 'en')).toBe(en);
  });

  it('groups only the whole part of a number', () => {
    expect(numberText(1234.5678, 4, 'sv')).toBe('1\u202f234,5678');
  });
});

describe('what a bar or a comparison may use', () => {
  it.each<[Figure, number | null, ReturnType<typeof hiddenReason>]>([
    [{ shown: 0 }, 0, null],
    [{ numerator: 5, denominator: 6, decimals: 0 }, 5, null],
    [{ measure: 2.38, decimals: 2 }, 2.38, null],
    [{ inParts: true }, null, null],
    [{ label: 'fewerThan', n: 5 }, null, 'fewerThan'],
    [{ label: 'notShown', reason: 'breakdown' }, null, 'breakdown'],
    [{ label: 'notShown', reason: 'protects' }, null, 'protects'],
  ])('of %j: %s', (figure, number, reason) => {
    expect(shownNumber(figure)).toBe(number);
    expect(hiddenReason(figure)).toBe(reason);
  });
});

describe('a figure over the wire', () => {
  it.each<[Figure]>([
    [{ shown: 0 }],
    [{ label: 'fewerThan', n: 5 }],
    [{ label: 'notShown', reason: 'protects' }],
    [{ label: 'notShown', reason: 'denominator' }],
    [{ numerator: 5, denominator: 6, decimals: 1 }],
    [{ numerator: 0, denominator: 6, decimals: 0 }],
    [{ measure: 2.38, decimals: 2, signed: true }],
    [{ measure: 0, decimals: 0, signed: false }],
  ])('%j comes back', (figure) => expect(figureOf(recordOf(figure))).toEqual(figure));

  it('has every part, and is not shown when nothing is said', () => {
    const record = recordOf({ shown: 7 });
    expect(record).toEqual({
      shown: 7,
      label: null,
      n: null,
      reason: null,
      numerator: null,
      denominator: null,
      measure: null,
      decimals: null,
      signed: null,
      unit: null,
      inParts: null,
    });
    const untold = { label: 'notShown', reason: 'breakdown' };
    expect(figureOf({ ...record, shown: null })).toEqual(untold);
    expect(figureOf({ ...record, shown: null, label: 'fewerThan' })).toEqual(untold);
    expect(figureOf({ ...record, shown: null, n: 5 })).toEqual(untold);
    expect(figureOf({ ...record, shown: null, numerator: 3 })).toEqual(untold);
    expect(figureOf({ ...record, shown: null, denominator: 3 })).toEqual(untold);
  });

  it('takes a share without decimals as a whole one, and a measure as unsigned', () => {
    const nothing = { ...recordOf({ shown: 1 }), shown: null };
    expect(figureOf({ ...nothing, numerator: 1, denominator: 2 })).toEqual({
      numerator: 1,
      denominator: 2,
      decimals: 0,
    });
    expect(figureOf({ ...nothing, measure: 3 })).toEqual({
      measure: 3,
      decimals: 0,
      signed: false,
    });
  });
});
