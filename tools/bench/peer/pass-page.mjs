import { AGENCY, agenciesOf, byText } from './graphql.mjs';

const HEAD = `rowId number siteId programmeId classification lifecycle startsAt endsAt placeLabel aimTag
  agencyByAgencyId { ...A }`;

const PLAN = `state type aim modelTest testedSteps whenVersion readinessVersion sentAt membershipBySentBy { functionTitle } cancelledAt cancelReason
  checkInMode checkInMinutes alarmTestedAt childProcedureAcknowledged ifPoliceLeave interpreterPlan commsPlan abortCriteria
  agencyByCountingAgencyId { ...A }
  fieldOperationAreasByActivityId { nodes { areaByAreaId { rowId code name kind areaGroup } } }
  siteBySiteId { standingRiskFactsBySiteId(condition: { type: "STREET" }) {
    nodes { agencyId areaGroup band validFrom validTo } } }`;

const PEOPLE = `passInvitationsByActivityId { nodes { agencyByAgencyId { ...A } } }
  passMembersByActivityId { nodes {
    rowId functionTitle membershipId role joinedAt leftAt agencyByAgencyId { ...A } } }
  passAnswersByActivityId(orderBy: POSITION_ASC) { nodes {
    answer at functionTitle notedByTitle via agencyByAgencyId { ...A } } }
  takeOversByActivityId { nodes { memberId functionTitle role at askedTitle } }
  keptClashesByActivityId { nodes { clashKey reason note byTitle at } }`;

const READY = `passAgencyFactsByActivityId { nodes {
    checkedAt reportState reportLockedAt agencyByAgencyId { ...A } } }
  goAheadsByActivityId(orderBy: POSITION_ASC) { nodes {
    agencyId at byTitle deputyFor decision forStartAt how notedByTitle conditions
    goAheadVoidByGoAheadId { reasons at } } }
  checklistPointsByActivityId(orderBy: POSITION_ASC) { nodes {
    rowId text source agencyByAgencyId { ...A } checklistTickByPointId { at byTitle } } }
  passChecksByActivityId { nodes {
    at version newThreat newPlaceOrTask newOrAlone supportAbsent policeAbsent
    membershipByAnsweredBy { functionTitle } } }
  briefingHeardsByActivityId { nodes { memberId at byTitle } }`;

const EVENING = `passProgressByActivityId {
    trunk teamVersion briefingDoneAt startedAt policeLeftAt policeLeftNotedAt areaStopAt agencyByAreaStopAgencyId { shortName } abortedAt abortReason returnedAt returnedNotedAt debriefHeldAt closedAt }
  debriefsByActivityId { nodes { heldAt participants followUp } }
  teamCountsByActivityId { nodes { counter n } }
  fieldActsByActivityId(orderBy: POSITION_ASC) { nodes {
    rowId act at clockKnown byTitle arrivedAt state chosenTitle chosenAt text } }
  voiceCheckInsByActivityId { nodes { at byTitle } }
  fieldPassKeysByActivityId { nodes { rowId publicKey } }
  fieldLateCountsByActivityId { nodes { rowId counter n arrivedAt } }
  fieldReportsByActivityId { nodes {
    version state nothingToReport lockedAt noteForLearning attemptsWithoutContact contacts supportConversations
    accepted declined cardsToTargetGroup cardsToStaff interpreterUsed premisesVisited advertsReviewed
    contactsWithPolicePresent supportOffered
    fieldReportHoursByReportIdAndAgencyId { nodes { memberId hours } }
    fieldReportBreakdownsByReportIdAndAgencyId { nodes { dimension value n } }
    fieldReportCorrectionsByReportIdAndAgencyId { nodes { version reason note correctedAt figures } } } }`;

const query = `query Pass($id: UUID!) {
  activityByRowId(rowId: $id) {
    ${HEAD}
    fieldOperationByActivityId { ${PLAN} ${PEOPLE} ${READY} ${EVENING} }
  }
}
${AGENCY}`;

const ids = (rows) => byText(rows.map((each) => each.id ?? each.rowId));

/** One pass with all that belongs to it. */
export const passPageOfPeer = {
  query,
  without:
    'what rules say (readiness, next steps, clashes, briefing, deputies, whether a phone is ready, what the report begins with), and the note in the access log that it was read',
  rules: [
    ...['readiness', 'nextSteps', 'clashes', 'briefing', 'deputies', 'phone', 'screenCounters'],
    'ownTraining',
  ],
  rowsOfPortal: ({ fieldPass: pass }) => ({
    id: pass.id,
    agencies: ids(pass.agencies),
    areas: ids(pass.areas),
    team: ids(pass.team),
    answers: byText(pass.answers.map(({ functionTitle, answer }) => `${functionTitle} ${answer}`)),
    goAheads: pass.employers.filter((each) => each.goAhead !== null).length,
    checklist: pass.checklist.map((each) => each.id),
    checks: pass.ownCheck ? 1 : 0,
  }),
  rowsOfPeer: ({
    activityByRowId: { rowId, agencyByAgencyId, fieldOperationByActivityId: pass },
  }) => ({
    id: rowId,
    agencies: agenciesOf(agencyByAgencyId, pass),
    areas: ids(pass.fieldOperationAreasByActivityId.nodes.map((each) => each.areaByAreaId)),
    team: ids(pass.passMembersByActivityId.nodes),
    answers: byText(
      pass.passAnswersByActivityId.nodes.map(
        ({ functionTitle, answer }) => `${functionTitle} ${answer}`,
      ),
    ),
    goAheads: pass.goAheadsByActivityId.nodes.length,
    checklist: pass.checklistPointsByActivityId.nodes.map((each) => each.rowId),
    checks: pass.passChecksByActivityId.nodes.length,
  }),
};
