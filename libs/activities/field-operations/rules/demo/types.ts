import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { Moment, ProgrammeKey, SiteKey, Window } from '@stad/programme/rules/demo/types.js';
import type { Breakdowns } from '../breakdown.js';
import type { PoliceFigures } from '../field-report.js';
import type { GoAheadDecision } from '../go-ahead.js';
import type { VoidReason } from '../go-ahead-change.js';
import type { Answer, AnswerWay } from '../pass-answer.js';
import type { CheckAnswers } from '../pass-check.js';
import type { PassState } from '../pass-life.js';
import type { PassType } from '../pass-type.js';
import type { ReportState } from '../report-life.js';
import type { Tally } from '../tally.js';
import type { TeamRole } from '../team.js';

/** Somebody with an account, or a function without one. Nobody has another name. */
export interface Who {
  readonly agencyKey: AgencyKey;
  readonly personKey?: PersonKey;
  /** Set when there is no account, *Yttre verksamhet 1*. */
  readonly functionTitle?: string;
}

export type StepResult = 'HELD' | 'NOT_HELD' | 'NOT_TESTED';

export interface TeamMemberRecord extends Who {
  /** In the field; rear support stands beside the team. */
  readonly role: Exclude<TeamRole, 'REAR_SUPPORT'>;
  readonly joinedAt: Moment;
  readonly leftAt: Moment;
}

export interface PassAnswerRecord extends Who {
  readonly answer: Answer;
  readonly via: AnswerWay;
  readonly at: Moment;
  /** Who wrote down an answer that came by phone. */
  readonly notedBy?: PersonKey;
}

export interface PassCheckRecord {
  readonly key: string;
  readonly agencyKey: AgencyKey;
  readonly at: Moment;
  /** Absent when the police assessed in their own structure. */
  readonly answers?: CheckAnswers;
  readonly by?: PersonKey;
  readonly assessedInOwnStructure?: { readonly functionTitle: string; readonly notedBy: PersonKey };
}

export interface GoAheadRecord {
  readonly agencyKey: AgencyKey;
  readonly decision: GoAheadDecision;
  readonly at: Moment;
  /** Who decided; a function title alone when it came by phone. */
  readonly by: Who;
  readonly oral?: { readonly time: string; readonly notedBy: PersonKey };
  readonly reason?: string;
  readonly conditions?: readonly string[];
  readonly standingRiskKeys: readonly string[];
  readonly checkKey: string;
  readonly voided?: { readonly reason: VoidReason; readonly at: Moment };
}

/** What happened to the plan after it was sent. */
export type PassChangeRecord =
  | { readonly kind: 'MOVED'; readonly at: Moment; readonly from: Window; readonly by: PersonKey }
  | {
      readonly kind: 'SWAPPED';
      readonly at: Moment;
      readonly out: PersonKey;
      readonly in: PersonKey;
      readonly by: PersonKey;
    };

/** The counters of a pass: in the report of the counting agency and nowhere else (INV-28). */
export interface CountsRecord {
  readonly tally: Tally;
  /** Absent until *Räkna samman* is done. */
  readonly breakdowns?: Breakdowns;
}

export interface HoursRecord extends Who {
  readonly hours: number;
}

export interface FieldReportRecord {
  readonly agencyKey: AgencyKey;
  readonly state: ReportState;
  readonly hours: readonly HoursRecord[];
  readonly counts?: CountsRecord;
  /** The police's own two numbers; in no figure of the programme. */
  readonly police?: PoliceFigures;
  readonly routineResults?: readonly { readonly step: number; readonly result: StepResult }[];
  readonly noteForLearning?: string;
  readonly locked?: { readonly at: Moment; readonly by: PersonKey };
}

export interface DebriefRecord {
  readonly heldAt: Moment;
  readonly participants: number;
  readonly wellbeingFollowUp: boolean;
  readonly notedBy: PersonKey;
}

export interface FieldPassRecord {
  /** `FP-2022-006`; a name of its own where the portal gives the number. */
  readonly key: string;
  /** Given by the portal when the plan is sent: send in the order of the list. */
  readonly number?: string;
  readonly programmeKey: ProgrammeKey;
  readonly siteKey: SiteKey;
  readonly type: PassType;
  readonly aim: string;
  readonly areaCodes: readonly string[];
  readonly window: Window;
  readonly ownerAgencyKey: AgencyKey;
  readonly plannedBy: PersonKey;
  readonly plannedAt: Moment;
  /** Absent: the plan was never sent and exists for nobody else. */
  readonly sentAt?: Moment;
  /** Employers with people in the field: each gives its go-ahead. */
  readonly participatingAgencyKeys: readonly AgencyKey[];
  /** Asked, but not in the field. */
  readonly alsoInvitedAgencyKeys?: readonly AgencyKey[];
  readonly countingAgencyKey: AgencyKey;
  /** In order of agency; its first PASS_LEADER leads. */
  readonly team: readonly TeamMemberRecord[];
  readonly rearSupport: Who;
  readonly checkIn: { readonly mode: 'ALARM' | 'BY_PHONE'; readonly intervalMinutes: 30 | 45 | 60 };
  readonly alarmTestedAt?: Moment;
  readonly ifPoliceLeave?: 'CONTINUE' | 'STOP';
  readonly interpreterPlan: string;
  readonly commsPlan: string;
  readonly abortCriteria: readonly string[];
  readonly childProcedureAck: boolean;
  readonly modelTest?: {
    readonly routineKey: string;
    readonly steps: readonly number[];
    /** How each step held, as the counting agency says before it locks its report. */
    readonly results?: readonly string[];
  };
  readonly answers: readonly PassAnswerRecord[];
  readonly checks: readonly PassCheckRecord[];
  readonly goAheads: readonly GoAheadRecord[];
  /** How many points of its checklist were ticked by its planner, when the first go-ahead was given. */
  readonly ticked?: number;
  readonly changes?: readonly PassChangeRecord[];
  readonly briefingDoneAt?: Moment;
  readonly startedAt?: Moment;
  readonly returnedAt?: Moment;
  readonly debrief?: DebriefRecord;
  readonly closedAt?: Moment;
  readonly cancelled?: { readonly at: Moment; readonly by: PersonKey; readonly reason: string };
  readonly reports: readonly FieldReportRecord[];
  readonly state: PassState;
}

export type Hazard =
  | 'THREAT_OR_VIOLENCE'
  | 'LONE_WORK'
  | 'TRAFFICKERS_PRESENT'
  | 'WEAPONS_OR_DRUGS'
  | 'INFECTION'
  | 'TRAFFIC_OR_DARKNESS'
  | 'BEING_FOLLOWED'
  | 'IDENTIFIED_ONLINE'
  | 'SECONDARY_TRAUMA'
  | 'RETALIATION_AGAINST_PERSON'
  | 'MEDIA_PRESENT'
  | 'MISTAKEN_MANDATE';

export interface RiskItemRecord {
  readonly hazard: Hazard;
  /** Probability and consequence, 1–5 each, before measures. */
  readonly probability: number;
  readonly consequence: number;
  readonly measure: string;
  /** The same two after measures; their product is the residual risk. */
  readonly residualProbability: number;
  readonly residualConsequence: number;
}

export interface StandingRiskRecord {
  readonly key: string;
  readonly agencyKey: AgencyKey;
  readonly type: PassType;
  readonly areaGroup: string;
  readonly items: readonly RiskItemRecord[];
  readonly author: PersonKey;
  readonly approver: PersonKey;
  readonly safetyRepHeardOn: LocalDate;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'EXPIRED';
}
