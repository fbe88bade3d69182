import { describe, expect, it } from '@jest/globals';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { checkHours, checkPresence, hoursOf, mayNoteTimeOf } from './hours.js';
import { COLLEAGUE, FIELD_WORKER, LEADER, OFFICER, REAR_SUPPORT, TEAM } from './make-pass.js';

const codes = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  result.ok ? [] : result.problems.map((problem) => problem.code);
const team = [...TEAM, OFFICER];

describe('hours', () => {
  const pass = nightSpan('2022-05-20', '20:00', '01:00');
  const at = (time: string, date = '2022-05-20') => atLocal(date, time);
  it.each<[string, { joinedAt?: Date; leftAt?: Date }, typeof pass, number]>([
    ['the whole pass', {}, pass, 5],
    ['came later', { joinedAt: at('21:30') }, pass, 3.5],
    ['left before the end', { leftAt: at('22:40') }, pass, 2.75],
    ['both', { joinedAt: at('20:10'), leftAt: at('00:00', '2022-05-21') }, pass, 3.75],
    ['stayed on', { leftAt: at('02:00', '2022-05-21') }, pass, 6],
    ['three minutes', { leftAt: at('20:03') }, pass, 0],
    ['left before it began', { leftAt: at('19:00') }, pass, 0],
    ['the spring night', {}, nightSpan('2022-03-26', '20:00', '04:00'), 7],
    ['the autumn night', {}, nightSpan('2022-10-29', '20:00', '04:00'), 9],
  ])('%s', (_, member, span, expected) =>
    expect(hoursOf(member, { ...span, startedAt: null, returnedAt: null })).toBe(expected),
  );

  it.each<[string, Date | null, Date | null, { joinedAt?: Date; leftAt?: Date }, number]>([
    ['as planned', at('20:00'), at('01:00', '2022-05-21'), {}, 5],
    ['out later', at('21:00'), at('01:00', '2022-05-21'), {}, 4],
    ['back earlier', at('20:00'), at('22:30'), {}, 2.5],
    ['both', at('20:30'), at('22:30'), {}, 2],
    ['still out', at('20:30'), null, {}, 4.5],
    ['out a little before its hour', at('19:50'), at('01:00', '2022-05-21'), {}, 5],
    ['back pressed the day after', at('20:00'), at('09:00', '2022-05-21'), {}, 5],
    ['came later than the late start', at('20:30'), at('22:30'), { joinedAt: at('21:30') }, 1],
    ['noted before the late start', at('20:30'), at('22:30'), { joinedAt: at('20:10') }, 2],
    ['left before all were back', at('20:00'), at('22:30'), { leftAt: at('22:00') }, 2],
  ])('of an evening that differed: %s', (_, startedAt, returnedAt, member, expected) =>
    expect(hoursOf(member, { ...pass, startedAt, returnedAt })).toBe(expected),
  );

  it.each<[string, { joinedAt?: Date; leftAt?: Date }, string[]]>([
    ['left before joining', { joinedAt: at('22:00'), leftAt: at('21:00') }, ['LEFT_BEFORE_JOINED']],
    ['left before it began', { leftAt: at('19:00') }, ['LEFT_BEFORE_JOINED']],
    ['joined when it was over', { joinedAt: at('01:00', '2022-05-21') }, ['JOINED_AFTER_END']],
    [
      'joined late and stayed on',
      { joinedAt: at('01:00', '2022-05-21'), leftAt: at('02:00', '2022-05-21') },
      [],
    ],
  ])('%s', (_, member, expected) => expect(codes(checkPresence(member, pass))).toEqual(expected));

  it.each<[string, string, typeof LEADER, boolean]>([
    ['a member, the own', 'soc-2', COLLEAGUE, true],
    ['a member, another’s', 'soc-2', LEADER, false],
    ['a member, a function’s without account', 'soc-2', { ...OFFICER, personId: null }, false],
    ['the pass leader, the own', 'soc-1', LEADER, true],
    ['the pass leader, another agency’s', 'soc-1', FIELD_WORKER, true],
    [
      'the pass leader, a function’s without account',
      'soc-1',
      { ...OFFICER, personId: null },
      true,
    ],
    ['rear support, which is not in the field', 'soc-3', REAR_SUPPORT, false],
    ['somebody outside the team', 'soc-9', COLLEAGUE, false],
  ])('time noted by %s', (_, personId, member, expected) =>
    expect(mayNoteTimeOf(personId, member, team)).toBe(expected),
  );

  it.each<[string, number[], string[]]>([
    ['in tenths', [4.1], ['HOURS_NOT_QUARTERS']],
    ['below zero', [-1], ['HOURS_NOT_QUARTERS']],
    ['too many', [16.25], ['HOURS_NOT_QUARTERS']],
    ['not a number', [Number.NaN], ['HOURS_NOT_QUARTERS']],
    ['twice', [1, 2], ['HOURS_TWICE']],
    ['none', [0], []],
    ['the most', [16], []],
  ])('%s', (_, values, expected) => {
    const entries = values.map((value) => ({ memberId: LEADER.id, hours: value }));
    expect(codes(checkHours(entries, team, 'soc'))).toEqual(expected);
  });
});
