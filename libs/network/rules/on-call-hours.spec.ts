import { describe, expect, it } from '@jest/globals';
import { checkAsked } from './asked-span.js';
import { checkOnCallHours, type OnCallHours } from './on-call-hours.js';

const lund = 'lund';
const hours = (changes: Partial<OnCallHours> = {}): OnCallHours => ({
  weekdays: [1, 2, 3],
  from: '16:00',
  to: '02:00',
  validFrom: '2022-05-16',
  validTo: null,
  siteIds: [lund],
  ...changes,
});

describe('hours that are set for several weekdays', () => {
  it.each<[string, Partial<OnCallHours>, string[]]>([
    ['over midnight', {}, []],
    ['one day only', { validTo: '2022-05-16' }, []],
    ['no weekday', { weekdays: [] }, ['WEEKDAY_UNKNOWN weekdays']],
    ['no such weekday', { weekdays: [0, 8, 3] }, ['WEEKDAY_UNKNOWN weekdays']],
    ['an unreadable time, said once', { from: '24:00' }, ['CLOCK_TIME_UNREADABLE from']],
    ['backwards', { validTo: '2022-05-15' }, ['VALIDITY_BACKWARDS validTo']],
    ['no such rule for red days', { redDays: 'X' as never }, ['HOLIDAY_RULE_UNKNOWN redDays']],
    ['no such rule for eves', { eves: 'X' as never }, ['HOLIDAY_RULE_UNKNOWN eves']],
    ['no site', { siteIds: [] }, ['CONTACT_SITE_MISSING siteIds']],
    [
      'a site its function does not serve',
      { siteIds: [lund, 'malmo'] },
      ['SITE_NOT_SERVED siteIds'],
    ],
    [
      'several at once',
      { weekdays: [], to: '7', siteIds: [] },
      ['WEEKDAY_UNKNOWN weekdays', 'CLOCK_TIME_UNREADABLE to', 'CONTACT_SITE_MISSING siteIds'],
    ],
  ])('%s', (_, changes, expected) => {
    const result = checkOnCallHours(hours(changes), [lund, 'helsingborg']);
    const problems = result.ok ? [] : result.problems;
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('keeps each weekday and site once, in order', () => {
    const result = checkOnCallHours(hours({ weekdays: [7, 1, 7], siteIds: [lund, lund] }), [lund]);
    expect(result.ok && [result.value.weekdays, result.value.siteIds]).toEqual([[1, 7], [lund]]);
  });
});

describe('red days and eves of hours', () => {
  it.each<[string, Partial<OnCallHours>, string]>([
    ['nothing said, office days', {}, 'CLOSED AS_USUAL'],
    ['nothing said, every day', { weekdays: [1, 2, 3, 4, 5, 6, 7] }, 'AS_USUAL AS_USUAL'],
    ['nothing said, days off', { weekdays: [6, 7], redDays: null, eves: null }, 'TOO AS_USUAL'],
    ['said', { redDays: 'AS_USUAL', eves: 'TOO' }, 'AS_USUAL TOO'],
  ])('%s', (_, changes, expected) => {
    const result = checkOnCallHours(hours(changes), [lund]);
    expect(result.ok && `${result.value.redDays} ${result.value.eves}`).toBe(expected);
  });
});

describe('the time a question is about', () => {
  const start = new Date('2022-05-20T00:00:00Z');
  it.each([
    [0, ['END_BEFORE_START']],
    [-1, ['END_BEFORE_START']],
    [1, []],
    [93 * 24, []],
    // The quarter in which autumn repeats an hour.
    [93 * 24 + 1, []],
    [93 * 24 + 2, ['SPAN_TOO_LONG']],
  ])('%d hours', (length, expected) => {
    const endsAt = new Date(start.getTime() + length * 3_600_000);
    const result = checkAsked({ startsAt: start, endsAt });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(expected);
  });
});
