import { describe, expect, it } from '@jest/globals';
import { ledByPolice, type PassType } from '../../rules/pass-type.js';
import { type Chosen, withChosen, withRole } from './chosen.js';

const SOC = { id: 'soc', key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: 'Soc', shortName: 'Soc' };
const POL = { id: 'pol', key: 'POL-LUND', kind: 'POLICE', name: 'Pol', shortName: 'Pol' };
const person = (agency: typeof SOC, id: string) => ({
  agency,
  membershipId: id,
  functionTitle: id,
});
const leads = (type: PassType) => (kind: string) => (kind === 'POLICE') === ledByPolice(type);
const roles = (team: readonly Chosen[]) => team.map((one) => [one.key, one.role]);

describe('putting a team together', () => {
  it('lets the first who may lead do so, and nobody twice', () => {
    const may = leads('STREET');
    let team = withChosen([], person(POL, 'p1'), may);
    team = withChosen(team, person(SOC, 's1'), may);
    team = withChosen(team, person(SOC, 's2'), may);
    expect(withChosen(team, person(SOC, 's2'), may)).toBe(team);
    expect(roles(team)).toEqual([
      ['p1', 'MEMBER'],
      ['s1', 'PASS_LEADER'],
      ['s2', 'MEMBER'],
    ]);
  });

  it('lets police lead a joint pass', () => {
    const team = withChosen(
      withChosen([], person(SOC, 's1'), leads('JOINT_POLICE')),
      person(POL, 'p1'),
      leads('JOINT_POLICE'),
    );
    expect(roles(team)).toEqual([
      ['s1', 'MEMBER'],
      ['p1', 'PASS_LEADER'],
    ]);
  });

  it('has one leader: the former one steps down', () => {
    const may = leads('STREET');
    const team = withChosen(withChosen([], person(SOC, 's1'), may), person(SOC, 's2'), may);
    expect(roles(withRole(team, 's2', 'PASS_LEADER'))).toEqual([
      ['s1', 'MEMBER'],
      ['s2', 'PASS_LEADER'],
    ]);
  });

  it('tells functions without account apart by agency', () => {
    const outer = (agency: typeof SOC) => ({
      agency,
      membershipId: null,
      functionTitle: 'Yttre verksamhet 1',
    });
    const team = withChosen(
      withChosen([], outer(POL), () => false),
      outer(SOC),
      () => false,
    );
    expect(team).toHaveLength(2);
  });
});
