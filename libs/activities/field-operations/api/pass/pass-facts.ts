import { standsInOn } from '@stad/network/rules/deputy.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { AreaStop } from '../../rules/area-stop.js';
import { openClashes } from '../../rules/clashes.js';
import { fieldDate } from '../../rules/field-night.js';
import type { EmployerFacts, GoAhead } from '../../rules/go-ahead.js';
import { CHECK_QUESTIONS, type CheckAnswers, type PassCheck } from '../../rules/pass-check.js';
import type { CheckIn, OwnReport, PassFacts } from '../../rules/pass-facts.js';
import { type RiskBand, type RiskGround, riskGround } from '../../rules/standing-risk.js';
import { type Employer, employersOf, type Member } from '../../rules/team.js';
import { shownPoints } from '../checklist/shown-points.js';
import { reportProblems } from '../report/report-figures.js';
import { gapsOf } from '../take-over/gaps.js';
import type {
  CheckRow,
  DeputyRow,
  GoAheadRow,
  PassDocument,
  PassParts,
  PassRow,
} from './pass.document.js';
import { agencyIdsOf, areaGroupsOf, labelOf, membersOf, reportsOn } from './pass-members.js';
import { clashesOf, silences } from './plan-surroundings.js';

/**
 * A pass as the rules know it, from rows the viewer may see. A person in it is known by membership:
 * the one identity that agencies may know of each other's people (INV-31).
 */
export function passFactsOf(pass: PassDocument, ownAgencyId: string): PassFacts {
  const team = membersOf(pass);
  const agencyIds = agencyIdsOf(pass);
  const { state, type, aim, startsAt, endsAt, countingAgencyId } = pass;
  return {
    state,
    type,
    aim,
    startsAt,
    endsAt,
    countingAgencyId,
    programmeState: pass.programmeState,
    ownerAgencyId: pass.agencyId,
    ownerLabel: labelOf(pass, pass.agencyId),
    areaGroups: areaGroupsOf(pass),
    team,
    agencyIds,
    policeAgencyIds: pass.agencies
      .filter(({ id, kind }) => kind === 'POLICE' && agencyIds.includes(id))
      .map(({ id }) => id),
    checkIn: checkInOf(pass),
    childProcedureAcknowledged: pass.childProcedureAcknowledged,
    briefingDone: pass.briefingDoneAt !== null,
    checklist: {
      interpreterPlan: pass.interpreterPlan !== null,
      commsPlan: pass.commsPlan !== null,
      abortCriteria: pass.abortCriteria.length > 0,
      ifPoliceLeave: pass.ifPoliceLeave !== null,
      openPoints: shownPoints(pass).filter(({ tickedAt }) => tickedAt === null).length,
    },
    employers: employersOf(team).map((employer) => employerFacts(pass, employer, ownAgencyId)),
    silences: silences(pass),
    clashes: openClashes(
      clashesOf(pass, team, ownAgencyId),
      pass.keptClashes.map(({ clashKey }) => clashKey),
    ),
    gaps: gapsOf(pass, team),
    policeLeftAt: pass.policeLeftAt,
    areaStop: areaStopOf(pass),
    abortedAt: pass.abortedAt,
    // Alarms come with check-ins; until then they are kept by phone.
    openAlarms: 0,
    startedAt: pass.startedAt,
    returnedAt: pass.returnedAt,
    debriefHeldAt: pass.debriefHeldAt,
    countingReport:
      pass.facts.find((fact) => fact.agencyId === countingAgencyId)?.reportState ?? null,
    ownReport: ownReportOf(pass, team, ownAgencyId),
  };
}

function areaStopOf(pass: PassRow): AreaStop | null {
  const { areaStopAt: at, areaStopAgencyId: agencyId } = pass;
  return at && agencyId ? { at, agencyId, who: labelOf(pass, agencyId) } : null;
}

function checkInOf(pass: PassRow): CheckIn | null {
  if (pass.checkInMode === null) return null;
  if (pass.checkInMode === 'BY_PHONE') return { mode: 'BY_PHONE' };
  return {
    mode: 'ALARM',
    intervalMinutes: pass.checkInMinutes ?? 0,
    alarmTestedAt: pass.alarmTestedAt,
  };
}

/** What an employer has said: of one's own everything, of others that it was said. */
export function employerFacts(
  pass: PassParts,
  employer: Employer,
  ownAgencyId: string,
): EmployerFacts {
  const own = employer.agencyId === ownAgencyId;
  const goAhead = pass.goAheads.find((each) => each.agencyId === employer.agencyId);
  return {
    ...employer,
    risk: riskOf(pass, employer, ownAgencyId),
    check: own ? ownCheck(pass.ownCheck) : knownCheck(pass, employer.agencyId),
    goAhead: goAhead ? goAheadOf(goAhead) : null,
    isHeldForTraining: pass.heldForTraining.includes(employer.agencyId),
    deputies: deputiesOf(pass, employer.agencyId),
  };
}

type Assessed = PassRow & Pick<PassParts, 'ownRisks' | 'riskFacts'>;

/** The standing assessments of an employer: one's own with its figure, of others the words. */
export function riskOf(pass: Assessed, employer: Employer, ownAgencyId: string): RiskGround {
  return employer.agencyId === ownAgencyId ? ownRisk(pass, employer) : knownRisk(pass, employer);
}

/** Who stands in on the night of the pass. */
export function deputiesOf(pass: PassParts, agencyId: string): readonly DeputyRow[] {
  const tonight = fieldDate(pass.startsAt);
  return pass.deputies.filter((row) => row.agencyId === agencyId && standsInOn(row, tonight));
}

function goAheadOf(row: GoAheadRow): GoAhead {
  return { decision: row.decision, voided: row.voidedAt !== null, byManager: row.byManager };
}

const groundOf = (pass: PassRow) => ({
  type: pass.type,
  areaGroups: areaGroupsOf(pass),
  date: localDate(pass.startsAt),
});

function ownRisk(pass: Assessed, { agencyId }: Employer): RiskGround {
  return riskGround(pass.ownRisks, agencyId, groundOf(pass));
}

/** The least residual risk of a band: others know the words, not the figure. */
const LEAST: Readonly<Record<RiskBand, number>> = { LOW: 1, MANAGER_DECIDES: 10, TOO_HIGH: 15 };

function knownRisk(pass: Assessed, { agencyId }: Employer): RiskGround {
  const risks = pass.riskFacts.map((fact) => ({ ...fact, residual: LEAST[fact.band] }));
  return { ...riskGround(risks, agencyId, groundOf(pass)), standingRiskIds: [] };
}

function ownCheck(row: CheckRow | null): PassCheck | null {
  if (!row) return null;
  const answers: CheckAnswers = {
    NEW_THREAT: row.newThreat,
    NEW_PLACE_OR_TASK: row.newPlaceOrTask,
    NEW_OR_ALONE: row.newOrAlone,
    SUPPORT_ABSENT: row.supportAbsent,
    POLICE_ABSENT: row.policeAbsent,
  };
  return { at: row.at, answers };
}

/** What another employer answered is its own; that it has checked is known. */
function knownCheck(pass: PassParts, agencyId: string): PassCheck | null {
  const at = pass.facts.find((fact) => fact.agencyId === agencyId)?.checkedAt;
  const answers = Object.fromEntries(CHECK_QUESTIONS.map((question) => [question, false]));
  return at ? { at, answers: answers as CheckAnswers } : null;
}

/** A report nobody has opened yet is an open one; the counting agency's must be filled in before it is locked. */
function ownReportOf(
  pass: PassDocument,
  team: readonly Member[],
  ownAgencyId: string,
): OwnReport | null {
  const { ownReport } = pass;
  if (ownReport) {
    const { state, lockedAt, lockedBy } = ownReport;
    const problems = state === 'OPEN' ? reportProblems(pass, ownReport, ownAgencyId) : [];
    return { state, lockedAt, lockedByPersonId: lockedBy, problems };
  }
  if (!reportsOn(pass, team, ownAgencyId)) return null;
  const problems = pass.countingAgencyId === ownAgencyId ? ['REPORT_NOT_FILLED_IN'] : [];
  return { state: 'OPEN', lockedAt: null, lockedByPersonId: null, problems };
}
