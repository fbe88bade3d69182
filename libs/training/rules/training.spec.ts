import { describe, expect, it } from '@jest/globals';
import { checkCourse, parseTopics } from './course.js';
import { checkTarget, toldCoverage } from './coverage.js';
import { checkReason, mayDecide, noticesOf, validUntil } from './decision.js';
import { parseStaffNumbers } from './staff-numbers.js';
import { asksForBooking, needsOf } from './standing.js';

const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.problems ?? []).map(({ code }) => code);

describe('a course', () => {
  const course = {
    name: 'Fördjupning',
    topics: ['Bemötande', 'Tecken'] as readonly string[],
    level: 'IN_DEPTH',
    kind: 'IN_DEPTH',
    validMonths: 36 as number | null,
    neededBy: ['SOCIAL_WORKER'],
  };
  it.each<[string, object, string[]]>([
    ['without a name', { name: ' ' }, ['COURSE_NAME_MISSING']],
    ['of an unknown level', { level: 'HIGH' }, ['INVALID_CODE']],
    ['for a qualification nobody knows', { kind: 'DIVER' }, ['INVALID_CODE']],
    ['that holds for no month', { validMonths: 0 }, ['VALID_MONTHS_WRONG']],
    ['that holds for half a month', { validMonths: 0.5 }, ['VALID_MONTHS_WRONG']],
    ['that holds for more than five years', { validMonths: 61 }, ['VALID_MONTHS_WRONG']],
    ['for a role that goes nowhere', { neededBy: ['DPO'] }, ['ROLE_NOT_TRAINED']],
    [
      'of eleven topics',
      { topics: Array.from({ length: 11 }, (_, n) => `Moment ${n}`) },
      ['TOPICS_WRONG'],
    ],
    ['with a topic of 81 characters', { topics: ['x'.repeat(81)] }, ['TOPICS_WRONG']],
    ['that says no topics', { topics: [] }, []],
    ['until further notice', { validMonths: null }, []],
    ['as it is', {}, []],
  ])('%s', (_, more, expected) => {
    expect(codes(checkCourse({ ...course, ...more }))).toEqual(expected);
  });
});

describe('topics', () => {
  it.each([
    ['', []],
    ['Bemötande\n\n  Tecken  \r\n', ['Bemötande', 'Tecken']],
    ['• Bemötande\n- Tecken\n– Samtalet på natten', ['Bemötande', 'Tecken', 'Samtalet på natten']],
    ['två-språkigt samtal', ['Två-språkigt samtal']],
  ])('%j', (text, expected) => {
    expect(parseTopics(text)).toEqual(expected);
  });
});

describe('who gives a qualification', () => {
  const manager = { agencyId: 'soc', membershipId: 'm', roles: ['SOCIAL_MANAGER'] };
  const attended = { agencyId: 'soc', membershipId: 'w', isPresent: true, isGiven: false };
  it.each<[string, object, object, string[]]>([
    ['the manager of another agency', { agencyId: 'pol' }, {}, ['NOT_AVAILABLE']],
    ['a colleague', { roles: ['SOCIAL_WORKER'] }, {}, ['NOT_AVAILABLE']],
    ['the project lead', { roles: ['PROJECT_LEAD'] }, {}, ['NOT_AVAILABLE']],
    [
      'the organiser, whose duty is the door',
      { roles: ['DEVELOPMENT_LEAD'] },
      {},
      ['NOT_AVAILABLE'],
    ],
    ['a manager to themselves', { membershipId: 'w' }, {}, ['OWN_QUALIFICATION']],
    ['of somebody who was not there', {}, { isPresent: false }, ['NOT_PRESENT']],
    ['a second time', {}, { isGiven: true }, ['ALREADY_GIVEN']],
    ['the own manager', {}, {}, []],
  ])('%s', (_, who, whom, expected) => {
    expect(codes(mayDecide({ ...manager, ...who }, { ...attended, ...whom }))).toEqual(expected);
  });

  it('says why not by code alone', () => {
    expect(codes(checkReason('because'))).toEqual(['INVALID_CODE']);
    expect(codes(checkReason('PART_ATTENDED'))).toEqual([]);
  });
});

describe('how long it holds', () => {
  it.each([
    ['2026-02-28', 12, '2027-02-27'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2026-08-31', null, null],
  ] as const)('from %s for %s months until %s', (heldOn, months, expected) => {
    expect(validUntil(heldOn, months)).toBe(expected);
  });

  it('is told ninety, thirty and seven days before, those still to come', () => {
    expect(noticesOf('2027-03-31', '2026-11-30')).toEqual([
      '2026-12-31',
      '2027-03-01',
      '2027-03-24',
    ]);
    expect(noticesOf('2027-03-31', '2027-03-01')).toEqual(['2027-03-24']);
    expect(noticesOf(null, '2027-03-01')).toEqual([]);
  });
});

describe('what somebody needs', () => {
  const courses = [
    { kind: 'IN_DEPTH' as const, neededBy: ['SOCIAL_WORKER'] },
    { kind: 'DIGITAL_OUTREACH' as const, neededBy: [] },
  ];
  const today = '2026-11-30';
  it.each<
    [string, string[], { kind: 'IN_DEPTH' | 'PASS_LEADER'; validTo: string | null }[], string[]]
  >([
    ['nothing asked of the role', ['JURIST'], [], []],
    ['never had', ['SOCIAL_WORKER'], [], ['IN_DEPTH MISSING book']],
    [
      'run out yesterday',
      ['SOCIAL_WORKER'],
      [{ kind: 'IN_DEPTH', validTo: '2026-11-29' }],
      ['IN_DEPTH EXPIRED book'],
    ],
    [
      'last day today',
      ['SOCIAL_WORKER'],
      [{ kind: 'IN_DEPTH', validTo: today }],
      ['IN_DEPTH ENDS_SOON book'],
    ],
    [
      'in ninety-one days',
      ['SOCIAL_WORKER'],
      [{ kind: 'IN_DEPTH', validTo: '2027-03-01' }],
      ['IN_DEPTH VALID'],
    ],
    [
      'until further notice',
      ['SOCIAL_WORKER'],
      [{ kind: 'IN_DEPTH', validTo: null }],
      ['IN_DEPTH VALID'],
    ],
    [
      'had beside, and nothing to book for it',
      ['SOCIAL_WORKER'],
      [{ kind: 'PASS_LEADER', validTo: '2026-01-01' }],
      ['IN_DEPTH MISSING book', 'PASS_LEADER EXPIRED'],
    ],
  ])('%s', (_, roles, held, expected) => {
    const needs = needsOf(roles, held, courses, today);
    expect(
      needs.map((need) =>
        [need.kind, need.standing, ...(asksForBooking(need) ? ['book'] : [])].join(' '),
      ),
    ).toEqual(expected);
  });
});

describe('K03 as others are told it', () => {
  const unit = (agencyId: string, name: string, trained: number, staff: number) => ({
    ...{ agencyId, unit: name, trained, staff },
  });
  it('is a whole agency, small units in it', () => {
    const told = toldCoverage([
      unit('soc', 'a', 11, 14),
      unit('soc', 'b', 1, 1),
      unit('pol', 'k', 4, 4),
      unit('pol', 'y', 8, 14),
    ]);
    expect(told).toEqual([
      { agencyId: 'pol', trained: 12, staff: 18 },
      { agencyId: 'soc', trained: 12, staff: 15 },
    ]);
  });

  it('is nothing of an agency below five, and no total has it in', () => {
    const told = toldCoverage([unit('soc', 'a', 11, 14), unit('fa', 's', 2, 4)]);
    expect(told).toEqual([{ agencyId: 'soc', trained: 11, staff: 14 }]);
  });

  it('counts no more than the target', () => {
    expect(toldCoverage([unit('soc', 'a', 9, 6)])).toEqual([
      { agencyId: 'soc', trained: 6, staff: 6 },
    ]);
  });

  it.each([[0], [-1], [2.5], [2001]])('refuses a target of %s', (staff) => {
    expect(codes(checkTarget(staff))).toEqual(['STAFF_WRONG']);
  });
});

describe('those without an account', () => {
  it.each<[string, readonly number[] | string]>([
    ['1–6, 9', [1, 2, 3, 4, 5, 6, 9]],
    ['3;3 - 4', [3, 4]],
    ['', 'STAFF_NUMBERS_WRONG'],
    ['Anna', 'STAFF_NUMBERS_WRONG'],
    ['0', 'STAFF_NUMBERS_WRONG'],
    ['6-2', 'STAFF_NUMBERS_WRONG'],
    ['19121212-1212', 'STAFF_NUMBERS_WRONG'],
    ['1-101', 'TOO_MANY_AT_ONCE'],
  ])('%s', (typed, expected) => {
    const read = parseStaffNumbers(typed);
    expect(read.ok ? read.value : read.problems[0]?.code).toEqual(expected);
  });
});
