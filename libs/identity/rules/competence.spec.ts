import { describe, expect, it } from '@jest/globals';
import { fieldRoleOf } from './field-role.js';
import { checkQualifications, type Qualification, standingOf } from './qualification.js';
import { checkLanguages, SPOKEN_LANGUAGES } from './spoken-language.js';

describe('a training on a day', () => {
  const held: readonly Qualification[] = [
    { kind: 'IN_DEPTH', validTo: '2026-05-15' },
    { kind: 'PASS_LEADER', validTo: null },
  ];
  it.each([
    ['IN_DEPTH', '2026-05-15', 'VALID'],
    ['IN_DEPTH', '2026-05-16', 'EXPIRED'],
    ['PASS_LEADER', '2099-01-01', 'VALID'],
    ['DIGITAL_OUTREACH', '2026-05-15', 'MISSING'],
  ] as const)('%s on %s: %s', (kind, date, standing) => {
    expect(standingOf(held, kind, date)).toBe(standing);
  });
});

describe('what an administrator writes', () => {
  it.each([
    ['an unknown kind', [{ kind: 'DIVER' }], ['QUALIFICATION_UNKNOWN']],
    ['a kind twice', [{ kind: 'IN_DEPTH' }, { kind: 'IN_DEPTH' }], ['QUALIFICATION_TWICE']],
    ['nothing', [], []],
    ['two kinds', [{ kind: 'IN_DEPTH' }, { kind: 'PASS_LEADER' }], []],
  ])('%s: %j → %j', (_, held, codes) => {
    const result = checkQualifications(held);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(codes);
    if (result.ok) expect(result.value).toEqual(held.map(({ kind }) => ({ kind, validTo: null })));
  });

  it('keeps the last day', () => {
    const held = [{ kind: 'IN_DEPTH', validTo: '2027-01-01' }];
    expect(checkQualifications(held)).toEqual({ ok: true, value: held });
  });

  it('knows languages once, in the order of the list', () => {
    expect(checkLanguages(['ro', 'en', 'ro'])).toEqual({ ok: true, value: ['en', 'ro'] });
    expect(checkLanguages(['ro', 'tlh'])).toEqual({
      ok: false,
      problems: [{ code: 'LANGUAGE_UNKNOWN', field: 'languages' }],
    });
    expect(checkLanguages(SPOKEN_LANGUAGES)).toEqual({ ok: true, value: SPOKEN_LANGUAGES });
  });
});

it.each([
  [['SOCIAL_WORKER'], 'IN_FIELD'],
  [['SOCIAL_MANAGER', 'NGO_FIELD_WORKER'], 'IN_FIELD'],
  [['NGO_MANAGER'], 'REAR_SUPPORT'],
  [['DUTY_MANAGER'], 'REAR_SUPPORT'],
  [['AGENCY_ADMIN'], null],
  [['ON_CALL', 'SAFETY_REP', 'PROJECT_LEAD'], null],
  [[], null],
])('%j takes part as %s', (roles, fieldRole) => {
  expect(fieldRoleOf(roles)).toBe(fieldRole);
});
