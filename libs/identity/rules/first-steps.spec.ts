import { describe, expect, it } from '@jest/globals';
import { FIRST_STEPS, type FirstStep, firstSteps, STARTERS, starterGroup } from './first-steps.js';
import { ROLES } from './role.js';

const everything: ReadonlySet<FirstStep> = new Set(FIRST_STEPS);
const forAll: ReadonlySet<FirstStep> = new Set(['NOTICES', 'TASK', 'CALENDAR']);

describe('*Kom igång*', () => {
  it('has nothing for who holds no role', () => {
    expect(starterGroup([])).toBeNull();
    expect(firstSteps([], everything)).toEqual([]);
    expect(firstSteps(['NOBODY'], everything)).toEqual([]);
  });

  it('asks nobody for what they may not do', () => {
    const nothing: ReadonlySet<FirstStep> = new Set();
    for (const role of ROLES) expect(firstSteps([role], nothing)).toEqual([]);
    expect(firstSteps(['SOCIAL_WORKER'], new Set(['COUNT']))).toEqual(['COUNT']);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['field worker', ['SOCIAL_WORKER'], ['PLAN', 'SEND', 'COUNT']],
    ['field worker of an NGO', ['NGO_FIELD_WORKER'], ['PLAN', 'SEND', 'COUNT']],
    ['police liaison', ['POLICE_LIAISON'], ['ANSWER', 'GO_AHEAD', 'FIGURES']],
    ['manager', ['SOCIAL_MANAGER'], ['GO_AHEAD', 'RISK', 'FIGURES']],
    ['project lead', ['PROJECT_LEAD'], ['TASK', 'REPORT', 'REMIND']],
    ['administrator', ['AGENCY_ADMIN'], ['INVITE', 'LET_IN', 'NUMBER']],
    ['jurist', ['JURIST'], ['LEGAL', 'SAMPLE', 'JUDGE']],
    ['municipality', ['MUNICIPAL_SAFETY'], ['NOTICES', 'TASK', 'CALENDAR']],
    [
      'two roles, the work in the field first',
      ['AGENCY_ADMIN', 'NGO_MANAGER'],
      ['GO_AHEAD', 'RISK', 'FIGURES'],
    ],
  ])('%s', (_, roles, steps) => expect(firstSteps(roles, everything)).toEqual(steps));

  it('has three for every role, filled up with what everybody can begin with', () => {
    for (const role of ROLES) expect(firstSteps([role], everything)).toHaveLength(3);
    for (const role of ROLES) expect(firstSteps([role], forAll)).toHaveLength(3);
    const disposes: ReadonlySet<FirstStep> = new Set([...forAll, 'DISPOSAL']);
    expect(firstSteps(['REGISTRAR'], disposes)).toEqual(['DISPOSAL', 'NOTICES', 'TASK']);
  });

  it('has seven groups, and no step that nobody takes', () => {
    expect(Object.keys(STARTERS)).toHaveLength(7);
    const taken = new Set(ROLES.flatMap((role) => firstSteps([role], forAll)));
    for (const { steps } of Object.values(STARTERS)) for (const step of steps) taken.add(step);
    expect([...taken].sort()).toEqual([...FIRST_STEPS].sort());
  });
});
