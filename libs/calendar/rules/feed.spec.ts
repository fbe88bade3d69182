import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { checkNewFeed, feedSpan, MOST_FEEDS } from './feed.js';

const GOOD = { device: 'PHONE', isDecided: true, inForce: 0 };

describe('a link to one’s calendar', () => {
  it.each<[what: string, asked: Partial<typeof GOOD>, codes: string[]]>([
    ['without a decision of the agency', { isDecided: false }, ['CALENDAR_NOT_DECIDED']],
    ['for an unknown device', { device: 'FRIDGE' }, ['FEED_DEVICE_UNKNOWN']],
    ['beside as many as one may have', { inForce: MOST_FEEDS }, ['TOO_MANY_FEEDS']],
    [
      'with everything wrong',
      { device: '', isDecided: false, inForce: 9 },
      ['CALENDAR_NOT_DECIDED', 'FEED_DEVICE_UNKNOWN', 'TOO_MANY_FEEDS'],
    ],
    ['the last one allowed', { inForce: MOST_FEEDS - 1 }, []],
    ['the first', {}, []],
  ])('%s', (_, asked, codes) => {
    expect(checkNewFeed({ ...GOOD, ...asked }).map(({ code }) => code)).toEqual(codes);
  });
});

it('tells whole days, also over a change of the clock', () => {
  const { from, to } = feedSpan(atLocal('2026-10-25', '02:30'));
  expect(from.toISOString()).toBe('2026-09-23T22:00:00.000Z');
  expect(to.toISOString()).toBe('2027-11-28T23:00:00.000Z');
});
