import { describe, expect, it } from '@jest/globals';
import { BLOCKING_RULES, gravestOf, severityOf, WARNING_RULES } from './finding.js';
import { isReasonFor, OVERRIDE_REASONS, reasonsFor } from './override-reason.js';

describe('a reason', () => {
  it.each([
    [['PHONE'], ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'OTHER_NUMBER', 'NOT_PERSONAL']],
    [['EMAIL'], ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL']],
    [['URL'], ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL']],
    [['HANDLE'], ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL']],
    [['BANK_ACCOUNT'], ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'OTHER_NUMBER', 'NOT_PERSONAL']],
    [['STREET_NUMBER'], ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'MEETING_PLACE', 'NOT_PERSONAL']],
    [['PLATE'], ['OTHER_NUMBER', 'NOT_PERSONAL']],
    [['POLICE_REPORT_NUMBER'], ['OTHER_NUMBER', 'NOT_PERSONAL']],
    [['DATE_AND_FOUR_DIGITS'], ['OTHER_NUMBER', 'NOT_PERSONAL']],
    [['INTERIM_NUMBER'], ['OTHER_NUMBER', 'NOT_PERSONAL']],
    [['IDENTITY_DOCUMENT'], ['OTHER_NUMBER', 'NOT_PERSONAL']],
    [['ADVERTISEMENT'], ['OTHER_NUMBER', 'NOT_PERSONAL']],
    [['MAP_POINT'], ['PUBLIC_INFORMATION', 'MEETING_PLACE', 'OTHER_NUMBER', 'NOT_PERSONAL']],
    [
      ['PHONE', 'PLATE'],
      ['OTHER_NUMBER', 'NOT_PERSONAL'],
    ],
    [
      ['PHONE', 'STREET_NUMBER'],
      ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL'],
    ],
    [['PERSONAL_NUMBER'], []],
    [['PHONE', 'COORDINATION_NUMBER'], []],
  ] as const)('for %j is one of %j', (rules, reasons) => {
    expect(reasonsFor(rules)).toEqual(reasons);
    for (const reason of OVERRIDE_REASONS) {
      expect(isReasonFor(reason, rules)).toBe((reasons as readonly string[]).includes(reason));
    }
    expect(isReasonFor('because', rules)).toBe(false);
  });

  it('is there for everything that is asked about, and for nothing that is stopped', () => {
    for (const rule of WARNING_RULES) expect(reasonsFor([rule])).toContain('NOT_PERSONAL');
    for (const rule of BLOCKING_RULES) expect(reasonsFor([rule])).toEqual([]);
  });
});

describe('the gravest', () => {
  const finding = (rule: 'PHONE' | 'EMAIL' | 'PERSONAL_NUMBER') => ({
    rule,
    severity: severityOf(rule),
    offset: 0,
    length: 1,
  });
  it.each([
    [[], undefined],
    [['PHONE', 'EMAIL'], 'PHONE'],
    [['PHONE', 'PERSONAL_NUMBER'], 'PERSONAL_NUMBER'],
  ] as const)('of %j is %s', (rules, expected) =>
    expect(gravestOf(rules.map(finding))?.rule).toBe(expected),
  );
});
