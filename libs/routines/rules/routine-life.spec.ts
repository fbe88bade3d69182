import { describe, expect, it } from '@jest/globals';
import {
  isOutdated,
  type RoutineStanding,
  type RoutineState,
  replacedOn,
  routineNextSteps,
  stateOn,
} from './routine-life.js';

describe('The state of a version on a day', () => {
  it.each<[string, string | null, readonly (string | null)[], string, RoutineState]>([
    ['DRAFT', null, [], '2022-09-28', 'DRAFT'],
    ['ASKED', null, [], '2022-09-28', 'ASKED'],
    ['AGREED', null, [], '2022-09-28', 'AGREED'],
    ['AGREED', '2022-09-28', [], '2022-09-27', 'AGREED'],
    ['AGREED', '2022-09-28', [], '2022-09-28', 'IN_FORCE'],
    ['AGREED', '2022-09-28', [null, '2022-09-28'], '2022-12-01', 'IN_FORCE'],
    ['AGREED', '2022-09-28', ['2022-12-01'], '2022-11-30', 'IN_FORCE'],
    ['AGREED', '2022-09-28', ['2022-12-01'], '2022-12-01', 'REPLACED'],
    ['AGREED', '2022-12-01', ['2022-09-28'], '2022-12-01', 'IN_FORCE'],
  ])('%s from %s, others from %j, on %s: %s', (state, inForceFrom, days, today, expected) => {
    expect(stateOn({ state, inForceFrom }, days, today)).toBe(expected);
  });

  it('has at most one of a town in force, whatever day one asks about', () => {
    const days = ['2022-01-10', '2022-03-01', '2022-03-02'];
    for (const [today, expected] of [
      ...([['2022-01-09', 0]] as const),
      ...(['2022-01-10', '2022-02-28', '2022-03-01', '2022-03-02', '2023-01-01'] as const).map(
        (day) => [day, 1] as const,
      ),
    ]) {
      const states = days.map((from) =>
        stateOn({ state: 'AGREED', inForceFrom: from }, days, today),
      );
      expect([today, states.filter((state) => state === 'IN_FORCE').length]).toEqual([
        today,
        expected,
      ]);
    }
  });

  it('is replaced on the first day of the next', () => {
    const days = ['2022-12-01', '2022-03-01', '2022-10-01'];
    const routine = { state: 'AGREED', inForceFrom: '2022-09-28' };
    expect(replacedOn(routine, days, '2023-01-01')).toBe('2022-10-01');
    expect(replacedOn({ ...routine, inForceFrom: null }, days, '2023-01-01')).toBeNull();
  });
});

const OWNER = 'soc';
const standing = (state: RoutineState, more: Partial<RoutineStanding> = {}): RoutineStanding => ({
  ...{ state, number: 1, inForceFrom: null, agencyId: OWNER, partyIds: [OWNER, 'pol'] },
  ...{ isAgreedByUs: false, isOutdated: false, lacks: [] },
  ...more,
});
const offered = (agencyId: string, role: string, routine: RoutineStanding) =>
  routineNextSteps({ agencyId, roles: [role] }, routine).map(({ step }) => step);

describe('Who may do what', () => {
  it.each<[string, string, string, RoutineStanding, readonly string[]]>([
    ['no organisation of it', 'fa', 'NGO_MANAGER', standing('ASKED'), []],
    ['a role that only reads', OWNER, 'METHOD_EDITOR', standing('DRAFT'), []],
    ['another of a draft', 'pol', 'POLICE_COMMAND', standing('DRAFT'), []],
    ['who drafts', OWNER, 'SOCIAL_WORKER', standing('DRAFT'), ['submit', 'edit']],
    [
      'who drafts what nobody was asked about',
      OWNER,
      'SOCIAL_WORKER',
      standing('DRAFT', { number: null }),
      ['submit', 'edit', 'delete'],
    ],
    ['a development lead', OWNER, 'DEVELOPMENT_LEAD', standing('DRAFT'), ['submit', 'edit']],
    ['who is asked', 'pol', 'POLICE_COMMAND', standing('ASKED'), ['answer']],
    ['a field worker of who is asked', 'pol', 'POLICE_LIAISON', standing('ASKED'), []],
    ['a manager of who drafted', OWNER, 'SOCIAL_MANAGER', standing('ASKED'), ['answer', 'retract']],
    [
      'who has agreed',
      OWNER,
      'SOCIAL_MANAGER',
      standing('ASKED', { isAgreedByUs: true }),
      ['takeBack', 'retract'],
    ],
    [
      'another that has agreed',
      'pol',
      'POLICE_COMMAND',
      standing('ASKED', { isAgreedByUs: true }),
      ['takeBack'],
    ],
    [
      'another of what is agreed, from a day to come',
      'pol',
      'POLICE_COMMAND',
      standing('AGREED', { isAgreedByUs: true, inForceFrom: '2022-09-28' }),
      ['takeBack'],
    ],
    [
      'another of what is in force',
      'pol',
      'POLICE_COMMAND',
      standing('IN_FORCE', { isAgreedByUs: true }),
      ['renew', 'exercise'],
    ],
    [
      'who drafted, where a newer has come',
      OWNER,
      'SOCIAL_WORKER',
      standing('DRAFT', { isOutdated: true }),
      ['compare', 'submit', 'edit'],
    ],
    [
      'who is asked, where a newer has come',
      'pol',
      'POLICE_COMMAND',
      standing('ASKED', { isOutdated: true }),
      [],
    ],
    [
      'who drafted what is agreed, where a newer has come',
      OWNER,
      'SOCIAL_WORKER',
      standing('AGREED', { isOutdated: true }),
      ['retract'],
    ],
    ['who drafted what is agreed', OWNER, 'SOCIAL_WORKER', standing('AGREED'), ['force']],
    ['another of what is agreed', 'pol', 'POLICE_COMMAND', standing('AGREED'), []],
    [
      'who has said from when',
      OWNER,
      'SOCIAL_WORKER',
      standing('AGREED', { inForceFrom: '2022-09-28' }),
      [],
    ],
    [
      'any of what is in force',
      'pol',
      'POLICE_LIAISON',
      standing('IN_FORCE'),
      ['renew', 'exercise'],
    ],
    ['the project lead', 'pol', 'PROJECT_LEAD', standing('IN_FORCE'), ['renew']],
    ['of what is replaced', OWNER, 'SOCIAL_MANAGER', standing('REPLACED'), []],
  ])('%s', (_, agencyId, role, routine, expected) => {
    expect(offered(agencyId, role, routine)).toEqual(expected);
  });

  it('asks nobody about what would undo a newer one', () => {
    const viewer = { agencyId: OWNER, roles: ['SOCIAL_WORKER'] };
    const steps = routineNextSteps(viewer, standing('DRAFT', { isOutdated: true }));
    expect(steps.find(({ step }) => step === 'submit')).toMatchObject({
      ...{ ready: false, missing: [{ code: 'ROUTINE_OUTDATED' }] },
    });
  });

  it.each<[string | null, string | null, string | null, boolean]>([
    [null, null, null, false],
    [null, 'v1', 'v1', false],
    [null, 'v1', 'v2', true],
    [null, null, 'v1', true],
    ['2022-09-28', 'v1', 'v2', false],
  ])('in force from %s, begun from %s, the latest is %s: older %s', (from, base, latest, is) => {
    expect(isOutdated({ inForceFrom: from, replacesId: base }, latest)).toBe(is);
  });

  it('says what a draft lacks, and keeps the button', () => {
    const lacks = [{ code: 'STEPS_MISSING', field: 'steps' }];
    const viewer = { agencyId: OWNER, roles: ['SOCIAL_WORKER'] };
    expect(routineNextSteps(viewer, standing('DRAFT', { lacks }))[0]).toEqual({
      ...{ step: 'submit', ready: false, missing: lacks },
    });
  });
});
