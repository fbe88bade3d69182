import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { addDays } from '@stad/platform/rules/time.js';

/**
 * What a person has been trained for (field.md 7.3 *Qualification*): the in-depth training of the
 * method, outreach on the net (field.md 2.8 *Digital outreach specifics*), leading a pass.
 */
export const QUALIFICATION_KINDS = ['IN_DEPTH', 'DIGITAL_OUTREACH', 'PASS_LEADER'] as const;
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

export interface Qualification {
  readonly kind: QualificationKind;
  /** The last day, a Swedish calendar date; null until further notice. */
  readonly validTo: string | null;
}

export function isQualificationKind(value: string): value is QualificationKind {
  return (QUALIFICATION_KINDS as readonly string[]).includes(value);
}

/** The training on a day: never had, run out since, or in force. */
export function standingOf(
  held: readonly Qualification[],
  kind: QualificationKind,
  date: string,
): 'MISSING' | 'EXPIRED' | 'VALID' {
  const own = held.filter((each) => each.kind === kind);
  if (own.length === 0) return 'MISSING';
  return own.some(({ validTo }) => validTo === null || validTo >= date) ? 'VALID' : 'EXPIRED';
}

/** So many days before a training ends the manager is told (field.md 7.3): the time a new one takes to arrange. */
export const RENEWAL_DAYS = 90;

/** Is there a training that has run out on this Swedish day, or does within {@link RENEWAL_DAYS}? */
export function isToRenew(held: readonly Qualification[], date: string): boolean {
  const soon = addDays(date, RENEWAL_DAYS);
  return held.some(({ kind }) => standingOf(held, kind, soon) === 'EXPIRED');
}

/**
 * What an administrator writes of one person: known kinds, each once.
 * Problems on `qualifications`: `QUALIFICATION_UNKNOWN`, `QUALIFICATION_TWICE` { kind }.
 */
export function checkQualifications(
  held: readonly { readonly kind: string; readonly validTo?: string | null }[],
): Result<readonly Qualification[]> {
  const problems: Problem[] = [];
  const field = 'qualifications';
  const known = held.flatMap(({ kind, validTo = null }) =>
    isQualificationKind(kind) ? [{ kind, validTo }] : [],
  );
  if (known.length < held.length) problems.push({ code: 'QUALIFICATION_UNKNOWN', field });
  for (const kind of QUALIFICATION_KINDS) {
    if (known.filter((each) => each.kind === kind).length > 1) {
      problems.push({ code: 'QUALIFICATION_TWICE', field, params: { kind } });
    }
  }
  return check(problems, known);
}
