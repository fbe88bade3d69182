import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { LEADER, makePass, OFFICER, REAR_SUPPORT, TEAM } from '../make-pass.js';
import { mayTellAct, type PassViewer } from '../next-steps.js';
import type { PassFacts } from '../pass-facts.js';
import {
  chooseProblems,
  judgeAct,
  type ToldAct,
  type ToldEvening,
  timeOfAct,
} from './field-act.js';
import { FIELD_ACTS, type FieldActKind, isFieldAct } from './kinds.js';
import { isContiguous } from './trunk.js';

const STARTED = atLocal('2022-05-20', '20:00');
const TOLD = atLocal('2022-05-20', '22:10');
const NOW = atLocal('2022-05-20', '22:40');
const clocks = { now: NOW, device: null };

const viewer = (agencyId: string, role: string, order = 1): PassViewer => ({
  agencyId,
  roles: [role],
  personId: `${agencyId}-${order}`,
});
const SOC = viewer('soc', 'SOCIAL_WORKER');

const out: Partial<PassFacts> = {
  state: 'ACTIVE',
  startedAt: STARTED,
  team: [...TEAM, OFFICER],
};
const back: Partial<PassFacts> = { ...out, state: 'RETURNED', returnedAt: NOW };
const told = (act: FieldActKind, more: Partial<ToldAct> = {}): ToldAct => ({
  act,
  at: TOLD,
  clockKnown: true,
  ...more,
});

describe('an act that arrives', () => {
  const early = { at: atLocal('2022-05-20', '19:00') };
  const unsure = { clockKnown: false };
  const ahead = { at: atLocal('2022-05-20', '23:30') };
  const later = { at: atLocal('2022-05-20', '22:20') };
  const left: Partial<PassFacts> = { ...out, policeLeftAt: TOLD };
  const cameLate = { ...OFFICER, joinedAt: atLocal('2022-05-20', '22:30') };
  const ready: Partial<PassFacts> = { state: 'READY', briefingDone: false };

  it.each<[string, ToldAct, boolean, Partial<PassFacts>, string]>([
    // Kept and shown, never refused.
    ['all back, not contiguous', told('ALL_BACK'), false, out, 'CONFLICT'],
    ['all back, by a clock nobody vouches for', told('ALL_BACK', unsure), true, out, 'CONFLICT'],
    ['all back, before the start', told('ALL_BACK', early), true, out, 'CONFLICT'],
    ['all back, in the future', told('ALL_BACK', ahead), true, out, 'CONFLICT'],
    ['all back, of a pass that has not begun', told('ALL_BACK'), true, ready, 'CONFLICT'],
    // INV-12: an alarm without an outcome.
    ['all back, under an alarm', told('ALL_BACK'), true, { ...out, openAlarms: 1 }, 'CONFLICT'],
    ['police left, at another minute', told('POLICE_LEFT', later), true, left, 'CONFLICT'],
    ['police left, where none were', told('POLICE_LEFT'), true, { ...out, team: TEAM }, 'CONFLICT'],
    [
      'police left before they came',
      told('POLICE_LEFT'),
      true,
      { ...out, team: [LEADER, cameLate] },
      'CONFLICT',
    ],
    ['police left, said and unsure', told('POLICE_LEFT', unsure), true, left, 'CONFLICT'],
    ['aborted, everybody is back', told('ABORTED'), false, back, 'CONFLICT'],
    [
      'briefing of another day',
      told('BRIEFING_DONE', { at: atLocal('2022-05-18', '20:00') }),
      true,
      ready,
      'CONFLICT',
    ],
    // Nobody is asked for what stands already.
    ['all back, already', told('ALL_BACK'), false, back, 'SAME'],
    ['police left, already, to the minute', told('POLICE_LEFT'), false, left, 'SAME'],
    ['aborted, already', told('ABORTED', later), false, { ...out, abortedAt: TOLD }, 'SAME'],
    ['briefing, already', told('BRIEFING_DONE'), false, out, 'SAME'],
    ['all back', told('ALL_BACK'), true, out, 'TAKEN'],
    [
      'all back, once the team broke off',
      told('ALL_BACK'),
      true,
      { ...out, abortedAt: TOLD },
      'TAKEN',
    ],
    ['police left', told('POLICE_LEFT'), true, out, 'TAKEN'],
    ['aborted', told('ABORTED'), true, out, 'TAKEN'],
    ['briefing', told('BRIEFING_DONE'), true, ready, 'TAKEN'],
    ['a note, whatever else', told('NOTE', { ...ahead, ...unsure }), false, back, 'TAKEN'],
  ])('%s', (_, act, isNext, more, expected) =>
    expect(judgeAct(act, isNext, SOC, makePass(more), clocks)).toBe(expected),
  );

  it('takes a phone that is minutes ahead for the present', () => {
    const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000);
    expect(timeOfAct(minutes(5), NOW)).toEqual(NOW);
    expect(timeOfAct(minutes(6), NOW)).toEqual(minutes(6));
    expect(timeOfAct(TOLD, NOW)).toEqual(TOLD);
  });
});

describe('an act that waited is used', () => {
  const stood = { ...out, policeLeftAt: NOW, team: [...TEAM, { ...OFFICER, leftAt: NOW }] };
  it.each<[string, ToldAct, Partial<PassFacts>, string[]]>([
    ['all back, under an alarm', told('ALL_BACK'), { ...out, openAlarms: 1 }, ['ALARM_OPEN']],
    ['all back, of a pass that is back', told('ALL_BACK'), back, ['FIELD_ACT_TOO_LATE']],
    [
      'before the start',
      told('ALL_BACK', { at: atLocal('2022-05-20', '19:00') }),
      out,
      ['TIME_BEFORE_START'],
    ],
    [
      'in the future',
      told('ALL_BACK', { at: atLocal('2022-05-20', '23:30') }),
      out,
      ['TOLD_TIME_IN_FUTURE'],
    ],
    ['police left, everybody is back', told('POLICE_LEFT'), back, ['FIELD_ACT_TOO_LATE']],
    ['briefing, the team is out', told('BRIEFING_DONE'), out, ['FIELD_ACT_TOO_LATE']],
    ['of a closed pass', told('ABORTED'), { ...back, state: 'CLOSED' }, ['FIELD_ACT_TOO_LATE']],
    [
      'aborted, after everybody was back',
      told('ABORTED', { at: NOW }),
      { ...back, returnedAt: TOLD },
      ['TIME_OUTSIDE_PASS'],
    ],
    ['police left: another time gives way', told('POLICE_LEFT'), stood, []],
    ['by a clock nobody vouches for', told('ALL_BACK', { clockKnown: false }), out, []],
    ['aborted, told afterwards', told('ABORTED'), back, []],
  ])('%s', (_, act, more, expected) => {
    const problems = chooseProblems(act as ToldEvening, makePass(more), clocks);
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });
});

describe('who may tell', () => {
  const asked = viewer('police', 'POLICE_LIAISON', 9);
  const behind = viewer('fa', 'NGO_FIELD_WORKER', 7);
  const pass = makePass({
    ...out,
    team: [...TEAM, { ...REAR_SUPPORT, agencyId: 'fa', personId: 'fa-7' }],
  });
  it.each<[string, PassViewer, FieldActKind, PassFacts, boolean]>([
    ['another agency', viewer('soc-hbg', 'SOCIAL_WORKER'), 'NOTE', pass, false],
    ['asked, not in the team', asked, 'ALL_BACK', pass, false],
    ['of a plan that nobody has seen', SOC, 'NOTE', makePass({ state: 'PLANNING' }), false],
    ['asked, that the police left', asked, 'POLICE_LEFT', pass, true],
    ['rear support of another agency', behind, 'NOTE', pass, true],
    ['in the team', viewer('fa', 'NGO_FIELD_WORKER'), 'ABORTED', pass, true],
    ['the owner', SOC, 'ALL_BACK', pass, true],
  ])('%s', (_, who, act, of, expected) => expect(mayTellAct(who, of, act)).toBe(expected));
});

describe('contiguous', () => {
  const own = (trunkFrom: number, trunkTo: number) => ({ trunkFrom, trunkTo });
  it.each<[string, number, number, { trunkFrom: number; trunkTo: number }[], boolean]>([
    ['somebody acted since', 3, 4, [], false],
    ['somebody acted before the own act', 3, 5, [own(4, 5)], false],
    ['somebody acted after it', 3, 5, [own(3, 4)], false],
    ['a number that has not been', 4, 3, [], false],
    ['nobody acted', 3, 3, [], true],
    ['the own acts of the same night', 3, 6, [own(3, 5), own(5, 6)], true],
    ['own acts from before it was read', 3, 3, [own(1, 3)], true],
  ])('%s', (_, seen, trunk, acts, expected) =>
    expect(isContiguous(seen, trunk, acts)).toBe(expected),
  );

  it('knows its acts', () => {
    expect(FIELD_ACTS.every(isFieldAct)).toBe(true);
    expect(isFieldAct('START')).toBe(false);
  });
});
