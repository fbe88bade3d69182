import { describe, expect, it } from '@jest/globals';
import {
  FAMILIES,
  MEASURES,
  type Measure,
  nestingsAmong,
  nestingsOf,
  wholeAmong,
} from './measure.js';

describe('what a measure lies in', () => {
  const WHOLES: readonly (readonly [Measure, readonly Measure[], Measure | null])[] = [
    ['K11', MEASURES, null],
    ['K12', MEASURES, 'K11'],
    ['K13', MEASURES, 'K12'],
    ['K14', MEASURES, 'K13'],
    ['K11A', MEASURES, 'K13'],
    ['K13A', MEASURES, 'K13'],
    ['K18A', MEASURES, null],
    // The nearest that is there, over those that are not.
    ['K14', ['K11', 'K12', 'K14'], 'K12'],
    ['K13A', ['K11'], 'K11'],
    // Not in itself, nor in what lies in it or beside it.
    ['K13', ['K13', 'K14'], null],
    ['K14', ['K11A', 'K13A', 'K18A'], null],
    ['K14', [], null],
  ];

  it.each(WHOLES)('%s among %j: %s', (measure, among, whole) => {
    expect(wholeAmong(measure, among)).toBe(whole);
  });
});

describe('how measures lie in each other', () => {
  const NESTED: readonly (readonly [readonly Measure[], readonly string[]])[] = [
    [MEASURES, ['K11 > K12', 'K12 > K13', 'K13 > K14 + K11A', 'K13 > K13A']],
    // A conversation that was declined is a contact too.
    [
      ['K12', 'K14', 'K11A', 'K13A'],
      ['K12 > K14 + K11A', 'K12 > K13A'],
    ],
    // Who accepts and who declines exclude each other, with or without the other.
    [['K13', 'K11A'], ['K13 > K11A']],
    [['K11', 'K14'], ['K11 > K14']],
    [['K12'], []],
    // Parts without anything they lie in.
    [['K14', 'K11A'], []],
    [['K18A'], []],
    [[], []],
  ];

  const saidOf = (nestings: ReturnType<typeof nestingsOf>) =>
    nestings.map(({ whole, parts }) => `${whole} > ${parts.join(' + ')}`);

  it.each(NESTED)('%j: %j', (measures, nested) => {
    expect(saidOf(nestingsOf(measures))).toEqual(nested);
  });

  it('in several choices: what one of them says and no other does', () => {
    const all = ['K11 > K12', 'K12 > K13', 'K13 > K14 + K11A', 'K13 > K13A'];
    expect(saidOf(nestingsAmong([]))).toEqual([]);
    expect(saidOf(nestingsAmong([MEASURES, MEASURES]))).toEqual(all);
    // By kind of pass there is nobody who accepted; by sex no conversation.
    expect(saidOf(nestingsAmong([MEASURES, ['K11', 'K12', 'K13', 'K11A', 'K13A']]))).toEqual(all);
    expect(saidOf(nestingsAmong([MEASURES, ['K12', 'K14']]))).toEqual([...all, 'K12 > K14']);
    // Less than both together, told first.
    expect(saidOf(nestingsAmong([['K13', 'K14'], MEASURES]))).toEqual(['K13 > K14', ...all]);
  });
});

it('keeps cards apart: nobody can tell who took one', () => {
  expect(FAMILIES).toEqual([['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A'], ['K18A']]);
});
