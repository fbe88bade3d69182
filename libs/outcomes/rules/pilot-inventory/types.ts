import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { StepResult } from '@stad/activities/field-operations/rules/demo/types.js';
import type { AgencyKey, LocalDate } from '@stad/identity/rules/demo/types.js';
import type { ProgrammeKey, SiteKey } from '@stad/programme/rules/demo/types.js';

/** A person's confidentiality undertaking: blocks the NGO user from the day after `validTo`. */
export interface UndertakingRecord {
  readonly personKey: string;
  readonly agreementKey: string;
  readonly version: string;
  readonly acceptedOn: LocalDate;
  readonly validTo: LocalDate;
}

export interface KnowledgeSourceRecord {
  readonly key: string;
  readonly siteKey: SiteKey;
  readonly origin: string;
  readonly gatheredOn: string;
  readonly form: 'INFORMATION_GATHERING' | 'STUDY_VISIT';
  readonly activityKey?: string;
  readonly whatWeTook: readonly string[];
  readonly routineSteps: readonly number[];
}

export interface RoutineStepRecord {
  readonly n: number;
  readonly fromFunction: string;
  readonly toFunction: string;
  readonly hours: string;
  /** Absent when the limit is a clock time: then `limit` says it. */
  readonly withinMinutes?: number;
  readonly limit: string;
  readonly card?: 'CHILD' | 'PROTECTION';
  readonly ifNobodyAnswers: string;
}

export interface RoutineTestRecord {
  readonly key: string;
  readonly on: LocalDate;
  readonly kind: 'LIVE' | 'EXERCISE';
  readonly passKey?: string;
  readonly results: readonly {
    readonly step: number;
    readonly result: StepResult;
    readonly minutes?: number;
    readonly note?: string;
  }[];
}

export interface LocalRoutineRecord {
  readonly key: string;
  readonly code: string;
  readonly version: number;
  /** Key of the version that this one replaces. */
  readonly replaces?: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  readonly title: string;
  readonly steps: readonly RoutineStepRecord[];
  readonly takenFrom: readonly string[];
  readonly agreedBy: readonly { readonly agencyKey: AgencyKey; readonly on: LocalDate }[];
  readonly states: readonly {
    readonly state: 'DRAFT' | 'AGREED' | 'IN_FORCE' | 'REPLACED';
    readonly on: LocalDate;
  }[];
  readonly tests: readonly RoutineTestRecord[];
}

export interface DocumentReferenceRecord {
  readonly title: string;
  readonly date: LocalDate;
  readonly issuer: string;
  readonly diaryNumber?: string;
}

export interface GovernanceCaseRecord {
  readonly key: string;
  readonly kind: 'MOTION_REFERRAL';
  readonly agencyKey: AgencyKey;
  readonly title: string;
  readonly receivedOn: LocalDate;
  readonly diaryNumber: string;
  readonly councilDeadlineHint: LocalDate;
  readonly decisionProposal: string;
  readonly claims: readonly {
    readonly n: number;
    readonly text: string;
    readonly answeredBy: readonly string[];
    readonly status: 'OPEN' | 'ONGOING' | 'ANSWERED';
  }[];
  readonly documents: readonly DocumentReferenceRecord[];
  readonly referrals: readonly {
    readonly to: string;
    readonly statement?: { readonly date: LocalDate; readonly diaryNumber: string };
  }[];
  readonly decisions: readonly {
    readonly body: string;
    readonly date: LocalDate;
    readonly paragraph: string;
    readonly text: string;
  }[];
  readonly preparation: readonly string[];
  readonly distribution: readonly {
    readonly to: string;
    readonly kind: 'FOR_EXECUTION' | 'FOR_INFORMATION';
  }[];
  readonly authorFunction: string;
  readonly signatoryFunction: string;
  readonly state: 'OPEN' | 'REFERRED' | 'STATEMENT_SUBMITTED' | 'DECIDED' | 'CLOSED';
}

export interface BoardGoalRecord {
  readonly key: string;
  readonly agencyKey: AgencyKey;
  readonly body: string;
  readonly text: string;
  readonly year: number;
  readonly activityKeys: readonly string[];
}

export interface SteeringDocumentRecord {
  readonly key: string;
  readonly title: string;
  readonly owner: AgencyKey;
  readonly says: string;
  readonly state: 'DRAFTING' | 'REFERRAL' | 'ADOPTED' | 'IN_FORCE' | 'EXPIRED';
  readonly milestones: readonly { readonly what: string; readonly when: string }[];
}

export interface CapabilityRoundRecord {
  readonly siteKey: SiteKey;
  readonly round: 'BASELINE' | 'END';
  readonly on: LocalDate;
  /** 0–4, in the order of `CAPABILITY_DIMENSIONS`. */
  readonly scores: readonly number[];
  readonly scoredBy: readonly { readonly agencyKey: AgencyKey; readonly functionTitle: string }[];
  /** Demanded for scores of 3 and more. */
  readonly evidence: readonly { readonly dimension: string; readonly source: string }[];
  readonly dissent: readonly {
    readonly agencyKey: AgencyKey;
    readonly dimension: string;
    readonly score: number;
    readonly reason: string;
  }[];
}

export interface MeasureRecord {
  readonly n: number;
  readonly text: string;
  readonly responsible: AgencyKey;
  readonly due: LocalDate;
}

export interface ActionPlanGoalRecord {
  readonly n: number;
  readonly text: string;
  readonly aim: AimTag;
  readonly measures: readonly MeasureRecord[];
}
