import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import type { AreaStop } from './area-stop.js';
import type { Clash } from './clashes.js';
import type { EmployerFacts, GoAheadPass } from './go-ahead.js';
import type { PassState } from './pass-life.js';
import type { PassType } from './pass-type.js';
import type { ReportState } from './report-life.js';
import type { Gap } from './take-over.js';
import { hasPolice, type Member, passLeader, shownAs } from './team.js';
import type { Silence } from './who-answers.js';

/** How check-ins are kept; until an alarm exists, by phone with rear support (INV-11, INV-13). */
export type CheckIn =
  | { readonly mode: 'BY_PHONE' }
  | {
      readonly mode: 'ALARM';
      readonly intervalMinutes: number;
      readonly alarmTestedAt: Date | null;
    };

/** What the team is briefed on and the planner has settled beforehand (field.md 2.8, *Before*). */
export interface Checklist {
  readonly interpreterPlan: boolean;
  readonly commsPlan: boolean;
  readonly abortCriteria: boolean;
  /** Whether the team goes on or stops when the police leave; asked only with police in the field. */
  readonly ifPoliceLeave: boolean;
  /** Points of the checklist, also conditions of go-aheads, that nobody has ticked. */
  readonly openPoints: number;
}

/** The own agency's report of the pass, as far as the steps depend on it. */
export interface OwnReport {
  readonly state: ReportState;
  readonly lockedAt: Date | null;
  readonly lockedByPersonId: string | null;
  /** Codes of what keeps the figures from being locked. */
  readonly problems: readonly string[];
}

/** What the rules know of one pass. Filled from rows the viewer may see. */
export interface PassFacts {
  readonly state: PassState;
  readonly type: PassType;
  readonly programmeState: ProgrammeState;
  readonly ownerAgencyId: string;
  /** Short name of the owner, said when the planner has something left to do. */
  readonly ownerLabel: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly areaGroups: readonly string[];
  readonly aim: string;
  readonly team: readonly Member[];
  /** Agencies that have been asked, and the owner. */
  readonly agencyIds: readonly string[];
  /** Those of them that are the police, in the team or not. */
  readonly policeAgencyIds: readonly string[];
  readonly countingAgencyId: string | null;
  readonly checkIn: CheckIn | null;
  readonly childProcedureAcknowledged: boolean;
  readonly briefingDone: boolean;
  readonly checklist: Checklist;
  /** One for each employer with people in the field (`employersOf`). */
  readonly employers: readonly EmployerFacts[];
  /** When an agency that answers at the site does not, within the pass. */
  readonly silences: readonly Silence[];
  /** Clashes that nobody has kept with a reason. */
  readonly clashes: readonly Clash[];
  /** Members who cannot, while nobody has taken over. */
  readonly gaps: readonly Gap[];
  readonly policeLeftAt: Date | null;
  /** *Avbryt området*, until the police take it back. */
  readonly areaStop: AreaStop | null;
  /** *Avbryt*: the team broke off, which says nothing of who is back. */
  readonly abortedAt: Date | null;
  readonly openAlarms: number;
  readonly startedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly debriefHeldAt: Date | null;
  /** State of the counting agency's report; null when it has none yet. */
  readonly countingReport: ReportState | null;
  /** The viewer's own agency's; null when it has none. */
  readonly ownReport: OwnReport | null;
}

export function goAheadPassOf(pass: PassFacts): GoAheadPass {
  const { state, startsAt, agencyIds, team } = pass;
  return { state, startsAt, agencyIds, policeInField: hasPolice(team) };
}

/** The short name of an agency in the pass, for sentences about it. */
export function agencyLabel(pass: PassFacts, agencyId: string | null): string {
  const employer = pass.employers.find((it) => it.agencyId === agencyId);
  return employer?.label ?? pass.ownerLabel;
}

/** Who leads, as everybody may see it; the owner as long as nobody does. */
export function leaderLabel(pass: Pick<PassFacts, 'team' | 'ownerLabel'>): string {
  const leader = passLeader(pass.team);
  return leader ? shownAs(leader) : pass.ownerLabel;
}
