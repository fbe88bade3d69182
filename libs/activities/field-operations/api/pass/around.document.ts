import type { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import type { Qualification } from '@stad/identity/rules/qualification.js';
import type { HolidayRule } from '@stad/network/rules/weekly-hours.js';
import type { AreaEntity } from '@stad/programme/api/programme.entities.js';
import type { AreaVisit } from '../../rules/clashes.js';

/** What stands around a pass that is planned. */
export interface PlanSurroundings extends Around {
  readonly siteAreas: readonly AreaEntity[];
  readonly coreAgencies: readonly AgencyEntity[];
  readonly coverage: readonly OwnCoverageRow[];
}

/** As much of it as says what a plan runs into. */
export interface Around {
  /** Agencies with a core ring at the site on the day of the pass. */
  readonly coreAgencies: readonly Pick<AgencyEntity, 'id'>[];
  readonly coverage: readonly CoverageRow[];
  readonly busy: readonly BusyRow[];
  readonly visits: readonly AreaVisit[];
  /** What people of the core group are trained for, as far as the viewer may know it. */
  readonly trainings: readonly TrainingRow[];
}

export interface TrainingRow {
  readonly membershipId: string;
  readonly qualifications: readonly Qualification[];
}

export interface CoverageRow {
  readonly agencyId: string;
  /** The function that answers; null where the viewer may not know which. */
  readonly label: string | null;
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly redDays: HolidayRule;
  readonly eves: HolidayRule;
}

export interface OwnCoverageRow extends CoverageRow {
  /** Hours of the viewer's own function. */
  readonly isMine: boolean;
}

export interface BusyRow {
  readonly id: string;
  readonly agencyId: string;
  readonly membershipId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}
