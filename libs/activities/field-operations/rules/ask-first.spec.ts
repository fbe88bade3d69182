import { describe, expect, it } from '@jest/globals';
import { atLocal, type Span } from '@stad/platform/rules/time.js';
import { askFirst, type SentChange } from './ask-first.js';

const span = (date: string, from: string, endDate: string, to: string): Span => ({
  startsAt: atLocal(date, from),
  endsAt: atLocal(endDate, to),
});
const friday = span('2022-05-20', '20:00', '2022-05-21', '01:00');
const saturday = span('2022-05-21', '20:00', '2022-05-22', '01:00');
const change: SentChange = {
  isSent: true,
  from: friday,
  to: friday,
  falling: 0,
  newlyAsked: 0,
};

describe('what is asked before a change of a sent plan is saved', () => {
  it.each<[string, Partial<SentChange>, string[]]>([
    ['two go-aheads fall', { falling: 2 }, ['GO_AHEADS_WOULD_FALL']],
    ['another night', { to: saturday }, ['NIGHT_WOULD_MOVE']],
    [
      'later the same evening',
      { to: span('2022-05-20', '21:00', '2022-05-21', '01:00') },
      ['TIMES_WOULD_MOVE'],
    ],
    [
      'past midnight, the same night',
      { to: span('2022-05-21', '00:30', '2022-05-21', '04:00') },
      ['TIMES_WOULD_MOVE'],
    ],
    [
      'an earlier end',
      { to: span('2022-05-20', '20:00', '2022-05-21', '00:00') },
      ['TIMES_WOULD_MOVE'],
    ],
    ['another agency may read it', { newlyAsked: 1 }, ['AGENCY_WOULD_BE_ASKED']],
    [
      'everything at once',
      { falling: 1, newlyAsked: 2, to: saturday },
      ['GO_AHEADS_WOULD_FALL', 'NIGHT_WOULD_MOVE', 'AGENCY_WOULD_BE_ASKED'],
    ],
  ])('asked: %s', (_, more, codes) => {
    expect(askFirst({ ...change, ...more }).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Partial<SentChange>]>([
    ['nothing that touches others', {}],
    ['a plan that nobody else has seen', { isSent: false, newlyAsked: 1, to: saturday }],
  ])('saved by itself: %s', (_, more) => {
    expect(askFirst({ ...change, ...more })).toEqual([]);
  });
});
