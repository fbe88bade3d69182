import { describe, expect, it } from '@jest/globals';
import { readDay } from './day-ref.js';

describe('a day in the address', () => {
  it.each(['', 'i dag', '2026-02-30', '2026-13-01', '260515', '2026-05-15T10'])(
    'refuses %j',
    (text) => expect(readDay(text)).toBeNull(),
  );

  it('is a working day: until the night after it is over', () =>
    expect(readDay('2026-05-15')).toEqual({
      startsAt: new Date('2026-05-15T04:00:00Z'),
      endsAt: new Date('2026-05-16T04:00:00Z'),
    }));
});
