import { expect, it } from '@jest/globals';
import { inOrder } from './own-hours.js';

const hours = (activityId: string, startsAt: string) => ({
  activityId,
  startsAt: new Date(startsAt),
  endsAt: new Date('2022-05-21T00:00:00Z'),
  isCancelled: false,
  saidAt: new Date(0),
  sequence: 0,
});

it('stand in order of time, and two at once in the same order each time', () => {
  const late = hours('a', '2022-05-20T18:00:00Z');
  const [first, second] = [hours('b', '2022-05-20T09:00:00Z'), hours('c', '2022-05-20T09:00:00Z')];
  for (const given of [
    [late, second, first],
    [first, late, second],
  ]) {
    expect(inOrder(given)).toEqual([first, second, late]);
  }
  expect(inOrder([])).toEqual([]);
});
