import { describe, expect, it } from '@jest/globals';
import { publish, publishRate } from './publish.js';
import { RawCounts } from './raw-counts.js';
import { sentence } from './testing/sentence.js';

type Parts = Readonly<Record<string, readonly number[]>>;

const counts = (dimensions: Readonly<Record<string, readonly string[]>>, parts: Parts) =>
  new RawCounts({
    subject: 'persons',
    dimensions: Object.entries(dimensions).map(([key, categories]) => ({ key, categories })),
    contributions: Object.entries(parts).map(([agencyId, cells]) => ({ agencyId, cells })),
  });

const SEX = ['woman', 'man', 'other', 'unknown'];
const AGE = ['adult', 'child', 'unknown'];
const RECEIVERS = ['NGO', 'SOC', 'JOUR', 'RK', 'CHILD', 'POLICE', 'CARE', 'SHELTER', 'VICTIM'];

describe('the figures of the pilot, to partners and funder', () => {
  const pilot: [string, RawCounts, string][] = [
    ['K14 by sex', counts({ sex: SEX }, { soc: [8, 1, 0, 1] }), 'totalOnly: ? ? ? ? = 10'],
    ['K12 by age', counts({ age: AGE }, { soc: [39, 1, 2] }), 'totalOnly: ? ? ? = 42'],
    [
      'K15 by receiver',
      counts(
        { receiver: RECEIVERS },
        {
          soc: [6, 0, 0, 1, 0, 1, 0, 0, 0],
          pol: [0, 0, 2, 0, 1, 0, 0, 0, 0],
          fa: [0, 2, 0, 0, 0, 0, 0, 0, 0],
        },
      ),
      'merged: 6 ? ? ? ? ? ? ? ? + 7 = 13',
    ],
    ['K17', RawCounts.total('persons', { pol: 1 }), 'totalOnly: = <5'],
    ['K11', RawCounts.total('persons', { lund: 81, hbg: 0 }), 'totalOnly: = 81'],
    ['K14 by quarter', counts({ quarter: ['q2', 'q3'] }, { soc: [3, 7] }), 'totalOnly: ? ? = 10'],
    ['K12 by sex', counts({ sex: SEX }, { soc: [31, 6, 0, 5] }), 'full: 31 6 0 5 = 42'],
    ['none', counts({ sex: SEX }, { soc: [0, 0, 0, 0] }), 'full: 0 0 0 0 = 0'],
    ['few', counts({ sex: SEX }, { soc: [3, 0, 0, 0] }), 'totalOnly: ? ? ? ? = <5'],
  ];
  it.each(pilot)('%s', (_, raw, expected) => {
    expect(sentence(publish(raw, 'partners'))).toBe(expected);
    expect(sentence(publish(raw, 'funder'))).toBe(expected);
  });

  it('tells the public eleven and up', () => {
    expect(sentence(publish(RawCounts.total('persons', { soc: 10 }), 'public'))).toBe(
      'totalOnly: = <11',
    );
  });

  it('shows staff, passes and money as they are', () => {
    const hours = new RawCounts({
      subject: 'operations',
      dimensions: [{ key: 'agency', categories: ['SOC', 'POL', 'FA'] }],
      contributions: [{ agencyId: 'all', cells: [53, 35, 30.5] }],
    });
    expect(sentence(publish(hours, 'public'))).toBe('full: 53 35 30.5 = 118.5');
  });
});

describe('what is taken', () => {
  const table = (...cells: number[]) =>
    sentence(
      publish(
        counts({ kind: [...cells.keys()].map(String) }, { a: cells, b: cells.map(() => 0) }),
        'funder',
      ),
    );
  it.each([
    // Three small ones that sum to eight can each be anything their label says.
    [[30, 20, 4, 2, 2], 'full: 30 20 <5 <5 <5 = 58'],
    // Two that sum to six cannot be 1: the other would be 5. Told together they lose nothing else.
    [[30, 20, 3, 3], 'merged: 30 20 ? ? + 6 = 56'],
    // One alone moves by three at most: one figure beside it would be told to within three.
    [[30, 20, 2], 'merged: 30 ? ? + 22 = 52'],
    [[30, 9, 7, 2], 'merged: 30 9 ? ? + 9 = 48'],
    [[30, 5, 4], 'merged: 30 ? ? + 9 = 39'],
    [[30, 9, 6, 2], 'merged: 30 9 ? ? + 8 = 47'],
    [[5, 4], 'totalOnly: ? ? = 9'],
  ])('%j', (cells, expected) => expect(table(...cells)).toBe(expected));
});

describe('rates', () => {
  const persons = (count: number) => RawCounts.total('persons', { soc: count });
  const passes = (count: number) => RawCounts.total('operations', { soc: count });
  it.each([
    ['contacts of few', persons(6), persons(19), 'denominator'],
    ['a small count', persons(4), persons(42), 'derived'],
    ['all but a few', persons(40), persons(42), 'derived'],
    ['persons of what is no person', persons(6), passes(19), 'denominator'],
    ['what is no person of persons', passes(6), persons(19), 'denominator'],
    ['nothing at all', passes(0), passes(0), 'denominator'],
  ])('hides %s', (_, part, whole, reason) => {
    expect(publishRate(part, whole, 'funder')).toEqual({ label: 'notShown', reason });
  });

  it('shows both numbers of the rest', () => {
    expect(publishRate(passes(5), passes(6), 'public')).toEqual({
      numerator: 5,
      denominator: 6,
      share: 5 / 6,
    });
    expect(publishRate(persons(10), persons(32), 'funder')).toMatchObject({ numerator: 10 });
  });
});

describe('raw counts', () => {
  const raw = RawCounts.total('persons', { soc: 4711 });
  it('have no text and no JSON', () => {
    expect(JSON.stringify({ raw })).toBe('{"raw":{}}');
    expect(`${raw} ${Object.values(raw)}`).not.toContain('4711');
  });
  it.each([
    ['three dimensions', () => counts({ a: ['1'], b: ['1'], c: ['1'] }, { soc: [1] })],
    ['a missing cell', () => counts({ sex: SEX }, { soc: [1] })],
    ['half a person', () => RawCounts.total('persons', { soc: 0.5 })],
    ['less than nobody', () => RawCounts.total('persons', { soc: -1 })],
  ])('refuse %s', (_, make) => expect(make).toThrow(RangeError));
});
