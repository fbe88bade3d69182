import { describe, expect, it } from '@jest/globals';
import { directUntil, type TakenAt } from './direct-window.js';
import { isNumberGap, isTested, sheetAge } from './freshness.js';
import { CALL_LANGUAGES, isCallLanguage } from './languages.js';

describe('a route that was tried', () => {
  it.each<[string | null, string, boolean]>([
    [null, '2026-05-22', false],
    ['2026-05-22', '2026-05-22', true],
    ['2025-11-22', '2026-05-22', true],
    ['2025-11-21', '2026-05-22', false],
    // 31 August has no 31 February before it.
    ['2026-02-28', '2026-08-31', true],
    ['2026-02-27', '2026-08-31', false],
    ['2027-01-01', '2026-05-22', true],
  ])('%s on %s: %s', (testedOn, today, expected) =>
    expect(isTested(testedOn, today)).toBe(expected),
  );
});

describe('a list that was fetched', () => {
  const fetched = new Date('2026-03-27T12:00:00Z');
  it.each<[string, number, boolean]>([
    ['2026-03-27T12:00:00Z', 0, false],
    ['2026-03-28T11:59:00Z', 0, false],
    ['2026-03-28T12:00:00Z', 1, false],
    ['2026-04-03T12:00:00Z', 7, false],
    ['2026-04-03T12:00:01Z', 7, true],
    ['2026-03-20T12:00:00Z', 0, false],
  ])('at %s is %d days old', (now, days, isOld) => {
    expect(sheetAge(fetched, new Date(now))).toEqual({ days, isOld });
  });
});

describe('the window of a direct number', () => {
  const taken = (startsAt: string, endsAt: string, siteId = 'lund'): TakenAt => ({
    siteId,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  });
  const NIGHT = taken('2026-03-28T19:00:00Z', '2026-03-29T00:00:00Z');
  it.each<[string, readonly TakenAt[], string, string | null]>([
    ['nobody is taken', [], '2026-03-28T20:00:00Z', null],
    ['a moment too early', [NIGHT], '2026-03-27T18:59:59Z', null],
    ['24 hours before', [NIGHT], '2026-03-27T19:00:00Z', '2026-03-29T00:00:00.000Z'],
    ['while out', [NIGHT], '2026-03-28T23:00:00Z', '2026-03-29T00:00:00.000Z'],
    ['the last moment', [NIGHT], '2026-03-29T00:00:00Z', '2026-03-29T00:00:00.000Z'],
    ['over', [NIGHT], '2026-03-29T00:00:01Z', null],
    ['in another town', [{ ...NIGHT, siteId: 'malmo' }], '2026-03-28T20:00:00Z', null],
    [
      'two passes: to the end of the later',
      [taken('2026-03-29T10:00:00Z', '2026-03-29T14:00:00Z'), NIGHT],
      '2026-03-28T20:00:00Z',
      '2026-03-29T14:00:00.000Z',
    ],
  ])('%s', (_, spans, now, expected) => {
    const until = directUntil(['lund', 'helsingborg'], spans, new Date(now));
    expect(until?.toISOString() ?? null).toBe(expected);
  });
});

describe('languages', () => {
  it.each<[string, boolean]>([
    ['ro', true],
    ['rom', true],
    ['RO', false],
    ['xx', false],
    ['', false],
  ])('%s: %s', (code, expected) => expect(isCallLanguage(code)).toBe(expected));
  it('are each named once', () => expect(new Set(CALL_LANGUAGES).size).toBe(CALL_LANGUAGES.length));
});

it.each<[string | null, boolean]>([
  [null, true],
  ['2022-02-18', true],
  ['2022-02-19', false],
  ['2022-05-20', false],
])('a number that was tried on %s is a gap: %s', (testedOn, expected) => {
  expect(isNumberGap(testedOn, '2022-05-20')).toBe(expected);
});
