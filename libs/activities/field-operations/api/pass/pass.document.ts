import type { AimTag } from '@stad/activities/core/rules/aim-tag.js';
import type { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import type { AreaEntity } from '@stad/programme/api/programme.entities.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import type { PointSource } from '../../rules/checklist-points.js';
import type { CorrectedFigure } from '../../rules/correction.js';
import type { FieldActKind, FieldActState } from '../../rules/field-act/kinds.js';
import type { FieldCounter } from '../../rules/field-counts/more-counters.js';
import type { GoAheadDecision } from '../../rules/go-ahead.js';
import type { VoidReason } from '../../rules/go-ahead-change.js';
import type { PassState } from '../../rules/pass-life.js';
import type { PassType } from '../../rules/pass-type.js';
import type { ReportState } from '../../rules/report-life.js';
import type { RiskBand } from '../../rules/standing-risk.js';
import type { TakeOverState } from '../../rules/take-over.js';
import type { Counter } from '../../rules/tally.js';
import type { TeamRole } from '../../rules/team.js';
import type { Dimension } from '../report/report-columns.js';
import type { Around, PlanSurroundings } from './around.document.js';

/** What a list says of a pass; whoever asks for more gets the whole row. */
export interface PassListRow
  extends Pick<
    PassRow,
    | 'id'
    | 'agencyId'
    | 'siteId'
    | 'programmeId'
    | 'kind'
    | 'number'
    | 'title'
    | 'phase'
    | 'startsAt'
    | 'endsAt'
    | 'placeLabel'
    | 'aimTag'
    | 'goalId'
    | 'classification'
    | 'lifecycle'
    | 'version'
    | 'type'
    | 'state'
    | 'modelTest'
  > {
  readonly owner: AgencyEntity | undefined;
  /** The owner, and everybody in the pass. */
  readonly agencies: readonly AgencyEntity[];
  readonly team?: undefined;
}

/** A pass with all that stands in it and nothing that hangs on it: one row of one statement. */
export interface PassRow {
  readonly id: string;
  readonly agencyId: string;
  readonly siteId: string;
  readonly programmeId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly phase: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly placeLabel: string | null;
  readonly aimTag: AimTag | null;
  /** A goal of the programme. */
  readonly goalId: string | null;
  readonly classification: string;
  readonly lifecycle: string;
  readonly version: number;
  readonly type: PassType;
  readonly aim: string;
  readonly state: PassState;
  readonly countingAgencyId: string | null;
  readonly modelTest: boolean;
  /** Of the routine, by their numbers; none: all. */
  readonly testedSteps: readonly number[];
  readonly checkInMode: 'ALARM' | 'BY_PHONE' | null;
  readonly checkInMinutes: number | null;
  readonly alarmTestedAt: Date | null;
  readonly ifPoliceLeave: 'CONTINUE' | 'STOP' | null;
  readonly childProcedureAcknowledged: boolean;
  readonly interpreterPlan: string | null;
  readonly commsPlan: string | null;
  readonly abortCriteria: readonly string[];
  readonly sentAt: Date | null;
  /** The function that sent it; null where the viewer may not know which. */
  readonly sentByTitle: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly whenVersion: number;
  readonly readinessVersion: number;
  readonly teamVersion: number;
  readonly briefingDoneAt: Date | null;
  readonly startedAt: Date | null;
  readonly policeLeftAt: Date | null;
  readonly areaStopAt: Date | null;
  readonly areaStopAgencyId: string | null;
  readonly abortedAt: Date | null;
  readonly abortReason: string | null;
  readonly returnedAt: Date | null;
  readonly policeLeftNotedAt: Date | null;
  readonly returnedNotedAt: Date | null;
  readonly debriefHeldAt: Date | null;
  readonly closedAt: Date | null;
  /** How many acts it has taken. */
  readonly trunk: number;
  readonly programmeState: ProgrammeState;
  /** Calendar dates of the programme. */
  readonly periodStartsOn: string;
  readonly periodEndsOn: string;
  readonly areas: readonly AreaEntity[];
  readonly team: readonly MemberRow[];
  readonly invitedAgencyIds: readonly string[];
  /** Every agency that the row names. */
  readonly agencies: readonly AgencyEntity[];
}

export interface MemberRow {
  readonly id: string;
  readonly agencyId: string;
  readonly membershipId: string | null;
  readonly functionTitle: string;
  readonly role: TeamRole;
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly busySpanId: string | null;
  readonly agency?: AgencyEntity;
}

/** A pass held against what lies around it: what it clashes with, and who does not answer. */
export interface PlannedPass
  extends Pick<
    PassRow,
    'id' | 'agencyId' | 'siteId' | 'startsAt' | 'endsAt' | 'type' | 'team' | 'agencies'
  > {
  readonly areas: readonly Pick<AreaEntity, 'id'>[];
  readonly keptClashes: readonly KeptClashRow[];
  /** What the plan is held against; null once the pass has begun. */
  readonly around: Around | null;
}

/** A pass with what a change of its plan is held against. */
export interface PassEdit extends PassRow {
  readonly siteAreas: readonly AreaEntity[];
  /** The last decision of each employer. */
  readonly goAheads: readonly GoAheadRow[];
  /** Assessments in force of the agencies in the pass, in words only. */
  readonly riskFacts: readonly RiskFactRow[];
  /** The own agency's alone (P3). */
  readonly ownRisks: readonly OwnRiskRow[];
}

/** A pass with its parts, as far as the viewer may see them: one statement, read afresh. */
export interface PassParts extends PassRow {
  readonly keptClashes: readonly KeptClashRow[];
  /** The last answer of each function. */
  readonly answers: readonly AnswerRow[];
  /** The last decision of each employer. */
  readonly goAheads: readonly GoAheadRow[];
  readonly facts: readonly AgencyFactRow[];
  /** Assessments in force of the agencies in the pass, in words only. */
  readonly riskFacts: readonly RiskFactRow[];
  /** The own agency's alone (P3). */
  readonly ownRisks: readonly OwnRiskRow[];
  readonly ownCheck: CheckRow | null;
  readonly takeOvers: readonly TakeOverRow[];
  readonly checklist: readonly ChecklistPointRow[];
  readonly heard: readonly HeardRow[];
  readonly fieldActs: readonly FieldActRow[];
  readonly voiceCheckIns: readonly VoiceCheckInRow[];
  readonly deputies: readonly DeputyRow[];
  /** Agencies that the plan is shared with: of the owner all, of another its own. */
  readonly asked: readonly { readonly agencyId: string; readonly at: Date }[];
  /** Agencies whose go-ahead waits for what their manager decides of those who go untrained. */
  readonly heldForTraining: readonly string[];
  /** The own agency's alone (P3). */
  readonly ownUntrained: readonly UntrainedRow[];
}

export interface UntrainedRow {
  readonly membershipIds: readonly string[];
  readonly reason: string;
  readonly byTitle: string;
  readonly at: Date;
  readonly notedByTitle: string | null;
}

/** What has come of a pass. The own agency's alone (P3), but for `teamCounts`. */
export interface PassOutcome {
  readonly ownReport: ReportRow | null;
  /** Of a locked report, for the counting agency and those who were in the team. */
  readonly teamCounts: readonly { readonly counter: Counter; readonly n: number }[];
  /** Counted in the field and not yet in a locked report, by counter. */
  readonly ownCounts: Readonly<Partial<Record<FieldCounter, number>>>;
  readonly ownDebrief: DebriefRow | null;
}

/** A pass with its parts and what came of it. */
export type ReportedPass = PassParts & PassOutcome;

/** A pass with all that the rules ask of it. */
export interface PassDocument extends PassParts, PassOutcome {
  /** What the plan is held against; null once the pass has begun. */
  readonly around: PlanSurroundings | null;
}

export interface AnswerRow {
  readonly agencyId: string;
  readonly functionTitle: string;
  readonly membershipId: string | null;
  readonly answer: string;
  readonly via: string;
  readonly at: Date;
  readonly notedByAgencyId: string | null;
  readonly notedByTitle: string | null;
  readonly agency?: AgencyEntity;
}

/** Somebody in the team who cannot. */
export interface TakeOverRow {
  readonly id: string;
  readonly agencyId: string;
  readonly memberId: string;
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly role: TeamRole;
  readonly at: Date;
  readonly state: TakeOverState;
  readonly askedMembershipId: string | null;
  readonly askedTitle: string | null;
  readonly declined: readonly string[];
  readonly version: number;
}

/** A point of the checklist with its tick, also a condition of a go-ahead that has fallen. */
export interface ChecklistPointRow {
  readonly id: string;
  readonly agencyId: string;
  readonly position: number;
  readonly text: string;
  readonly source: PointSource;
  readonly goAheadId: string | null;
  readonly tickedAt: Date | null;
  readonly tickedByTitle: string | null;
}

/** *Ställföreträdare* of an employer in the team, around the day of the pass. */
export interface DeputyRow {
  readonly agencyId: string;
  readonly membershipId: string;
  readonly label: string;
  readonly forRole: string;
  readonly from: string;
  readonly to: string;
}

/** *Jag har hört*. */
export interface HeardRow {
  readonly memberId: string;
  readonly notedBy: string;
  readonly byTitle: string;
  readonly at: Date;
}

/** An act as a phone told it, and what became of it. */
export interface FieldActRow {
  readonly id: string;
  readonly act: FieldActKind;
  readonly at: Date;
  readonly clockKnown: boolean;
  readonly madeBy: string;
  readonly byTitle: string;
  readonly arrivedAt: Date;
  readonly state: FieldActState;
  readonly trunkFrom: number | null;
  readonly trunkTo: number | null;
  readonly chosenTitle: string | null;
  readonly chosenAt: Date | null;
  readonly text: string | null;
}

/** *Avstämning per telefon*. */
export interface VoiceCheckInRow {
  readonly at: Date;
  readonly byTitle: string;
}

/** *Behåll ändå*. */
export interface KeptClashRow {
  readonly id: string;
  readonly clashKey: string;
  readonly agencyId: string;
  readonly reason: string;
  readonly note: string | null;
  readonly byTitle: string;
  readonly at: Date;
}

export interface GoAheadRow {
  readonly id: string;
  readonly agencyId: string;
  readonly decision: GoAheadDecision;
  readonly how: string;
  readonly byTitle: string;
  readonly byManager: boolean;
  readonly deputyFor: string | null;
  readonly at: Date;
  readonly notedByAgencyId: string | null;
  readonly notedByTitle: string | null;
  readonly conditions: readonly string[];
  readonly riskBand: RiskBand | null;
  /** The start it was given to; null for those from before that was kept. */
  readonly forStartAt: Date | null;
  readonly voidedAt: Date | null;
  readonly voidReasons: readonly VoidReason[] | null;
}

export interface AgencyFactRow {
  readonly agencyId: string;
  readonly checkedAt: Date | null;
  readonly reportState: ReportState | null;
  readonly reportLockedAt: Date | null;
  readonly agency?: AgencyEntity;
}

export interface RiskRow {
  readonly id: string;
  readonly agencyId: string;
  readonly type: PassType;
  readonly areaGroup: string;
  /** Swedish calendar dates, both included. */
  readonly validFrom: string;
  readonly validTo: string;
}

export interface RiskFactRow extends RiskRow {
  readonly band: RiskBand;
}

export interface OwnRiskRow extends RiskRow {
  readonly residual: number;
}

export interface CheckRow {
  readonly version: number;
  readonly at: Date;
  readonly byTitle: string | null;
  readonly newThreat: boolean;
  readonly newPlaceOrTask: boolean;
  readonly newOrAlone: boolean;
  readonly supportAbsent: boolean;
  readonly policeAbsent: boolean;
}

export interface ReportRow {
  readonly id: string;
  readonly state: ReportState;
  readonly version: number;
  readonly nothingToReport: boolean;
  /** Counters and the police's figures by column name. */
  readonly figures: { readonly contacts: number | null } & Readonly<Record<string, number | null>>;
  readonly noteForLearning: string | null;
  readonly lockedAt: Date | null;
  readonly lockedBy: string | null;
  readonly lockedByTitle: string | null;
  readonly hours: readonly { readonly memberId: string; readonly hours: number }[];
  readonly breakdown: readonly {
    readonly dimension: Dimension;
    readonly value: string;
    readonly n: number;
  }[];
  readonly corrections: readonly CorrectionRow[];
}

export interface CorrectionRow {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly note: string | null;
  readonly figures: readonly CorrectedFigure[];
  readonly correctedAt: Date;
  readonly correctedByTitle: string | null;
}

export interface DebriefRow {
  readonly heldAt: Date;
  readonly participants: number;
  readonly followUp: boolean;
}
