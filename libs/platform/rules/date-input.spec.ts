import { describe, expect, it } from '@jest/globals';
import { parseDate, readPlanLine } from './date-input.js';
import { understoodDay, understoodSpan } from './day-words.js';
import { parseCount, parseDecimal } from './number-input.js';
import { nightSpan } from './time.js';
import { parseTime, parseTimes } from './time-input.js';

/** A Friday in week 20. */
const today = '2022-05-20';
const pilot = { startsOn: '2022-04-01', endsOn: '2022-09-30' };

describe('a date that cannot be read', () => {
  it.each([
    ['', 'DATE_MISSING'],
    ['   ', 'DATE_MISSING'],
    ['snart', 'DATE_NOT_UNDERSTOOD'],
    ['fr', 'DATE_NOT_UNDERSTOOD'],
    ['31/4', 'DATE_NOT_UNDERSTOOD'],
    ['2022-02-30', 'DATE_NOT_UNDERSTOOD'],
    ['999999', 'DATE_NOT_UNDERSTOOD'],
    ['2022', 'DATE_NOT_UNDERSTOOD'],
    ['v54 fre', 'DATE_NOT_UNDERSTOOD'],
    ['v53 fre 2022', 'DATE_NOT_UNDERSTOOD'],
    ['v21', 'DATE_WEEKDAY_MISSING'],
  ])('%s: %s', (text, code) => {
    expect(parseDate(text, { today })).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it.each([
    ['270522', '2022-05-27', '220527'],
    ['120522', '2022-05-12', '220512'],
    ['310523', '2023-05-31', '230531'],
    ['010500', '2000-05-01', '000501'],
  ])('six digits with the day first, %s, are refused with the guess', (text, guess, write) => {
    expect(parseDate(text, { today })).toMatchObject({
      problems: [{ code: 'DATE_DAY_FIRST', params: { guess, write } }],
    });
  });

  it('a day outside a finished programme', () => {
    expect(parseDate('24/12', { today: '2024-01-10', period: pilot })).toMatchObject({
      problems: [{ code: 'DATE_OUTSIDE_PROGRAMME' }],
    });
  });
});

describe('a date', () => {
  it.each([
    ['220527', '2022-05-27'],
    ['22-05-27', '2022-05-27'],
    ['2022-05-27', '2022-05-27'],
    ['20220527', '2022-05-27'],
    // Both readings are near: year first wins.
    ['230522', '2023-05-22'],
    // Neither is: year first wins.
    ['100511', '2010-05-11'],
    ['27/5', '2022-05-27'],
    ['27 / 5', '2022-05-27'],
    ['27/5 2023', '2023-05-27'],
    ['27/5-23', '2023-05-27'],
    ['20/5', '2022-05-20'],
    ['19/5', '2023-05-19'],
    ['29/2', '2024-02-29'],
    ['27 maj', '2022-05-27'],
    ['den 27:e maj', '2022-05-27'],
    ['Fredag 27 maj 2022', '2022-05-27'],
    ['fre 27/5', '2022-05-27'],
    ['27 May 2022', '2022-05-27'],
    ['fre', '2022-05-20'],
    ['tors', '2022-05-26'],
    ['Lördag', '2022-05-21'],
    ['sat', '2022-05-21'],
    ['i dag', '2022-05-20'],
    ['idag', '2022-05-20'],
    ['i morgon', '2022-05-21'],
    ['tomorrow', '2022-05-21'],
    ['i övermorgon', '2022-05-22'],
    ['v21 fre', '2022-05-27'],
    ['v. 21 fredag', '2022-05-27'],
    ['fre v21', '2022-05-27'],
    ['vecka 19 mån', '2023-05-08'],
    ['2022-v21 fre', '2022-05-27'],
    ['v53 tors', '2026-12-31'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text, { today })).toEqual({ ok: true, value: date });
  });

  it.each([
    ['27/5', '2022-05-27'],
    ['v21 fre', '2022-05-27'],
    ['fre', '2022-09-30'],
    ['mån', '2022-09-26'],
  ])('%s in a finished programme is %s', (text, date) => {
    expect(parseDate(text, { today: '2024-01-10', period: pilot })).toEqual({
      ok: true,
      value: date,
    });
  });
});

describe('a time', () => {
  it.each([
    ['20', '20:00'],
    ['2000', '20:00'],
    ['20.00', '20:00'],
    ['20:00', '20:00'],
    ['8', '08:00'],
    ['830', '08:30'],
    ['kl. 20', '20:00'],
    ['24', '00:00'],
    ['00.15', '00:15'],
  ])('%s is %s', (text, time) => expect(parseTime(text)).toEqual({ ok: true, value: time }));

  it.each([
    ['', 'TIME_MISSING'],
    ['25', 'TIME_NOT_UNDERSTOOD'],
    ['24.30', 'TIME_NOT_UNDERSTOOD'],
    ['20.60', 'TIME_NOT_UNDERSTOOD'],
    ['sen kväll', 'TIME_NOT_UNDERSTOOD'],
  ])('%s: %s', (text, code) => expect(parseTime(text)).toMatchObject({ problems: [{ code }] }));

  it.each(['20–01', '20-01', '20.00 – 01.00', '20 till 01'])('%s is a span', (text) => {
    expect(parseTimes(text)).toEqual({ ok: true, value: { from: '20:00', to: '01:00' } });
  });
});

describe('one line', () => {
  it.each([
    ['fre 20–01 centrum', { date: '2022-05-20', from: '20:00', to: '01:00', rest: 'centrum' }],
    [
      'v21 fre 20-01 Norra Fäladen',
      { date: '2022-05-27', from: '20:00', to: '01:00', rest: 'Norra Fäladen' },
    ],
    [
      '27 maj, 20.00–00.30, centrum',
      { date: '2022-05-27', from: '20:00', to: '00:30', rest: 'centrum' },
    ],
    ['i morgon centrum', { date: '2022-05-21', rest: 'centrum' }],
    ['20–01 centrum', { from: '20:00', to: '01:00', rest: 'centrum' }],
    ['centrum', { rest: 'centrum' }],
    ['2022-05-27 18–21 nätet', { date: '2022-05-27', from: '18:00', to: '21:00', rest: 'nätet' }],
    ['', { rest: '' }],
  ])('%s', (line, expected) => expect(readPlanLine(line, { today })).toEqual(expected));
});

describe('numbers', () => {
  it.each([
    ['4', 4],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['0', 0],
  ])('%s is %s', (text, value) => expect(parseCount(text)).toEqual({ ok: true, value }));

  it.each([
    ['', 'NUMBER_MISSING'],
    ['-1', 'NUMBER_NOT_UNDERSTOOD'],
    ['1,5', 'NUMBER_NOT_UNDERSTOOD'],
    ['fyra', 'NUMBER_NOT_UNDERSTOOD'],
  ])('%s: %s', (text, code) => expect(parseCount(text)).toMatchObject({ problems: [{ code }] }));

  it('takes a decimal comma', () => {
    expect(parseDecimal('118,5')).toEqual({ ok: true, value: 118.5 });
  });
});

describe('what was understood is repeated', () => {
  it('a day', () => {
    expect(understoodDay('2022-05-27', 'sv')).toBe('fredag 27 maj 2022, v. 21');
    expect(understoodDay('2022-05-27', 'en')).toBe('Friday 27 May 2022, wk 21');
  });

  it('a night', () => {
    const night = nightSpan('2022-05-27', '20:00', '01:00');
    expect(understoodSpan(night, 'sv').replaceAll('\u2060', '')).toBe(
      'fredag 27 maj 2022, v. 21, 20.00–01.00, slutar lördag',
    );
  });
});
