import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { Phase } from '@stad/activities/core/rules/phase.js';
import type { EvaluationFigures } from '@stad/activities/seminars/rules/evaluation.js';
import type { SeminarKind } from '@stad/activities/seminars/rules/seminar-life.js';
import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DateSpan, ProgrammeKey, SiteKey, Window } from '@stad/programme/rules/demo/types.js';

export type ActivityType =
  | 'MEETING'
  | 'ACTOR_MAPPING'
  | 'SEMINAR'
  | 'STUDY_VISIT'
  | 'DISSEMINATION'
  | 'PREVENTION'
  | 'MAPPING_STUDY'
  | 'ACTION_PLAN'
  | 'CITIZEN_PROMISE';

/** What every activity has. A part of a day has a window, a longer one a span of dates. */
export interface ActivityRecord {
  readonly key: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  readonly type: ActivityType;
  readonly title: string;
  readonly aim: string;
  readonly aims: readonly AimTag[];
  readonly ownerAgencyKey: AgencyKey;
  readonly plannedBy: PersonKey;
  readonly participatingAgencyKeys: readonly AgencyKey[];
  readonly when: Window | DateSpan;
  readonly venueLabel: string;
  readonly targetGroups: readonly string[];
  /** State of the type itself, where it has one of its own. */
  readonly state: string;
  readonly phase: Phase;
  readonly resultSummary?: string;
  readonly numbers?: Readonly<Record<string, number>>;
}

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
}

export interface SeminarRecord extends ActivityRecord {
  readonly type: 'SEMINAR';
  readonly when: Window;
  readonly kind: SeminarKind;
  readonly state: Phase;
  readonly capacity: number;
  readonly groups: readonly AttendanceGroupRecord[];
  readonly registered: number;
  /** Absent before the seminar. */
  readonly present?: number;
  /** Means on 0–10, one decimal; answers are unlinked. */
  readonly evaluation?: EvaluationFigures;
}

/** How many of a unit need the qualification, entered by the unit's manager. */
export interface TrainingTargetRecord {
  readonly agencyKey: AgencyKey;
  readonly unit: string;
  readonly staff: number;
  readonly enteredBy: PersonKey;
}

export interface PreventionRecord extends ActivityRecord {
  readonly type: 'PREVENTION';
  readonly when: Window;
  readonly target: 'SCHOOL_YOUTH' | 'HOTEL_PROPERTY' | 'DEMAND' | 'DIGITAL_INFORMATION';
  readonly channel: string;
  readonly material: string;
}

export interface DisseminationRecord {
  readonly activityKey: string;
  readonly message: string;
  readonly panel: readonly string[];
  readonly audience: number;
  readonly audienceMethod: 'COUNTED_BY_HAND' | 'ESTIMATED';
  readonly media: readonly {
    readonly title: string;
    readonly outlet: string;
    readonly on: LocalDate;
  }[];
  readonly leads: readonly { readonly organisation: string; readonly functionTitle: string }[];
}

export interface MappingResultRecord {
  readonly category: string;
  readonly value?: number;
  readonly interval?: readonly [number, number];
  readonly unit: string;
  readonly source: string;
  readonly reliability: 'A' | 'B' | 'C' | 'D';
}

export interface MappingStudyRecord {
  readonly activityKey: string;
  readonly period: DateSpan;
  readonly phenomena: readonly string[];
  readonly methods: readonly string[];
  readonly survey: {
    readonly sent: number;
    readonly answers: number;
    readonly metSuspicion: number;
  };
  readonly results: readonly MappingResultRecord[];
}

export interface CommitmentRecord {
  readonly n: number;
  readonly agencyKey: AgencyKey;
  readonly text: string;
}
