import { describe, expect, it } from '@jest/globals';
import { HANDOVER_CATEGORIES } from './handover-codes.js';
import { linkClosesOn, mayBeLinked, nextLetters } from './handover-link.js';

describe('A link to confirm by', () => {
  it('is never made for a child or shelter', () => {
    expect(HANDOVER_CATEGORIES.filter((category) => !mayBeLinked(category))).toEqual([
      'CHILD_CONCERN',
      'SHELTER',
    ]);
  });

  it.each([
    ['in the evening, the morning after', '2022-06-10T21:40:00Z', '2022-06-11T06:00:00.000Z'],
    ['at night, the same morning', '2022-06-11T00:40:00Z', '2022-06-11T06:00:00.000Z'],
    ['at the moment itself, the day after', '2022-06-11T06:00:00Z', '2022-06-12T06:00:00.000Z'],
    ['as summer time begins', '2022-03-26T23:30:00Z', '2022-03-27T06:00:00.000Z'],
    ['as summer time ends', '2022-10-29T23:30:00Z', '2022-10-30T07:00:00.000Z'],
  ])('leaves at eight: %s', (_, now, at) => {
    expect(nextLetters(new Date(now)).toISOString()).toBe(at);
  });

  it('is good for a week', () => {
    expect(linkClosesOn('2022-06-28')).toBe('2022-07-05');
  });
});
