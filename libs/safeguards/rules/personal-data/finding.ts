/** What the guard stops. Nobody can let it through (INV-01). */
export const BLOCKING_RULES = ['PERSONAL_NUMBER', 'COORDINATION_NUMBER'] as const;

/** What the guard asks about. A reason code lets it through. */
export const WARNING_RULES = [
  'DATE_AND_FOUR_DIGITS',
  'INTERIM_NUMBER',
  'PHONE',
  'EMAIL',
  'HANDLE',
  'URL',
  'PLATE',
  'POLICE_REPORT_NUMBER',
  'STREET_NUMBER',
  'BANK_ACCOUNT',
  'IDENTITY_DOCUMENT',
  'ADVERTISEMENT',
  'MAP_POINT',
] as const;

export type BlockingRule = (typeof BLOCKING_RULES)[number];
export type WarningRule = (typeof WARNING_RULES)[number];
export type GuardRule = BlockingRule | WarningRule;
export type Severity = 'block' | 'warn';

/** Where something was found, never what: the matched text leaves the guard in no form. */
export interface Finding {
  readonly rule: GuardRule;
  readonly severity: Severity;
  /** UTF-16 offset in the typed text. */
  readonly offset: number;
  readonly length: number;
}

/** A finding in the normalised text: `[from, to)`. */
export interface Match {
  readonly rule: GuardRule;
  readonly from: number;
  readonly to: number;
  /** Its parts stand apart: where another, in one piece, lies in the same place, that is what was written. */
  readonly isInParts?: true;
}

export function severityOf(rule: GuardRule): Severity {
  return (BLOCKING_RULES as readonly string[]).includes(rule) ? 'block' : 'warn';
}

/** The first that is stopped, else the first that is asked about. */
export function gravestOf(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ severity }) => severity === 'block') ?? findings[0];
}
