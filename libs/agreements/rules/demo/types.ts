import type { AgencyKey, LocalDate } from '@stad/identity/rules/demo/types.js';
import type { DateSpan, ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';
import type { AgreementKind } from '../agreement-codes.js';

export interface AgreementRecord {
  readonly key: string;
  readonly kind: AgreementKind;
  readonly title: string;
  /** None: of the town, whatever programme runs there. */
  readonly programmeKey: ProgrammeKey | null;
  readonly siteKey: SiteKey;
  /** The first of them began it. */
  readonly parties: readonly AgencyKey[];
  readonly purposes: readonly string[];
  /** The whole town, some areas of it by their codes, or not said. */
  readonly extent: 'TOWN' | readonly string[] | null;
  readonly validity: DateSpan;
  readonly reference: { readonly title: string; readonly on: LocalDate | null };
  readonly askedOn: LocalDate;
  /** Who signs the paper at each party that has confirmed, by function, and the day it did. */
  readonly confirmations: readonly {
    readonly agencyKey: AgencyKey;
    readonly functionTitle: string;
    readonly on: LocalDate;
  }[];
}
