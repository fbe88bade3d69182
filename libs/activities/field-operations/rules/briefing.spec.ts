import { describe, expect, it } from '@jest/globals';
import {
  allHaveHeard,
  BRIEFING_STATES,
  density,
  hearBriefing,
  showsDirectNumbers,
} from './briefing.js';
import { COLLEAGUE, LEADER, NIGHT, REAR_SUPPORT, TEAM } from './make-pass.js';
import { passLife } from './pass-life.js';

const FUNCTION = { ...COLLEAGUE, id: 'patrol', personId: null };
const TEAM_OF_TONIGHT = [...TEAM, FUNCTION];
const me = { personId: LEADER.personId ?? '', plans: true };
const codes = (result: ReturnType<typeof hearBriefing>) =>
  result.ok ? [] : result.problems.map(({ code }) => code);

describe('I have heard the briefing', () => {
  it.each<[string, string, boolean, string[]]>([
    ['somebody who is not in the team', 'nobody', true, ['NOT_AVAILABLE']],
    ['a colleague', COLLEAGUE.id, true, ['NOT_AVAILABLE']],
    ['a function without an account, by who does not plan', FUNCTION.id, false, ['NOT_AVAILABLE']],
    ['a function without an account', FUNCTION.id, true, []],
    ['oneself', LEADER.id, true, []],
    ['oneself, who plans nothing', LEADER.id, false, []],
  ])('of %s', (_, memberId, plans, expected) => {
    const pass = { state: 'READY', team: TEAM_OF_TONIGHT } as const;
    expect(codes(hearBriefing({ ...me, plans }, pass, memberId))).toEqual(expected);
  });

  it.each(passLife.states)('in %s', (state) => {
    const heard = codes(hearBriefing(me, { state, team: TEAM_OF_TONIGHT }, LEADER.id));
    expect(heard).toEqual(BRIEFING_STATES.includes(state) ? [] : ['STEP_NOT_POSSIBLE']);
  });
});

describe('everybody has heard', () => {
  const out = TEAM_OF_TONIGHT.filter(({ role }) => role !== 'REAR_SUPPORT').map(({ id }) => id);
  it.each<[string, readonly string[], boolean]>([
    ['nobody yet', [], false],
    ['all but one', out.slice(1), false],
    ['all who go out, rear support not yet', out, true],
    ['rear support alone', [REAR_SUPPORT.id], false],
  ])('%s', (_, heard, expected) => {
    expect(allHaveHeard(TEAM_OF_TONIGHT, heard)).toBe(expected);
  });

  it('a team of nobody has heard nothing', () => {
    expect(allHaveHeard([], [])).toBe(false);
  });
});

describe('direct numbers', () => {
  const pass = NIGHT;
  const early = (hours: number) => new Date(NIGHT.startsAt.getTime() - hours * 3_600_000);
  it.each<[string, boolean, Date, boolean]>([
    ['not for who is not in the team', false, NIGHT.startsAt, false],
    ['not two days before', true, early(48), false],
    ['not a minute too early', true, early(24 + 1 / 60), false],
    ['from the day before', true, early(24), true],
    ['until it is over', true, NIGHT.endsAt, true],
    ['and not after', true, new Date(NIGHT.endsAt.getTime() + 60_000), false],
  ])('%s', (_, isInTeam, now, expected) => {
    expect(showsDirectNumbers(isInTeam, pass, now)).toBe(expected);
  });
});

describe('how much a page holds', () => {
  it.each<[string, readonly string[], string]>([
    ['little', ['Kort'], 'ROOMY'],
    ['some', Array.from({ length: 20 }, () => 'x'.repeat(80)), 'DENSE'],
    ['as much as can be written', Array.from({ length: 30 }, () => 'x'.repeat(160)), 'FULL'],
  ])('%s', (_, texts, expected) => {
    expect(density(texts)).toBe(expected);
  });
});
