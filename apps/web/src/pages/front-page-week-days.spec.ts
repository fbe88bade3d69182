import { describe, expect, it } from '@jest/globals';
import type { WeekActivityFragment } from './front-page-week.generated.js';
import { type BusyOfOthers, weekDays } from './front-page-week-days.js';

const today = '2022-05-18';
const activity = (id: string, startsAt: string, endsAt: string) =>
  ({ id, startsAt, endsAt }) as WeekActivityFragment;
const busy = (id: string, startsAt: string, endsAt: string) =>
  ({ id, startsAt, endsAt }) as BusyOfOthers;

const shown = (...lists: Parameters<typeof weekDays>) =>
  weekDays(...lists).map((day) => [day.date, day.entries.map((entry) => entry.id)]);

describe('the week as a list', () => {
  it('is empty when there is nothing', () => expect(shown([], [], today)).toEqual([]));

  it('puts a night on the day it begins, in the order of the clock', () => {
    const night = activity('night', '2022-05-20T18:00:00Z', '2022-05-20T23:00:00Z');
    const day = busy('day', '2022-05-20T07:00:00Z', '2022-05-20T09:00:00Z');
    const next = busy('next', '2022-05-20T22:30:00Z', '2022-05-21T01:00:00Z');
    expect(shown([night], [next, day], today)).toEqual([
      ['2022-05-20', ['day', 'night']],
      ['2022-05-21', ['next']],
    ]);
  });

  it('puts what still runs from yesterday under today', () => {
    const running = activity('running', '2022-05-17T20:00:00Z', '2022-05-18T02:00:00Z');
    expect(shown([running], [], today)).toEqual([[today, ['running']]]);
  });

  it('does not say twice that the hours of something in the list are taken', () => {
    const pass = activity('pass', '2022-05-20T18:00:00Z', '2022-05-20T23:00:00Z');
    const same = busy('same', pass.startsAt, pass.endsAt);
    const other = busy('other', pass.startsAt, '2022-05-21T01:00:00Z');
    expect(shown([pass], [same, other], today)).toEqual([['2022-05-20', ['pass', 'other']]]);
  });
});
