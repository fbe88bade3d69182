import { describe, expect, it } from '@jest/globals';
import {
  type DemoMembership,
  mainFunctions,
  membershipsByAgency,
} from './memberships-by-agency.js';

const one = (id: string, agencyKey: string, roles: string[], personId = id): DemoMembership => ({
  id,
  functionTitle: id,
  agencyKey,
  agencyKind: 'SOCIAL_SERVICES',
  agencyName: agencyKey,
  personId,
  roles,
});

describe('who one can sign in as', () => {
  it('nobody', () => {
    expect(membershipsByAgency([])).toEqual([]);
    expect(mainFunctions([])).toEqual([]);
  });

  it('a person with two memberships is shown in both, each naming the other', () => {
    const groups = membershipsByAgency([
      one('a', 'SOC-LUND', ['SOCIAL_WORKER'], 'p'),
      one('b', 'POL-LUND', ['NETWORK_MEMBER'], 'p'),
    ]);
    expect(groups.map((group) => group.agency.key)).toEqual(['SOC-LUND', 'POL-LUND']);
    expect(groups[0]?.functions[0]?.elsewhere.map((other) => other.id)).toEqual(['b']);
    expect(groups[1]?.functions[0]?.elsewhere.map((other) => other.id)).toEqual(['a']);
  });

  it('each main role once, from the agency with the most functions', () => {
    const main = mainFunctions([
      one('small', 'SOC-A', ['SOCIAL_WORKER']),
      one('large', 'SOC-B', ['SOCIAL_WORKER']),
      one('other', 'SOC-B', ['REGISTRAR']),
      one('lead', 'FA', ['PROJECT_LEAD', 'NGO_MANAGER']),
    ]);
    expect(main.map(({ role, membership }) => [role, membership.id])).toEqual([
      ['SOCIAL_WORKER', 'large'],
      ['PROJECT_LEAD', 'lead'],
    ]);
  });
});
