import type { ActivityRecord } from '@stad/activities/core/rules/demo/types.js';
import type { AgencyKey } from '@stad/identity/rules/demo/types.js';
import type { DateSpan, Window } from '@stad/programme/rules/demo/types.js';

export type ActivityType =
  | 'MEETING'
  | 'ACTOR_MAPPING'
  | 'STUDY_VISIT'
  | 'DISSEMINATION'
  | 'PREVENTION'
  | 'MAPPING_STUDY'
  | 'ACTION_PLAN'
  | 'CITIZEN_PROMISE';

/** Those of the pilot that are neither a seminar nor a field pass. */
export interface OtherActivityRecord extends ActivityRecord {
  readonly type: ActivityType;
}

export interface PreventionRecord extends ActivityRecord {
  readonly type: 'PREVENTION';
  readonly when: Window;
  readonly target: 'SCHOOL_YOUTH' | 'HOTEL_PROPERTY' | 'DEMAND' | 'DIGITAL_INFORMATION';
  readonly channel: string;
  readonly material: string;
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
