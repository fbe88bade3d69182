import { describe, expect, it } from '@jest/globals';
import { MANAGER, ROLES } from './role.js';
import {
  dutyProblems,
  EXCLUDED_PAIRS,
  excludedAmong,
  rolesAdded,
  SMALL_AGENCY,
} from './role-duties.js';

const MANY = 40;

describe('roles that exclude each other', () => {
  it.each([
    [['AGENCY_ADMIN', 'LOG_REVIEWER'], MANY],
    [['AGENCY_ADMIN', 'DPO'], MANY],
    [['AGENCY_ADMIN', 'REGISTRAR'], MANY],
    [['AGENCY_ADMIN', 'SOCIAL_WORKER'], MANY],
    [['AGENCY_ADMIN', 'SOCIAL_MANAGER'], SMALL_AGENCY],
    [['AGENCY_ADMIN', 'JURIST'], 1],
    [['PROJECT_LEAD', 'SIGNATORY'], 1],
    [['PROJECT_LEAD', 'NGO_MANAGER'], 1],
    [['LOG_REVIEWER', 'POLICE_COMMAND'], 1],
    [['DPO', 'NETWORK_MEMBER'], 1],
  ])('%s, %d people', (roles, people) => {
    expect(excludedAmong(roles, people)).toHaveLength(1);
  });

  it.each([
    [['AGENCY_ADMIN'], MANY],
    [['AGENCY_ADMIN', 'NETWORK_MEMBER'], MANY],
    [['AGENCY_ADMIN', 'NGO_MANAGER'], SMALL_AGENCY - 1],
    [['SOCIAL_WORKER', 'METHOD_EDITOR'], MANY],
    [['SOCIAL_MANAGER', 'SIGNATORY'], MANY],
    [['LOG_REVIEWER', 'JURIST'], MANY],
  ])('%s, %d people: together', (roles, people) => {
    expect(excludedAmong(roles, people)).toEqual([]);
  });

  it('leave an administrator nothing but the network', () => {
    const held = EXCLUDED_PAIRS.map(({ roles }) => roles).filter(([one]) => one === 'AGENCY_ADMIN');
    const other = held.map(([, role]) => role).sort();
    const left = ROLES.filter((role) => !other.includes(role) && role !== 'AGENCY_ADMIN');
    // Who has no sign-in or no membership gives nothing.
    expect(left).toEqual(['NETWORK_MEMBER', 'COUNTY_REVIEWER', 'SYSTEM_ADMIN']);
  });

  it('are each named once', () => {
    const keys = EXCLUDED_PAIRS.map(({ roles }) => [...roles].sort().join(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a change of roles', () => {
  const excluded = (role: string, other: string) => [
    { code: 'ROLES_EXCLUDED', field: 'roles', params: { role, other } },
  ];
  it.each<[string, string[], string[], object[]]>([
    [
      'a role that excludes a held one',
      ['AGENCY_ADMIN'],
      ['AGENCY_ADMIN', 'DPO'],
      excluded('AGENCY_ADMIN', 'DPO'),
    ],
    [
      'in its place at once',
      ['AGENCY_ADMIN'],
      ['LOG_REVIEWER'],
      excluded('AGENCY_ADMIN', 'LOG_REVIEWER'),
    ],
    [
      'both of a pair',
      ['NETWORK_MEMBER'],
      ['PROJECT_LEAD', 'SIGNATORY'],
      excluded('PROJECT_LEAD', 'SIGNATORY'),
    ],
    [
      'a pair that stood, and stays',
      ['DPO', 'JURIST', 'REGISTRAR'],
      ['DPO', 'JURIST'],
      excluded('DPO', 'JURIST'),
    ],
    ['a pair that stood, where the roles stay', ['DPO', 'JURIST'], ['JURIST', 'DPO'], []],
    ['a pair that stood, and ends', ['DPO', 'JURIST'], ['JURIST'], []],
    [
      'a pair that stood ends, and more is added',
      ['DPO', 'JURIST'],
      ['JURIST', 'REGISTRAR'],
      excluded('DPO', 'REGISTRAR'),
    ],
    [
      'a role that goes with what is held',
      ['SOCIAL_WORKER'],
      ['SOCIAL_WORKER', 'METHOD_EDITOR'],
      [],
    ],
    ['one that is taken away', ['SOCIAL_WORKER', 'METHOD_EDITOR'], ['SOCIAL_WORKER'], []],
  ])('%s', (_, before, after, problems) => {
    expect(dutyProblems(before, after, MANY)).toEqual(problems);
  });

  it('adds what was not there', () => {
    expect(rolesAdded(['JURIST', 'DPO'], ['JURIST', 'REGISTRAR'])).toEqual(['REGISTRAR']);
  });

  it.each(MANAGER)('lets %s keep the people of a small agency', (manager) => {
    const both = ['AGENCY_ADMIN', manager];
    expect(dutyProblems(['AGENCY_ADMIN'], both, SMALL_AGENCY - 1)).toEqual([]);
    expect(dutyProblems(['AGENCY_ADMIN'], both, SMALL_AGENCY)).toHaveLength(1);
  });
});
