import { describe, expect, it } from '@jest/globals';
import type { SignUpState } from './sign-up.js';
import {
  freeSeats,
  inQueue,
  moveList,
  offerUntil,
  placeInQueue,
  seatOrQueue,
  type Waiting,
} from './waiting-list.js';

const STARTS = new Date('2022-08-19T06:30:00Z');
const NOW = new Date('2022-08-01T10:00:00Z');
const at = (iso: string) => new Date(iso);

const row = (id: string, state: SignUpState, more: Partial<Waiting> = {}): Waiting => ({
  ...{ id, state, queueNumber: null, offeredUntil: null },
  ...more,
});
const queued = (id: string, queueNumber: number) => row(id, 'QUEUED', { queueNumber });
const room = (capacity: number) => ({ capacity, startsAt: STARTS });

describe('until when a seat is held', () => {
  it.each([
    ['weeks before: a day', '2022-08-01T10:00:00Z', '2022-08-02T10:00:00Z'],
    ['four days before: a day', '2022-08-15T06:30:00Z', '2022-08-16T06:30:00Z'],
    ['two days before: twelve hours', '2022-08-17T06:30:00Z', '2022-08-17T18:30:00Z'],
    [
      'the evening before: a fourth of what is left',
      '2022-08-18T18:30:00Z',
      '2022-08-18T21:30:00Z',
    ],
    ['two hours before: half an hour', '2022-08-19T04:30:00Z', '2022-08-19T05:00:00Z'],
  ])('%s', (_, now, until) => {
    expect(offerUntil(STARTS, at(now))).toEqual(at(until));
  });

  it.each(['2022-08-19T04:30:01Z', '2022-08-19T06:30:00Z', '2022-08-20T06:30:00Z'])(
    'at %s nothing is offered: the door decides',
    (now) => {
      expect(offerUntil(STARTS, at(now))).toBeNull();
    },
  );

  it('an offer over the change of the clock is 24 hours long', () => {
    const until = offerUntil(at('2022-11-20T08:00:00Z'), at('2022-10-29T18:00:00Z'));
    expect(until).toEqual(at('2022-10-30T18:00:00Z'));
  });
});

describe('the waiting list', () => {
  it('who asked and has not confirmed takes nothing', () => {
    const rows = [
      row('a', 'ASKED'),
      row('b', 'INVITED'),
      row('c', 'CANCELLED'),
      row('d', 'LAPSED'),
    ];
    expect(freeSeats(room(1), rows)).toBe(1);
    expect(seatOrQueue(room(1), rows)).toBe('SEAT');
    expect(moveList(room(1), rows, NOW)).toEqual([]);
  });

  it('a seat that is free goes to who came first, and one that is offered is held', () => {
    const rows = [row('a', 'SEAT'), queued('late', 9), queued('early', 2)];
    const offeredUntil = at('2022-08-02T10:00:00Z');
    expect(inQueue(rows).map(({ id }) => id)).toEqual(['early', 'late']);
    expect(moveList(room(2), rows, NOW)).toEqual([{ id: 'early', state: 'OFFERED', offeredUntil }]);
    const offered = [
      row('a', 'SEAT'),
      row('early', 'OFFERED', { offeredUntil }),
      queued('late', 9),
    ];
    expect(moveList(room(2), offered, NOW)).toEqual([]);
    expect(seatOrQueue(room(2), offered)).toBe('QUEUED');
    expect(placeInQueue(offered, 'late')).toBe(1);
    expect(placeInQueue(offered, 'early')).toBeNull();
  });

  it('an offer that nobody took lapses at its instant, and the next is offered it', () => {
    const offeredUntil = at('2022-08-02T10:00:00Z');
    const rows = [row('early', 'OFFERED', { offeredUntil }), queued('late', 9)];
    expect(moveList(room(1), rows, at('2022-08-02T09:59:59.999Z'))).toEqual([]);
    expect(moveList(room(1), rows, offeredUntil)).toEqual([
      { id: 'early', state: 'LAPSED', offeredUntil: null },
      { id: 'late', state: 'OFFERED', offeredUntil: at('2022-08-03T10:00:00Z') },
    ]);
  });

  it('too near to offer anything, what is over still lapses', () => {
    const rows = [
      row('a', 'OFFERED', { offeredUntil: at('2022-08-19T05:00:00Z') }),
      queued('b', 2),
    ];
    expect(moveList(room(1), rows, at('2022-08-19T06:00:00Z'))).toEqual([
      { id: 'a', state: 'LAPSED', offeredUntil: null },
    ]);
  });

  it('a larger room takes in as many as it has seats for; a smaller one throws nobody out', () => {
    const rows = [
      row('a', 'SEAT'),
      row('b', 'SEAT'),
      queued('c', 1),
      queued('d', 2),
      queued('e', 3),
    ];
    expect(moveList(room(4), rows, NOW).map(({ id }) => id)).toEqual(['c', 'd']);
    expect(moveList(room(1), rows, NOW)).toEqual([]);
    expect(freeSeats(room(1), rows)).toBe(0);
  });

  it('with a seat free and somebody waiting, who comes later waits behind', () => {
    expect(seatOrQueue(room(2), [row('a', 'SEAT'), queued('b', 1)])).toBe('QUEUED');
  });
});
