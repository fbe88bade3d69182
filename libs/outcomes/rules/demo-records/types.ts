import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { AgencyKey, LocalDate } from '@stad/identity/rules/demo/types.js';
import type { ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';

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
