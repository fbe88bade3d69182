import { expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { nightsBefore } from './nights.js';

const STARTS = atLocal('2026-05-15', '20:00');

it.each([
  ['nothing', [], 0],
  ['a day', [nightSpan('2026-05-14', '08:00', '17:00')], 0],
  ['an evening until ten', [nightSpan('2026-05-14', '17:00', '22:00')], 0],
  ['a minute of the night', [nightSpan('2026-05-14', '17:00', '22:01')], 1],
  ['a pass over midnight', [nightSpan('2026-05-14', '20:00', '01:00')], 1],
  ['the small hours', [nightSpan('2026-05-14', '04:00', '05:00')], 1],
  ['from six', [nightSpan('2026-05-14', '06:00', '09:00')], 0],
  [
    'two pieces of one night',
    [nightSpan('2026-05-13', '21:00', '23:00'), nightSpan('2026-05-14', '02:00', '04:00')],
    1,
  ],
  [
    'two nights',
    [nightSpan('2026-05-13', '21:00', '23:00'), nightSpan('2026-05-14', '21:00', '23:00')],
    2,
  ],
  ['28 days before', [nightSpan('2026-04-17', '20:00', '01:00')], 1],
  ['29 days before', [nightSpan('2026-04-16', '20:00', '01:00')], 0],
  ['the night itself', [nightSpan('2026-05-15', '22:00', '23:00')], 0],
  ['nights to come', [nightSpan('2026-05-16', '20:00', '01:00')], 0],
  ['the night spring comes', [nightSpan('2026-03-28', '23:00', '05:00')], 0],
])('%s: %#', (_, work, nights) => {
  expect(nightsBefore(work, STARTS)).toBe(nights);
});

it.each([
  ['2026-03-28', '2026-03-29'],
  ['2026-10-24', '2026-10-25'],
])('counts the night of a clock change once: %s', (date, day) => {
  expect(nightsBefore([nightSpan(date, '20:00', '05:30')], atLocal(day, '20:00'))).toBe(1);
});
