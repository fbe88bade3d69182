import type { LegalBasis } from './basis.js';
import { wordingsOf } from './catalogue.js';

/** A provision without a checked date is offered for event dates from this day on (field.md 3.1). */
export const UNCHECKED_OFFERED_FROM = '2025-12-01';
/** Earlier wordings are known to hold for 2022 and on; what held before nobody has looked at. */
export const EARLIER_KNOWN_FROM = '2022-01-01';

/** First day on which a wording may be shown as the law: its own, or the day the source allows. */
export function shownFrom(basis: LegalBasis): string {
  return basis.validFrom ?? (basis.isEarlier ? EARLIER_KNOWN_FROM : UNCHECKED_OFFERED_FROM);
}

/** Whether a wording is the law on an event date, both days included (INV-26). */
export function holdsOn(basis: LegalBasis, date: string): boolean {
  return shownFrom(basis) <= date && (basis.validTo === null || date <= basis.validTo);
}

/** The wording of a provision on an event date, or undefined when none is known to hold (INV-26). */
export function wordingOn(code: string, date: string): LegalBasis | undefined {
  return wordingsOf(code).find((basis) => holdsOn(basis, date));
}

/** The next known wording of the same provision; its first day is `validFrom` (INV-26). */
export function nextWording(basis: LegalBasis): LegalBasis | undefined {
  return wordingsOf(basis.code).find(({ wording }) => wording === basis.wording + 1);
}

/**
 * *Motsvarar nu*: the wording that holds today, when it is cited in another way than the one of the
 * record's event date (INV-26).
 */
export function correspondsNow(basis: LegalBasis, today: string): LegalBasis | undefined {
  const now = wordingOn(basis.code, today);
  return now && now.provision !== basis.provision ? now : undefined;
}

/** A citation of the repealed Social Services Act and what took its place. */
export interface Correspondence {
  /** In SoL (2001:453), as in records of 2022. */
  readonly before: string;
  /** In SoL (2025:400). */
  readonly now: string;
}

/** The pairs of field.md 0.6, for reading what was written before 2025-07-01. */
export const CORRESPONDENCES: readonly Correspondence[] = [
  { before: '2 kap. 1 §', now: '4 kap. 1 §' },
  { before: '5 kap. 11 §', now: '13 kap. 1 §' },
  { before: '14 kap. 1 §', now: '19 kap. 1 §' },
  { before: '11 kap. 1 a §', now: '20 kap. 1 §' },
  { before: '3 kap. 1 och 4 §§', now: '6 kap. 3 § och 18 kap. 2 §' },
];
