import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { askFirst, type SentChange } from './ask-first.js';

const startsAt = atLocal('2022-05-20', '20:00');
const change: SentChange = {
  isSent: true,
  startsAt,
  newStartsAt: startsAt,
  falling: 0,
  newlyAsked: 0,
};

describe('what is asked before a change of a sent plan is saved', () => {
  it.each<[string, Partial<SentChange>, string[]]>([
    ['two go-aheads fall', { falling: 2 }, ['GO_AHEADS_WOULD_FALL']],
    ['another night', { newStartsAt: atLocal('2022-05-21', '20:00') }, ['NIGHT_WOULD_MOVE']],
    ['another agency may read it', { newlyAsked: 1 }, ['AGENCY_WOULD_BE_ASKED']],
    [
      'everything at once',
      { falling: 1, newlyAsked: 2, newStartsAt: atLocal('2022-05-27', '20:00') },
      ['GO_AHEADS_WOULD_FALL', 'NIGHT_WOULD_MOVE', 'AGENCY_WOULD_BE_ASKED'],
    ],
  ])('asked: %s', (_, more, codes) => {
    expect(askFirst({ ...change, ...more }).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Partial<SentChange>]>([
    ['nothing that touches others', {}],
    ['later the same evening', { newStartsAt: atLocal('2022-05-20', '21:30') }],
    ['past midnight, the same night', { newStartsAt: atLocal('2022-05-21', '00:30') }],
    [
      'a plan that nobody else has seen',
      { isSent: false, newlyAsked: 1, newStartsAt: atLocal('2022-05-27', '20:00') },
    ],
  ])('saved by itself: %s', (_, more) => {
    expect(askFirst({ ...change, ...more })).toEqual([]);
  });
});
