import { describe, expect, it } from '@jest/globals';
import { AGENCY_KINDS, type AgencyKind, isAuthority, isFieldEmployer } from './agency.js';
import { checkRoles } from './membership-roles.js';
import {
  CORE,
  FIELD,
  holdsAny,
  MANAGER,
  ROLES,
  type Role,
  roleAllowedFor,
  rolesFor,
} from './role.js';

describe('a role belongs to kinds of agency', () => {
  it.each<[Role, AgencyKind]>([
    ['SOCIAL_WORKER', 'POLICE'],
    ['SOCIAL_WORKER', 'NGO'],
    ['POLICE_LIAISON', 'SOCIAL_SERVICES'],
    ['POLICE_COMMAND', 'NGO'],
    ['NGO_MANAGER', 'SOCIAL_SERVICES'],
    ['DUTY_MANAGER', 'COUNTY_BOARD'],
    ['PROJECT_LEAD', 'SOCIAL_SERVICES'],
    ['ON_CALL', 'POLICE'],
    ['SIGNATORY', 'POLICE'],
    ['DEVELOPMENT_LEAD', 'MUNICIPAL_EXECUTIVE'],
    ['MUNICIPAL_SAFETY', 'SOCIAL_SERVICES'],
    ['THEME_COORDINATOR', 'POLICE'],
    ['REGISTRAR', 'NGO'],
    ['REGISTRAR', 'OTHER'],
    ['COUNTY_REVIEWER', 'NATIONAL'],
    ...AGENCY_KINDS.map((kind): [Role, AgencyKind] => ['SYSTEM_ADMIN', kind]),
  ])('%s is refused at %s', (role, kind) => {
    expect(roleAllowedFor(role, kind)).toBe(false);
    expect(checkRoles([role], kind)).toMatchObject({
      problems: [{ code: 'ROLE_NOT_FOR_AGENCY', field: 'roles', params: { role, kind } }],
    });
  });

  it.each<[Role, AgencyKind]>([
    ['SOCIAL_WORKER', 'SOCIAL_SERVICES'],
    ['POLICE_LIAISON', 'POLICE'],
    ['NGO_FIELD_WORKER', 'NGO'],
    ['DUTY_MANAGER', 'POLICE'],
    ['ON_CALL', 'SOCIAL_SERVICES'],
    ['NETWORK_MEMBER', 'POLICE'],
    ['NETWORK_MEMBER', 'NATIONAL'],
    ['METHOD_EDITOR', 'NGO'],
    ['REGISTRAR', 'MUNICIPAL_EXECUTIVE'],
  ])('%s is given at %s', (role, kind) => {
    expect(checkRoles([role], kind)).toEqual({ ok: true, value: [role] });
  });

  it('names what is missing or unknown', () => {
    expect(checkRoles([], 'NGO')).toMatchObject({ problems: [{ code: 'ROLE_MISSING' }] });
    expect(checkRoles(['BOSS'], 'NGO')).toMatchObject({ problems: [{ code: 'ROLE_UNKNOWN' }] });
  });

  it('lists a role once', () => {
    expect(checkRoles(['JURIST', 'JURIST'], 'POLICE')).toEqual({ ok: true, value: ['JURIST'] });
  });

  it('offers each kind only its own', () => {
    expect(rolesFor('COUNTY_BOARD')).toEqual([
      'AGENCY_ADMIN',
      'JURIST',
      'REGISTRAR',
      'LOG_REVIEWER',
      'DPO',
      'NETWORK_MEMBER',
      'COUNTY_REVIEWER',
    ]);
  });
});

describe('groups of roles', () => {
  it('core is field, managers, duty manager and project lead', () => {
    expect(CORE).toEqual([...FIELD, ...MANAGER, 'DUTY_MANAGER', 'PROJECT_LEAD']);
  });

  it('asks for one of a group', () => {
    expect(holdsAny(['AGENCY_ADMIN'], CORE)).toBe(false);
    expect(holdsAny(['AGENCY_ADMIN', 'NGO_MANAGER'], MANAGER)).toBe(true);
  });

  it('has no role twice', () => {
    expect(new Set(ROLES).size).toBe(ROLES.length);
  });
});

describe('authorities', () => {
  it.each([
    ['NGO', false],
    ['OTHER', false],
    ['something new', false],
    ['SOCIAL_SERVICES', true],
    ['POLICE', true],
    ['COUNTY_BOARD', true],
    ['MUNICIPAL_EXECUTIVE', true],
    ['NATIONAL', true],
  ])('%s: %s', (kind, expected) => expect(isAuthority(kind)).toBe(expected));

  it('only three kinds send people out', () => {
    expect(AGENCY_KINDS.filter(isFieldEmployer)).toEqual(['SOCIAL_SERVICES', 'POLICE', 'NGO']);
  });
});
