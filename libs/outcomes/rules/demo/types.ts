import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DateSpan, Moment, ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';
import type { EnteredAmount } from '../entered-figure.js';

/** A goal of the progress page: what was planned, to today and to the end. */
export interface GoalRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  /** A goal of all towns together, not of `siteKey` alone. */
  readonly wholeProgramme?: true;
  readonly title: string;
  readonly aim: AimTag;
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

/** A figure whose records the portal does not hold yet. */
export interface EnteredFigureRecord {
  readonly kpi: string;
  readonly programmeKey: ProgrammeKey;
  /** Absent: of the whole programme. */
  readonly siteKey?: SiteKey;
  readonly period: DateSpan;
  readonly amounts: readonly EnteredAmount[];
  readonly source: {
    readonly document: string;
    readonly on: LocalDate;
    readonly functionTitle: string;
  };
  readonly enteredBy: PersonKey;
  readonly approvedBy: PersonKey;
  readonly at: Moment;
}

export interface KpiExpectation {
  readonly code: string;
  readonly name: string;
  /** The value itself, or its parts. */
  readonly value: number | Readonly<Record<string, number>>;
  /** For rates: of how many. */
  readonly of?: number | Readonly<Record<string, number>>;
  /** What partners and funder are shown. */
  readonly published: string;
}
