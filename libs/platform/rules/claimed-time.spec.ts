import { describe, expect, it } from '@jest/globals';
import { claimProblems, clockError } from './claimed-time.js';

const at = (time: string) => new Date(`2026-05-15T${time}:00Z`);
/** 22.40 in Sweden. */
const NOW = at('20:40');

describe('a stated time', () => {
  it.each<[string, string, string | null, string | null]>([
    ['has not been yet', '20:41', '20:40', 'TOLD_TIME_IN_FUTURE'],
    ['has not been yet, and the device says nothing', '20:41', null, 'TOLD_TIME_IN_FUTURE'],
    ['is the present of a device an hour ahead', '21:40', '21:40', 'DEVICE_CLOCK_WRONG'],
    [
      'lies before the present of a device ahead, and is not yet',
      '21:10',
      '21:40',
      'DEVICE_CLOCK_WRONG',
    ],
    ['has not been yet, by a device that is behind', '20:41', '19:40', 'TOLD_TIME_IN_FUTURE'],
    ['is the present of a device an hour behind', '19:40', '19:40', 'DEVICE_CLOCK_WRONG'],
    ['is the present of a device six minutes behind', '20:34', '20:34', 'DEVICE_CLOCK_WRONG'],
    ['is the present of a device five minutes behind', '20:35', '20:35', null],
    ['is the present', '20:40', '20:40', null],
    ['was an hour ago, by a device that goes right', '19:40', '20:40', null],
    ['was typed after another clock, on a device an hour ahead', '20:30', '21:40', null],
    ['was typed after another clock, on a device an hour behind', '20:30', '19:40', null],
    ['was an hour ago, and the device says nothing', '19:40', null, null],
  ])('%s', (_, claimed, device, code) => {
    const clocks = { now: NOW, device: device === null ? null : at(device) };
    expect(claimProblems(at(claimed), 'at', clocks)[0]?.code ?? null).toBe(code);
  });

  it('says which clock shows what', () => {
    const [problem] = claimProblems(at('21:40'), 'at', { now: NOW, device: at('21:40') });
    expect(problem).toEqual({
      code: 'DEVICE_CLOCK_WRONG',
      field: 'at',
      params: { device: '23:40', now: '22:40' },
    });
  });
});

it.each([
  [null, 0],
  ['20:45', 0],
  ['20:35', 0],
  ['21:40', 3_600_000],
  ['19:40', -3_600_000],
])('a device that shows %s is %i ms off', (device, error) => {
  expect(clockError({ now: NOW, device: device === null ? null : at(device) })).toBe(error);
});
