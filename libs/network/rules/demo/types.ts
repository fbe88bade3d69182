import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { LocalTime, SiteKey, Window } from '@stad/programme/rules/demo/types.js';
import type { ContactKind } from '../contact-function.js';
import type { HolidayRule } from '../weekly-hours.js';

export interface ContactFunctionRecord {
  readonly key: string;
  readonly label: string;
  readonly kind: ContactKind;
  /** The agency that answers; the one that keeps the card when an outside party answers. */
  readonly agencyKey: AgencyKey;
  readonly unit?: string;
  readonly siteKeys: readonly SiteKey[];
  readonly workPhone: string;
  readonly mailbox?: string;
  readonly sdkAddress?: string;
  readonly hours: string;
  readonly note?: string;
  readonly testedOn?: LocalDate;
  /** Languages it answers in, as codes. */
  readonly languages?: readonly string[];
  /** The function of the same agency that answers in its place. */
  readonly deputyKey?: string;
  /** P0 is public, P1 for all members of the site, P2 a direct number, for the team in its window. */
  readonly classification: 'P0' | 'P1' | 'P2';
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface OnCallCoverageRecord {
  readonly key: string;
  readonly contactFunctionKey: string;
  readonly siteKeys: readonly SiteKey[];
  readonly weekdays: readonly Weekday[];
  readonly from: LocalTime;
  /** At or before `from`: the next day. */
  readonly to: LocalTime;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  /** Left out: as usual for its weekdays. */
  readonly redDays?: HolidayRule;
  readonly eves?: HolidayRule;
}

/** Another agency's time: no source, no title. */
export interface BusySpanRecord {
  readonly agencyKey: AgencyKey;
  readonly siteKey: SiteKey;
  readonly personKey?: PersonKey;
  readonly window: Window;
}
