import type { AgencyKey, LocalDate } from '@stad/identity/rules/demo/types.js';
import type { AreaKind } from '../area.js';
import type { ProgrammeState } from '../programme-state.js';
import type { Tier } from '../tier.js';

/** Both dates included. */
export interface DateSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

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

export type SiteKey = 'lund' | 'helsingborg' | 'malmo' | 'kronhamn';

export type ProgrammeKey = '2022' | 'lopande';

export type SiteKind = 'ORIGIN' | 'PILOT' | 'REFERENCE';

/** How far a site has come (R47): initiera, kunskap, process, test, drift, spridning. */
export type SitePhase = 'INITIATE' | 'KNOWLEDGE' | 'PROCESS' | 'TEST' | 'OPERATION' | 'SPREAD';

export interface SiteRecord {
  readonly key: SiteKey;
  readonly name: string;
  readonly municipalityCode?: string;
  readonly kind: SiteKind;
  readonly phases: readonly {
    readonly phase: SitePhase;
    readonly from: LocalDate;
    readonly movedBy: string;
  }[];
  readonly fictive?: true;
}

export interface AreaRecord {
  readonly code: string;
  readonly siteKey: SiteKey;
  readonly name: string;
  readonly group: string;
  readonly kind: AreaKind;
  /** Only compared with: no passes are planned there. */
  readonly referenceOnly?: true;
}

/** Row of `site_agency`. */
export interface RingRecord {
  readonly siteKey: SiteKey;
  readonly agencyKey: AgencyKey;
  readonly tier: Tier;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly note?: 'LEAD' | 'ORIGIN' | 'REFERENCE';
}

export interface ProgrammeRecord {
  readonly key: ProgrammeKey;
  readonly name: string;
  readonly alias: string;
  readonly period: DateSpan;
  /** Days as of which counts about persons are told, the last of them its end. */
  readonly closingDays: readonly LocalDate[];
  readonly purpose: string;
  readonly goals: readonly string[];
  readonly leadAgencyKey: AgencyKey;
  readonly funderAgencyKey: AgencyKey;
  readonly siteKeys: readonly SiteKey[];
  readonly state: ProgrammeState;
}
