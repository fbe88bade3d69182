import { describe, expect, it } from '@jest/globals';
import { checkInClock, openAlarms, owedMessages, secondsLate } from './check-in-clock.js';
import type { ClockEvent } from './clock-events.js';
import {
  allWell,
  closed,
  makeClock,
  minutes,
  moved,
  returned,
  START,
  sent,
  taken,
} from './testing/make-clock.js';

const clock = makeClock();
const at = (after: number, ...events: readonly ClockEvent[]) =>
  checkInClock(clock, events, minutes(after));
const FIRST = `MISSED:${minutes(45).toISOString()}`;
const SECOND = `MISSED:${minutes(90).toISOString()}`;
const both = (after: number) => [allWell('a', after), allWell('b', after)];
const keys = (state: ReturnType<typeof checkInClock>) => state.alarms.map(({ key }) => key);

describe('rounds', () => {
  it('knows when the next is due, and when the clock must be asked again', () => {
    expect(at(0)).toEqual({
      now: START,
      endedAt: null,
      rounds: [],
      nextDueAt: minutes(45),
      alarms: [],
      wakeAt: minutes(50),
    });
    expect(at(45, ...both(44)).nextDueAt).toEqual(minutes(90));
    expect(at(-10).nextDueAt).toEqual(minutes(45));
  });

  it.each<[string, number, readonly ClockEvent[], 'WAITING' | 'DONE' | 'MISSED', string[]]>([
    ['waits from when it is due', 45, [], 'WAITING', ['a', 'b']],
    ['waits in the grace', 49.99, [allWell('a', 46)], 'WAITING', ['b']],
    ['is done when all have checked in', 46, both(45), 'DONE', []],
    ['takes an early one', 46, both(1), 'DONE', []],
    ['takes the last moment of the grace', 60, both(49.99), 'DONE', []],
    ['is missed when the grace is over', 50, [allWell('a', 46)], 'MISSED', ['b']],
    ['is missed when it is closed and then heard of', 60, both(50), 'MISSED', ['a', 'b']],
    [
      'takes a call for help as a sign of life',
      60,
      [allWell('a', 44, { status: 'NEED_HELP' }), allWell('b', 44)],
      'DONE',
      [],
    ],
    ['takes nothing from before the start', 60, both(-1), 'MISSED', ['a', 'b']],
    ['is done when everybody is back before it closes', 60, [returned(49)], 'DONE', []],
    ['is missed when they came back after it closed', 60, [returned(50)], 'MISSED', ['a', 'b']],
    ['asks nothing of who had gone', 60, [allWell('a', 44), moved('WENT', 'b', 40)], 'DONE', []],
    [
      'asks nothing of who went in the grace',
      60,
      [allWell('a', 44), moved('WENT', 'b', 49)],
      'DONE',
      [],
    ],
    [
      'asks who went after it closed',
      60,
      [allWell('a', 44), moved('WENT', 'b', 50)],
      'MISSED',
      ['b'],
    ],
    [
      'asks who is said to have gone when it had closed',
      60,
      [allWell('a', 44), moved('WENT', 'b', 40, 51)],
      'MISSED',
      ['b'],
    ],
    [
      'asks who went and came again',
      60,
      [allWell('a', 44), moved('WENT', 'b', 10), moved('CAME', 'b', 30)],
      'MISSED',
      ['b'],
    ],
    ['asks who came when it was due', 60, [...both(44), moved('CAME', 'c', 45)], 'MISSED', ['c']],
    [
      'asks nothing of who came after it was due',
      60,
      [...both(44), moved('CAME', 'c', 46)],
      'DONE',
      [],
    ],
    [
      'orders comings and goings by when they were',
      60,
      [allWell('a', 44), moved('WENT', 'b', 30, 31), moved('CAME', 'b', 20, 32)],
      'DONE',
      [],
    ],
  ])('%s', (_, after, events, state, missing) => {
    expect(at(after, ...events).rounds[0]).toMatchObject({ state, missing });
  });

  it('shows who checked in, when, and who was late', () => {
    const late = allWell('b', 44, { receivedAt: minutes(52) });
    const [round] = at(60, allWell('a', 44), late).rounds;
    expect(round).toEqual({
      dueAt: minutes(45),
      closesAt: minutes(50),
      state: 'MISSED',
      checkIns: [
        { memberId: 'a', at: minutes(44), isLate: false },
        { memberId: 'b', at: minutes(44), isLate: true },
      ],
      missing: ['b'],
    });
  });

  it('lets an old check-in from a phone without coverage prove nothing of the round to come', () => {
    const old = allWell('a', 30, { receivedAt: minutes(80) });
    const [, second] = at(95, old, allWell('b', 80)).rounds;
    expect(second).toMatchObject({ state: 'MISSED', missing: ['a'] });
  });

  it('does not believe a phone that is ahead of time, or before the start', () => {
    const ahead = allWell('a', 80, { receivedAt: minutes(40) });
    const behind = allWell('b', -90, { receivedAt: minutes(40) });
    const [round] = at(60, ahead, behind).rounds;
    expect(round?.state).toBe('DONE');
    expect(round?.checkIns.map((each) => each.at)).toEqual([minutes(40), minutes(-90)]);
  });

  it('counts from the plan, also when the team went out early or late', () => {
    const early = makeClock({ startedAt: minutes(-20) });
    expect(checkInClock(early, [], minutes(-20)).nextDueAt).toEqual(START);
    const late = makeClock({ startedAt: minutes(46) });
    expect(checkInClock(late, [], minutes(60)).rounds).toEqual([]);
    expect(checkInClock(late, [], minutes(60)).nextDueAt).toEqual(minutes(90));
  });

  it('is over when everybody is back', () => {
    const over = at(200, ...both(44), ...both(89), returned(100));
    expect(over.rounds).toHaveLength(2);
    expect(over).toMatchObject({
      endedAt: minutes(100),
      nextDueAt: null,
      alarms: [],
      wakeAt: null,
    });
    expect(at(99, returned(100)).endedAt).toBeNull();
  });

  it('has rounds and no alarm by phone', () => {
    const phone = makeClock({ mode: 'BY_PHONE' });
    expect(checkInClock(phone, [], minutes(300))).toEqual({
      now: minutes(300),
      endedAt: null,
      rounds: [],
      nextDueAt: minutes(315),
      alarms: [],
      wakeAt: null,
    });
    expect(checkInClock(phone, [returned(60)], minutes(70)).nextDueAt).toBeNull();
  });
});

describe('the alarm', () => {
  it('is owed the moment the grace is over, once for the round', () => {
    expect(at(49.99).alarms).toEqual([]);
    expect(at(50).alarms).toEqual([
      {
        key: FIRST,
        kind: 'MISSED',
        raisedAt: minutes(50),
        about: ['a', 'b'],
        dueAt: minutes(45),
        steps: [{ step: 0, to: 'REAR_SUPPORT', owedAt: minutes(50), sentAt: null }],
        takenBy: null,
        takenAt: null,
        closedAt: null,
        outcome: null,
      },
    ]);
    expect(keys(at(96))).toEqual([FIRST, SECOND]);
  });

  it('climbs every five minutes, from the top again at the end', () => {
    const [alarm] = at(70.5).alarms;
    expect(alarm?.steps.map(({ to, owedAt }) => [to, owedAt])).toEqual([
      ['REAR_SUPPORT', minutes(50)],
      ['DUTY_MANAGER', minutes(55)],
      ['POLICE_CONTACT', minutes(60)],
      ['REAR_SUPPORT', minutes(65)],
      ['DUTY_MANAGER', minutes(70)],
    ]);
    expect(at(54.99).alarms[0]?.steps).toHaveLength(1);
  });

  it.each([
    ['before the next is called', 53, 1],
    ['as the next is called', 55, 2],
    ['after', 56, 2],
  ])('stops climbing when it is taken %s', (_, after, steps) => {
    const [alarm] = at(80, taken(FIRST, after)).alarms;
    expect(alarm?.steps).toHaveLength(steps);
    expect(alarm).toMatchObject({
      takenBy: 'REAR_SUPPORT',
      takenAt: minutes(after),
      closedAt: null,
    });
  });

  it('is still taken by the first who said so', () => {
    const [alarm] = at(80, taken(FIRST, 56, 'DUTY_MANAGER'), taken(FIRST, 53)).alarms;
    expect(alarm).toMatchObject({ takenBy: 'REAR_SUPPORT', takenAt: minutes(53) });
  });

  it('does not stop for a check-in that comes late, nor for another alarm that is taken', () => {
    const [alarm] = at(61, allWell('a', 51), allWell('b', 51), taken(SECOND, 52)).alarms;
    expect(alarm?.steps).toHaveLength(3);
    expect(alarm?.takenAt).toBeNull();
  });

  it('is not taken before it was raised', () => {
    expect(at(60, taken(FIRST, 49)).alarms[0]?.takenAt).toBeNull();
    expect(at(60, taken(FIRST, 50)).alarms[0]?.takenAt).toEqual(minutes(50));
  });

  it('is open until it has an outcome, and taken by who writes it', () => {
    expect(openAlarms(at(80, taken(FIRST, 53)))).toHaveLength(1);
    const over = at(80, closed(FIRST, 58, 'DUTY_MANAGER'));
    expect(openAlarms(over)).toEqual([]);
    expect(over.alarms[0]).toMatchObject({
      takenBy: 'DUTY_MANAGER',
      takenAt: minutes(58),
      closedAt: minutes(58),
      outcome: 'RESOLVED_BY_CALL',
    });
    const [both] = at(80, closed(FIRST, 58, 'DUTY_MANAGER'), taken(FIRST, 53)).alarms;
    expect(both).toMatchObject({
      takenBy: 'REAR_SUPPORT',
      takenAt: minutes(53),
      closedAt: minutes(58),
    });
  });

  it('goes on after everybody is back, until somebody has taken it', () => {
    const back = at(61, returned(57));
    expect(back.alarms[0]?.steps).toHaveLength(3);
    expect(back.wakeAt).toEqual(minutes(65));
  });
});

describe('help', () => {
  const help = (after: number, status: 'NEED_HELP' | 'EMERGENCY' = 'NEED_HELP') =>
    allWell('a', after, { status, id: `${status}-${after}` });

  it('is an alarm at once, the same while it is open', () => {
    const state = at(20, help(10), help(11));
    expect(state.alarms).toHaveLength(1);
    expect(state.alarms[0]).toMatchObject({
      key: 'NEED_HELP:NEED_HELP-10',
      kind: 'NEED_HELP',
      raisedAt: minutes(10),
      about: ['a'],
      dueAt: null,
    });
  });

  it.each<[string, readonly ClockEvent[], number]>([
    [
      'another when the first had an outcome',
      [help(10), closed('NEED_HELP:NEED_HELP-10', 12), help(13)],
      2,
    ],
    [
      'the same when the outcome came after',
      [help(10), help(13), closed('NEED_HELP:NEED_HELP-10', 14)],
      1,
    ],
    [
      'the same when another alarm had an outcome',
      [help(10), closed('NEED_HELP:x', 12), help(13)],
      1,
    ],
    [
      'the same when the first is only taken',
      [help(10), taken('NEED_HELP:NEED_HELP-10', 12), help(13)],
      1,
    ],
    ['one more for life in danger', [help(10), help(11, 'EMERGENCY')], 2],
    ['one each for two members', [help(10), { ...help(11), memberId: 'b' }], 2],
    ['none for all well', [allWell('a', 10)], 0],
  ])('is %s', (_, events, alarms) => {
    expect(at(20, ...events).alarms).toHaveLength(alarms);
  });

  it('is told by when it was stored, not by the phone', () => {
    const [alarm] = at(40, help(10, 'EMERGENCY'), { ...help(12), receivedAt: minutes(30) }).alarms;
    expect(alarm).toMatchObject({ kind: 'EMERGENCY', raisedAt: minutes(10) });
    expect(at(20, { ...help(12), receivedAt: minutes(30) }).alarms).toEqual([]);
  });

  it('stands beside a missed round, the oldest first', () => {
    expect(keys(at(60, help(55)))).toEqual([FIRST, 'NEED_HELP:NEED_HELP-55']);
  });
});

describe('messages', () => {
  it('owes every call that has not been sent, also those slept through', () => {
    const owed = owedMessages(at(61, sent(FIRST, 1, 55.2)));
    expect(owed).toEqual([
      { alarm: FIRST, step: 0, to: 'REAR_SUPPORT', owedAt: minutes(50) },
      { alarm: FIRST, step: 2, to: 'POLICE_CONTACT', owedAt: minutes(60) },
    ]);
  });

  it('is not fooled by a message from before it was owed, of another alarm, or not a message', () => {
    const wrong = [sent(FIRST, 1, 51), sent(SECOND, 0, 51), taken(SECOND, 51)];
    expect(owedMessages(at(56, ...wrong))).toHaveLength(2);
  });

  it('measures how late they left, the first that did', () => {
    expect(secondsLate(at(61, sent(FIRST, 0, 50.5), sent(FIRST, 0, 51)))).toEqual([30]);
    expect(secondsLate(at(61, sent(FIRST, 0, 50)))).toEqual([0]);
    expect(secondsLate(at(61))).toEqual([]);
  });

  it('wakes for the nearest: a round that closes, a call, the next round', () => {
    expect(at(46, ...both(44)).wakeAt).toEqual(minutes(95));
    expect(at(46, allWell('a', 44)).wakeAt).toEqual(minutes(50));
    expect(at(52).wakeAt).toEqual(minutes(55));
    expect(at(52, taken(FIRST, 51)).wakeAt).toEqual(minutes(95));
  });
});

describe('events', () => {
  it('counts one that is sent again once, from the first time it was stored', () => {
    const again = { ...allWell('a', 44), receivedAt: minutes(58) };
    expect(at(60, again, allWell('a', 44), allWell('b', 44)).alarms).toEqual([]);
    expect(at(60, again, allWell('a', 44), allWell('b', 44)).rounds[0]?.checkIns).toHaveLength(2);
  });

  it('knows nothing of what has not been stored yet', () => {
    expect(at(45, allWell('a', 46)).rounds[0]?.checkIns).toEqual([]);
    expect(at(46, allWell('a', 46)).rounds[0]?.checkIns).toHaveLength(1);
  });

  it('lets ids decide between two of the same instant', () => {
    const one: ClockEvent = {
      id: 'x1',
      kind: 'TAKEN',
      alarm: FIRST,
      by: 'A',
      receivedAt: minutes(51),
    };
    const two: ClockEvent = { ...one, id: 'x2', by: 'B' };
    expect(at(60, two, one).alarms[0]?.takenBy).toBe('A');
    expect(at(60, one, two).alarms[0]?.takenBy).toBe('A');
  });
});
