import { describe, expect, it } from '@jest/globals';
import {
  COLLEAGUE,
  FIELD_WORKER,
  LEADER,
  member,
  OFFICER,
  REAR_SUPPORT,
  TEAM,
} from './make-pass.js';
import { PASS_TYPES, type PassType } from './pass-type.js';
import { employersOf, type Member, usualCountingAgency } from './team.js';
import { checkTeam, countingAgencyMissing, rearSupportMissing, teamMissing } from './team-rule.js';

const codesOf = (type: PassType, team: readonly Member[]) => {
  const result = checkTeam(type, team);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
};
const missing = (list: readonly { code: string }[]) => list.map((it) => it.code);
const policeLeader = member('police', 9, { role: 'PASS_LEADER' });
const ngoLeader = member('fa', 9, { role: 'PASS_LEADER' });

describe('a team that can never be', () => {
  it.each<[string, PassType, readonly Member[], string[]]>([
    [
      'somebody twice',
      'STREET',
      [LEADER, COLLEAGUE, { ...COLLEAGUE, id: 'again' }],
      ['MEMBER_TWICE'],
    ],
    ['two leaders', 'STREET', [LEADER, ngoLeader], ['PASS_LEADER_TWICE']],
    [
      'rear support who is in the field',
      'STREET',
      [LEADER, { ...LEADER, id: 'x', role: 'REAR_SUPPORT' }],
      ['REAR_SUPPORT_IN_FIELD'],
    ],
    ['the street led by police', 'STREET', [policeLeader, COLLEAGUE], ['PASS_LED_BY_POLICE']],
    ['premises led by police', 'PREMISES', [policeLeader, COLLEAGUE], ['PASS_LED_BY_POLICE']],
    ['online led by police', 'DIGITAL', [policeLeader, COLLEAGUE], ['PASS_LED_BY_POLICE']],
    [
      'a police pass led by social services',
      'JOINT_POLICE',
      [LEADER, OFFICER],
      ['POLICE_MUST_LEAD'],
    ],
    ['a police pass led by an NGO', 'JOINT_POLICE', [ngoLeader, OFFICER], ['POLICE_MUST_LEAD']],
  ])('%s', (_, type, team, expected) => expect(codesOf(type, team)).toEqual(expected));

  it.each<[string, PassType, readonly Member[]]>([
    ['nobody yet', 'STREET', []],
    ['one so far', 'STREET', [LEADER]],
    ['a police pass without a leader yet', 'JOINT_POLICE', [OFFICER]],
    ['an NGO leads the street', 'STREET', [ngoLeader, COLLEAGUE]],
    [
      'two functions without account',
      'STREET',
      [LEADER, { ...OFFICER, personId: null }, { ...OFFICER, id: 'o2', personId: null }],
    ],
    ['the whole team', 'STREET', TEAM],
  ])('saved: %s', (_, type, team) => expect(codesOf(type, team)).toEqual([]));
});

describe('what a team still needs (INV-11)', () => {
  it.each<[string, PassType, readonly Member[], string[]]>([
    ['nobody', 'STREET', [], ['PASS_LEADER_MISSING', 'TEAM_TOO_SMALL']],
    ['alone', 'STREET', [LEADER], ['TEAM_TOO_SMALL']],
    ['alone with rear support', 'STREET', [LEADER, REAR_SUPPORT], ['TEAM_TOO_SMALL']],
    ['alone online', 'DIGITAL', [LEADER], ['TEAM_TOO_SMALL']],
    ['no leader', 'STREET', [COLLEAGUE, FIELD_WORKER], ['PASS_LEADER_MISSING']],
    [
      'rear support does not lead',
      'STREET',
      [COLLEAGUE, FIELD_WORKER, REAR_SUPPORT],
      ['PASS_LEADER_MISSING'],
    ],
    [
      'a police pass without police',
      'JOINT_POLICE',
      [LEADER, COLLEAGUE],
      ['POLICE_MISSING', 'POLICE_MUST_LEAD'],
    ],
    [
      'police only behind',
      'JOINT_POLICE',
      [LEADER, COLLEAGUE, { ...OFFICER, role: 'REAR_SUPPORT' }],
      ['POLICE_MISSING', 'POLICE_MUST_LEAD'],
    ],
    [
      'type changed under a police leader',
      'STREET',
      [policeLeader, COLLEAGUE],
      ['PASS_LED_BY_POLICE'],
    ],
    ['a pair', 'STREET', [LEADER, FIELD_WORKER], []],
    ['police leads', 'JOINT_POLICE', [policeLeader, COLLEAGUE], []],
  ])('%s', (_, type, team, expected) => {
    expect(missing(teamMissing(type, team, 'Socialtjänsten Lund'))).toEqual(expected);
  });

  it.each(PASS_TYPES)('%s: somebody outside holds the time', (type) => {
    const code = type === 'DIGITAL' ? 'NAMED_CONTACT_MISSING' : 'REAR_SUPPORT_MISSING';
    expect(missing(rearSupportMissing(type, [LEADER, COLLEAGUE], 'x'))).toEqual([code]);
    expect(rearSupportMissing(type, TEAM, 'x')).toEqual([]);
  });

  it('rear support in the field is none', () => {
    const team = [LEADER, COLLEAGUE, { ...COLLEAGUE, id: 'x', role: 'REAR_SUPPORT' as const }];
    expect(rearSupportMissing('STREET', team, 'x')).toEqual([
      { code: 'REAR_SUPPORT_IN_FIELD', field: 'team', who: 'Funktion 2, Socialtjänsten Lund' },
    ]);
  });

  it.each([
    ['nobody', null, ['COUNTING_AGENCY_MISSING']],
    ['an agency that is not there', 'police', ['COUNTING_AGENCY_MISSING']],
    ['one in the team', 'fa', []],
  ])('counting: %s', (_, agencyId, expected) => {
    expect(missing(countingAgencyMissing(agencyId, TEAM, 'x'))).toEqual(expected);
  });
});

describe('employers that take part', () => {
  it('are those with somebody in the field, each once', () => {
    expect(employersOf(TEAM).map((it) => it.agencyId)).toEqual(['soc', 'fa']);
  });
  it('rear support alone gives no go-ahead', () => {
    const behind = member('police', 1, { role: 'REAR_SUPPORT' });
    expect(employersOf([...TEAM, behind]).map((it) => it.agencyId)).toEqual(['soc', 'fa']);
  });
  it('the leader’s counts unless another is chosen', () => {
    expect(usualCountingAgency(TEAM)).toBe('soc');
    expect(usualCountingAgency([COLLEAGUE])).toBeNull();
  });
});
