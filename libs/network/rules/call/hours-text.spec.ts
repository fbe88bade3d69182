import { describe, expect, it } from '@jest/globals';
import { hoursText } from './hours-text.js';

const row = (weekdays: number[], from: string, to: string, more: object = {}) => ({
  ...{ weekdays, from, to, validFrom: '2026-01-01', validTo: null },
  ...{ redDays: 'AS_USUAL', eves: 'AS_USUAL', ...more },
});
const EVERY = [1, 2, 3, 4, 5, 6, 7];

describe('hours as they stand on paper', () => {
  it.each<[string, ReturnType<typeof row>[], string | null]>([
    ['none', [], null],
    ['that have ended', [row(EVERY, '08:00', '16:00', { validTo: '2026-05-21' })], null],
    ['that come later', [row(EVERY, '08:00', '16:00', { validFrom: '2026-05-23' })], null],
    ['an office', [row([1, 2, 3, 4, 5], '08:00', '16:30')], 'mån–fre 08–16.30'],
    ['round the clock', [row(EVERY, '00:00', '00:00')], 'dygnet runt'],
    ['whole days', [row([6, 7], '00:00', '00:00')], 'lör–sön dygnet runt'],
    ['to midnight', [row(EVERY, '10:00', '00:00')], 'mån–sön 10–24'],
    ['single days', [row([1, 3, 4], '09:00', '12:00')], 'mån, ons–tors 09–12'],
    [
      'two rows',
      [row(EVERY, '16:00', '02:00'), row([6, 7], '08:00', '16:00')],
      'mån–sön 16–02, lör–sön 08–16',
    ],
    [
      'red days too',
      [row([6, 7], '08:00', '16:00', { redDays: 'TOO' })],
      'lör–sön och helgdagar 08–16',
    ],
    ['alike once', [row([1], '09:00', '12:00'), row([1], '09:00', '12:00')], 'mån 09–12'],
  ])('%s', (_, hours, expected) => {
    expect(hoursText(hours, '2026-05-22', 'sv')?.replaceAll('\u2060', '') ?? null).toBe(expected);
  });
  it('in English too', () => {
    expect(hoursText([row(EVERY, '00:00', '00:00')], '2026-05-22', 'en')).toBe('around the clock');
  });
});
