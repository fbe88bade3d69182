import { describe, expect, it } from '@jest/globals';
import type { WeekActivityFragment } from './front-page-week.generated.js';
import { weekDays } from './front-page-week-days.js';

const today = '2022-05-18';
const tomorrow = '2022-05-19';
const activity = (id: string, startsAt: string) => ({ id, startsAt }) as WeekActivityFragment;

const shown = (...lists: Parameters<typeof weekDays>) =>
  weekDays(...lists).map((day) => [
    day.date,
    day.entries.map((entry) => {
      if ('busy' in entry) return 'taken';
      return entry.isMine ? `${entry.activity.id}, mine` : entry.activity.id;
    }),
  ]);

describe('the week as a list', () => {
  it('says of today and tomorrow that there is nothing', () =>
    expect(shown([], [], today)).toEqual([
      [today, []],
      [tomorrow, []],
    ]));

  it('puts a night on the day it begins, in the order of the clock', () => {
    const night = activity('night', '2022-05-20T18:00:00Z');
    const day = activity('day', '2022-05-20T07:00:00Z');
    const next = activity('next', '2022-05-20T22:30:00Z');
    expect(shown([night], [next, day], today).slice(2)).toEqual([
      ['2022-05-20', ['day', 'night, mine']],
      ['2022-05-21', ['next']],
    ]);
  });

  it('puts what still runs from yesterday under today', () => {
    const running = activity('running', '2022-05-17T20:00:00Z');
    expect(shown([], [running], today)[0]).toEqual([today, ['running']]);
  });

  it('has the time of another employer among the rest, and of it nothing but when', () => {
    const evening = activity('evening', '2022-05-18T18:00:00Z');
    const taken = [
      { startsAt: '2022-05-17T20:00:00Z', endsAt: '2022-05-18T04:00:00Z' },
      { startsAt: '2022-05-18T19:00:00Z', endsAt: '2022-05-18T21:00:00Z' },
    ];
    expect(shown([evening], [], today, taken)[0]).toEqual([
      ...[today, ['taken', 'evening, mine', 'taken']],
    ]);
  });

  it('says what is mine once, though the town has it too', () => {
    const pass = activity('pass', '2022-05-19T18:00:00Z');
    expect(shown([pass], [pass], today)[1]).toEqual([tomorrow, ['pass, mine']]);
  });
});
