import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { ContactKind } from '@stad/network/rules/contact-function.js';
import type { HolidayRule } from '@stad/network/rules/weekly-hours.js';
import type { ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';

export type { AgencyKind } from '@stad/identity/rules/agency.js';
export type * from '@stad/identity/rules/demo/types.js';
export type { Role } from '@stad/identity/rules/role.js';
export type { AreaKind } from '@stad/programme/rules/area.js';
export type * from '@stad/programme/rules/demo/types.js';
export type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
export type { Tier } from '@stad/programme/rules/tier.js';
export type { ContactKind };

/** Swedish wall-clock time, `17:00`. */
export type LocalTime = string;

/** A point in time as a Swede would say it; `atLocal(date, time)` makes the instant. */
export interface Moment {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/** A window that may cross midnight: an end at or before the start belongs to the next day. */
export interface Window {
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** Somebody with an account, or a function without one. Nobody has another name. */
export interface Who {
  readonly agencyKey: AgencyKey;
  readonly personKey?: PersonKey;
  /** Set when there is no account, *Yttre verksamhet 1*. */
  readonly functionTitle?: string;
}

/** Aim of a goal, a measure or an activity. */
export type Aim = AimTag;

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

export interface CapacityRecord {
  readonly key: string;
  readonly agencyKey: AgencyKey;
  readonly kind: 'POST' | 'ON_CALL_HOURS';
  /** Posts, or hours a week. */
  readonly amount: number;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly note: string;
}

/** Another agency's time: no source, no title. */
export interface BusySpanRecord {
  readonly agencyKey: AgencyKey;
  readonly siteKey: SiteKey;
  readonly personKey?: PersonKey;
  readonly window: Window;
}

/** A goal of the progress page: what was planned, to today and to the end. */
export interface GoalRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  /** A goal of all towns together, not of `siteKey` alone. */
  readonly wholeProgramme?: true;
  readonly title: string;
  readonly aim: Aim;
  readonly kpi: string;
  /** What of the figure is held against the plan, when it is not its value. */
  readonly measure?: 'ACTIVITIES' | 'MODEL_TESTS';
  /** Whose target it is when it is one agency's. */
  readonly agencyKey?: AgencyKey;
  readonly unit: string;
  readonly target: number;
  readonly planToDate: number;
  /** Order on the page. */
  readonly order: number;
}
