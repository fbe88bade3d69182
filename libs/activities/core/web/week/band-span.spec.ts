import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { bandSpan, isBandOver } from './band-span.js';

describe('a part of a day', () => {
  it('has its hours; the night goes on until the morning after', () => {
    expect(bandSpan('2022-05-20', 'NIGHT')).toEqual({
      startsAt: atLocal('2022-05-20', '22:00'),
      endsAt: atLocal('2022-05-21', '06:00'),
    });
    expect(bandSpan('2022-05-20', 'DAY').endsAt).toEqual(atLocal('2022-05-20', '16:00'));
  });

  it('is over with its day, and on the day itself by the clock', () => {
    const at = (time: string) => atLocal('2022-05-20', time);
    expect(isBandOver('2022-05-19', 'NIGHT', '2022-05-20', at('00:30'))).toBe(true);
    expect(isBandOver('2022-05-21', 'DAY', '2022-05-20', at('23:30'))).toBe(false);
    expect(isBandOver('2022-05-20', 'DAY', '2022-05-20', at('15:59'))).toBe(false);
    expect(isBandOver('2022-05-20', 'DAY', '2022-05-20', at('16:00'))).toBe(true);
    expect(isBandOver('2022-05-20', 'NIGHT', '2022-05-20', at('23:59'))).toBe(false);
  });

  it('is not judged by a clock of another day', () => {
    expect(isBandOver('2022-05-20', 'DAY', '2022-05-20', atLocal('2026-01-01', '23:00'))).toBe(
      false,
    );
  });
});
