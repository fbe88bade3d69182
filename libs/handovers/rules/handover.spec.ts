import { describe, expect, it } from '@jest/globals';
import type { AgencyKind } from '@stad/identity/rules/agency.js';
import type { Result } from '@stad/platform/rules/result.js';
import { checkHandover, type HandoverFields, isChildElsewhere, NO_BOARD } from './handover.js';
import { asksConsent, handoverAdvice } from './handover-advice.js';
import { HANDOVER_CATEGORIES } from './handover-codes.js';
import { receiversOf, usualCategory } from './receivers.js';

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field = '' }) => `${code} ${field}`.trim());

const NOW = new Date('2026-11-14T22:55:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

const FIELDS: HandoverFields = {
  ...{ end: 'SENDER', category: 'SOCIAL_ON_CALL', band: 'AGE_21_OR_OVER', channel: 'PHONE' },
  ...NO_BOARD,
  ...{ otherFunction: 'Socialjouren Lund', assessedBy: 'Samverkanspolis 1' },
  ...{ observedAt: ago(15), contactAt: ago(3), confirmedByFunction: 'Socialjouren' },
};

describe('What is kept', () => {
  it.each<[string, Partial<HandoverFields>, string[]]>([
    ['a category nobody knows', { category: 'CIRCUS' }, ['INVALID_CODE category']],
    ['an age', { band: 'AGE_17' }, ['INVALID_CODE band']],
    ['a municipality nobody knows', { municipality: '9999' }, ['INVALID_CODE municipality']],
    ['a function no board has', { boardFunction: 'POLICE' }, ['INVALID_CODE boardFunction']],
    ['a channel nobody knows', { channel: 'FAX' }, ['INVALID_CODE channel']],
    ['an end nobody knows', { end: 'MIDDLE' }, ['INVALID_CODE end']],
    ['nobody at the other end', { otherFunction: ' ' }, ['INVALID_FUNCTION_NAME otherFunction']],
    ['nobody who assessed it', { assessedBy: '' }, ['INVALID_FUNCTION_NAME assessedBy']],
    [
      'a function too long to read',
      { confirmedByFunction: 'x'.repeat(81) },
      ['INVALID_FUNCTION_NAME confirmedByFunction'],
    ],
    [
      'what has not been seen yet',
      { observedAt: ago(-20), contactAt: null, confirmedByFunction: null },
      ['TOLD_TIME_IN_FUTURE observedAt'],
    ],
    ['a contact to come', { contactAt: ago(-20) }, ['TOLD_TIME_IN_FUTURE contactAt']],
    ['a contact before it was seen', { contactAt: ago(16) }, ['CONTACT_BEFORE_SEEN contactAt']],
    [
      'what was seen more than a month ago',
      { observedAt: ago(32 * 24 * 60) },
      ['SEEN_TOO_LONG_AGO observedAt'],
    ],
    ['a confirmation at no time', { contactAt: null }, ['CONTACT_TIME_MISSING contactAt']],
    [
      'what was received at no time',
      { end: 'RECEIVER', contactAt: null, confirmedByFunction: null },
      ['CONTACT_TIME_MISSING contactAt'],
    ],
  ])('is not %s', (_what, change, expected) => {
    expect(codes(checkHandover({ ...FIELDS, ...change }, { now: NOW, device: null }))).toEqual(
      expected,
    );
  });

  it.each(HANDOVER_CATEGORIES)('is %s, without a confirmation too', (category) => {
    const fields = { ...FIELDS, category, contactAt: null, confirmedByFunction: '' };
    const checked = checkHandover(fields, { now: NOW, device: null });
    expect(codes(checked)).toEqual([]);
    expect(checked.ok && checked.value.confirmedByFunction).toBeNull();
  });

  it('is no age where nobody is pointed out', () => {
    const fields = { ...FIELDS, category: 'CONSULTATION', band: 'UNDER_18' };
    const checked = checkHandover(fields, { now: NOW, device: null });
    expect(checked.ok && checked.value.band).toBe('UNKNOWN');
  });
});

describe('Concern for a child (INV-08)', () => {
  it.each<[string, string | null, boolean]>([
    ['CHILD_CONCERN', 'SOCIAL_SERVICES', false],
    ['CHILD_CONCERN', null, true],
    ['CHILD_CONCERN', 'POLICE', true],
    ['CHILD_CONCERN', 'NGO', true],
    ['POLICE_REPORT', 'POLICE', false],
  ])('%s to %s is elsewhere: %s', (category, kind, isElsewhere) => {
    expect(isChildElsewhere(category, kind, NO_BOARD)).toBe(isElsewhere);
  });

  it.each<[string | null, string | null, string | null, boolean]>([
    [null, '1285', 'ON_CALL', false],
    [null, '1285', null, true],
    [null, null, 'ON_CALL', true],
    ['POLICE', '1285', 'ON_CALL', true],
  ])(
    'to %s, municipality %s, function %s is elsewhere: %s',
    (kind, municipality, boardFunction, is) => {
      const board = { municipality, boardFunction };
      expect(isChildElsewhere('CHILD_CONCERN', kind, board)).toBe(is);
    },
  );

  it('told to the police is kept with a warning, and is no report', () => {
    const asked = {
      category: 'CHILD_CONCERN',
      from: 'NGO',
      to: 'POLICE',
      band: 'UNDER_18',
    } as const;
    expect(handoverAdvice({ ...asked, ...NO_BOARD, hasConsent: false })).toEqual([
      ...['CHILD_ELSEWHERE', 'REPORT_IN_WRITING', 'BECOMES_PUBLIC'],
    ]);
  });
});

describe('What is said of consent', () => {
  it.each<[string, AgencyKind | null, boolean]>([
    ['CHILD_CONCERN', 'POLICE', false],
    ['CHILD_CONCERN', 'NGO', false],
    ['CONSULTATION', 'SOCIAL_SERVICES', false],
    ['POLICE_REPORT', 'SOCIAL_SERVICES', false],
    ['SOCIAL_ON_CALL', 'POLICE', false],
    ['SOCIAL_ON_CALL', 'NGO', true],
    ['NGO_SUPPORT', 'POLICE', true],
    ['NGO_SUPPORT', 'SOCIAL_SERVICES', true],
    ['REGIONAL_COORDINATOR', 'SOCIAL_SERVICES', true],
  ])('%s by %s asks for it: %s', (category, from, isAsked) => {
    expect(asksConsent({ category, from, band: 'UNKNOWN' })).toBe(isAsked);
  });

  it.each<[string, AgencyKind, string, boolean, string[]]>([
    ['NGO_SUPPORT', 'SOCIAL_SERVICES', 'AGE_21_OR_OVER', true, []],
    ['NGO_SUPPORT', 'SOCIAL_SERVICES', 'AGE_21_OR_OVER', false, ['ASK_JURIST']],
    ['NGO_SUPPORT', 'SOCIAL_SERVICES', 'UNDER_18', false, ['ASK_JURIST', 'ASK_JURIST_CHILD']],
    ['REGIONAL_COORDINATOR', 'SOCIAL_SERVICES', 'AGE_18_20', false, ['CONSENT_FIRST']],
    ['CHILD_CONCERN', 'NGO', 'UNDER_18', false, ['REPORT_IN_WRITING', 'BECOMES_PUBLIC']],
    ['CHILD_CONCERN', 'POLICE', 'UNDER_18', false, ['REPORT_IN_WRITING']],
    ['CONSULTATION', 'NGO', 'UNKNOWN', false, []],
  ])('%s by %s of %s with consent %s', (category, from, band, hasConsent, said) => {
    const to = 'SOCIAL_SERVICES';
    expect(handoverAdvice({ category, from, to, band, ...NO_BOARD, hasConsent })).toEqual(said);
  });
});

describe('To whom', () => {
  const one = (label: string, kind: string, answersNow: boolean) => ({
    ...{ label, kind, answersNow, agencyId: label },
  });
  const TOWN = [
    one('Stödlinjen', 'NGO_SUPPORT', true),
    one('Mottagningen', 'RECEPTION', false),
    one('Socialjouren', 'SOCIAL_ON_CALL', true),
    one('Vakthavande befäl', 'POLICE', true),
  ];
  const labels = (all: readonly { readonly label: string }[]) => all.map(({ label }) => label);

  it.each([
    ['CHILD_CONCERN', ['Socialjouren', 'Mottagningen']],
    ['NGO_SUPPORT', ['Stödlinjen']],
    ['HEALTH_CARE', []],
    ['OTHER', ['Socialjouren', 'Stödlinjen', 'Vakthavande befäl', 'Mottagningen']],
  ] as const)('%s first to who answers', (category, expected) => {
    expect(labels(receiversOf(category, TOWN))).toEqual(expected);
  });

  it('by day the reception before the on-call service', () => {
    const day = TOWN.map((each) => ({ ...each, answersNow: true }));
    expect(labels(receiversOf('CHILD_CONCERN', day))).toEqual(['Mottagningen', 'Socialjouren']);
  });

  it('as the routine of the town has it, among those who answer', () => {
    const steps: Record<string, number> = { SOCIAL_ON_CALL: 1, RECEPTION: 5 };
    const day = TOWN.map((each) => ({
      ...{ ...each, answersNow: true, routineStep: steps[each.kind] ?? null },
    }));
    expect(labels(receiversOf('CHILD_CONCERN', day))).toEqual(['Socialjouren', 'Mottagningen']);
    const closed = day.map((each) => ({ ...each, answersNow: each.kind === 'RECEPTION' }));
    expect(labels(receiversOf('CHILD_CONCERN', closed))).toEqual(['Mottagningen', 'Socialjouren']);
  });

  it('begins with what is open', () => {
    expect(usualCategory(TOWN)).toBe('SOCIAL_ON_CALL');
    expect(usualCategory([one('Mottagningen', 'RECEPTION', true)])).toBe('SOCIAL_SERVICES');
    expect(usualCategory([])).toBe('SOCIAL_ON_CALL');
  });
});
