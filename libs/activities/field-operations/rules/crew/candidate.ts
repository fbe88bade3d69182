import type { FieldRole } from '@stad/identity/rules/field-role.js';
import type { Qualification } from '@stad/identity/rules/qualification.js';
import type { Span } from '@stad/platform/rules/time.js';

/** A function that could be asked along, as far as the one who plans may know it (field.md 8, INV-31). */
export interface Candidate {
  /** The membership. */
  readonly id: string;
  /** The function, *Socialsekreterare 1*. */
  readonly label: string;
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly agencyLabel: string;
  readonly fieldRole: FieldRole;
  /** The last day of the membership; null until further notice. */
  readonly validTo: string | null;
  readonly qualifications: readonly Qualification[];
  readonly languages: readonly string[];
  /** *Upptagen*: own rows and those of others alike, the pass itself left out. */
  readonly busy: readonly Span[];
  readonly onCall: readonly Span[];
  /** Nights in the field or otherwise at work, of the last 28 days. */
  readonly nights: number;
}

/** What kind of competence somebody brings: that of the employer's mandate (field.md 2.8 *Who*). */
export function competenceOf({ agencyKind }: Pick<Candidate, 'agencyKind'>): string {
  return agencyKind;
}
