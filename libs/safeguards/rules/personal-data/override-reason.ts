import type { GuardRule, WarningRule } from './finding.js';

/** Why a warning may pass; counted for the auditor, a code and never a text (INV-01). */
export const OVERRIDE_REASONS = [
  'WORK_CONTACT',
  'PUBLIC_INFORMATION',
  'MEETING_PLACE',
  'OTHER_NUMBER',
  'NOT_PERSONAL',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/**
 * Which reasons can be true of what a rule finds. A police report number or a user name has no good
 * reason but that it is none (field.md 3.5).
 */
const REASONS: Readonly<Record<WarningRule, readonly OverrideReason[]>> = {
  PHONE: ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'OTHER_NUMBER', 'NOT_PERSONAL'],
  EMAIL: ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL'],
  URL: ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL'],
  HANDLE: ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL'],
  BANK_ACCOUNT: ['WORK_CONTACT', 'PUBLIC_INFORMATION', 'OTHER_NUMBER', 'NOT_PERSONAL'],
  STREET_NUMBER: ['MEETING_PLACE', 'WORK_CONTACT', 'PUBLIC_INFORMATION', 'NOT_PERSONAL'],
  PLATE: ['OTHER_NUMBER', 'NOT_PERSONAL'],
  POLICE_REPORT_NUMBER: ['OTHER_NUMBER', 'NOT_PERSONAL'],
  DATE_AND_FOUR_DIGITS: ['OTHER_NUMBER', 'NOT_PERSONAL'],
  INTERIM_NUMBER: ['OTHER_NUMBER', 'NOT_PERSONAL'],
  IDENTITY_DOCUMENT: ['OTHER_NUMBER', 'NOT_PERSONAL'],
  ADVERTISEMENT: ['OTHER_NUMBER', 'NOT_PERSONAL'],
  MAP_POINT: ['MEETING_PLACE', 'PUBLIC_INFORMATION', 'OTHER_NUMBER', 'NOT_PERSONAL'],
};

/** The reasons one may choose among for a text: those that suit everything found in it. */
export function reasonsFor(rules: Iterable<GuardRule>): OverrideReason[] {
  const asked = [...rules];
  return OVERRIDE_REASONS.filter((reason) => asked.every((rule) => suits(reason, rule)));
}

/** Whether a code is a reason for all of `rules`; never for what is stopped. */
export function isReasonFor(code: string, rules: Iterable<GuardRule>): code is OverrideReason {
  return (reasonsFor(rules) as readonly string[]).includes(code);
}

function suits(reason: OverrideReason, rule: GuardRule): boolean {
  const reasons: Partial<Record<GuardRule, readonly OverrideReason[]>> = REASONS;
  return reasons[rule]?.includes(reason) ?? false;
}
