import { describe, expect, it } from '@jest/globals';
import { opensByItself, type RoundFacts, roundsToOpen, roundWindow } from './round.js';

const SEMINAR: RoundFacts = {
  startsAt: new Date('2022-08-19T06:30:00Z'),
  endsAt: new Date('2022-08-19T08:30:00Z'),
  ...{ state: 'CONFIRMED', hasList: true, isTyped: false, rounds: [] },
};
const at = (instant: string) => new Date(instant);

describe('a round is opened by its organiser', () => {
  it.each<[string, Partial<RoundFacts>, string, string[]]>([
    ['never without a list', { hasList: false }, '2022-08-01T08:00:00Z', []],
    ['never beside typed sums', { isTyped: true }, '2022-08-01T08:00:00Z', []],
    ['not as a draft', { state: 'PLANNED' }, '2022-08-01T08:00:00Z', []],
    ['not once put off', { state: 'POSTPONED' }, '2022-08-01T08:00:00Z', []],
    ['not twice', { rounds: ['BEFORE'] }, '2022-08-01T08:00:00Z', []],
    ['before it begins', {}, '2022-08-19T06:29:59Z', ['BEFORE']],
    ['after it has begun', {}, '2022-08-19T06:30:00Z', ['AFTER']],
    ['after, on the same day', { state: 'COMPLETED' }, '2022-08-19T21:00:00Z', ['AFTER']],
    ['not when the addresses are gone', { state: 'COMPLETED' }, '2022-08-20T04:00:00Z', []],
  ])('%s', (_, more, now, expected) => {
    expect(roundsToOpen({ ...SEMINAR, ...more }, at(now))).toEqual(expected);
  });
});

describe('a round opens by itself', () => {
  const one = { rounds: ['BEFORE'] };
  it.each<['BEFORE' | 'AFTER' | 'THREE_MONTHS', string, Partial<RoundFacts>, boolean]>([
    ['AFTER', '2022-08-19T08:30:00Z', {}, false],
    ['AFTER', '2022-08-19T08:29:59Z', one, false],
    ['AFTER', '2022-08-19T08:30:00Z', one, true],
    ['AFTER', '2022-08-19T08:30:00Z', { ...one, state: 'CANCELLED' }, false],
    ['THREE_MONTHS', '2022-11-18T07:59:59Z', one, false],
    ['THREE_MONTHS', '2022-11-18T08:00:00Z', { ...one, state: 'EVALUATED' }, true],
    ['THREE_MONTHS', '2022-12-09T05:00:00Z', one, false],
    ['BEFORE', '2022-08-01T08:00:00Z', { rounds: ['AFTER'] }, false],
  ])('%s at %s, with %o: %s', (kind, now, more, expected) => {
    expect(opensByItself(kind, { ...SEMINAR, ...more }, at(now))).toBe(expected);
  });

  it('and each ends at the latest', () => {
    const ends = (['BEFORE', 'AFTER', 'THREE_MONTHS'] as const).map((kind) =>
      roundWindow(kind, SEMINAR).endsAt.toISOString(),
    );
    expect(ends).toEqual([
      '2022-08-19T06:30:00.000Z',
      '2022-09-02T04:00:00.000Z',
      '2022-12-09T05:00:00.000Z',
    ]);
  });
});
