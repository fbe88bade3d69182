import type { ActivityRecord } from '@stad/activities/core/rules/demo/types.js';
import type { Phase } from '@stad/activities/core/rules/phase.js';
import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { Window } from '@stad/programme/rules/demo/types.js';
import type { TypedEvaluation } from '../evaluation.js';
import type { SeminarKind } from '../seminar-life.js';

/** People of one unit at one seminar. Participants are numbered 1… within the unit. */
export interface AttendanceGroupRecord {
  readonly agencyKey?: AgencyKey;
  readonly actorKey?: string;
  readonly unit?: string;
  readonly functionTitle: string;
  readonly registered: number;
  /** Absent before the seminar. */
  readonly present?: number;
  /** The first of the numbers that have an account. */
  readonly people?: readonly PersonKey[];
  /** Its employer was asked and is told who came: they sign up by its own link. */
  readonly isTold?: boolean;
}

export interface SeminarRecord extends ActivityRecord {
  readonly type: 'SEMINAR';
  readonly when: Window;
  readonly kind: SeminarKind;
  readonly state: Phase;
  readonly capacity: number;
  readonly groups: readonly AttendanceGroupRecord[];
  readonly registered: number;
  /** They signed up themselves, by the link; so many more wait. */
  readonly waiting?: number;
  /** Absent before the seminar. */
  readonly present?: number;
  /** Means on 0–10, one decimal; answers are unlinked. */
  readonly evaluation?: TypedEvaluation;
}

/** How many of a unit need the qualification, entered by the unit's manager. */
export interface TrainingTargetRecord {
  readonly agencyKey: AgencyKey;
  readonly unit: string;
  readonly staff: number;
  readonly enteredBy: PersonKey;
}
