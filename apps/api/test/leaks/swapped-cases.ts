import { randomUUID } from 'node:crypto';
import type { SwappedCase } from '@stad/platform/api/testing/trials.js';
import { TRIALS } from '../trials.js';

const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const ago = () => new Date(Date.now() - 60_000).toISOString();
const today = () => new Date().toISOString().slice(0, 10);

const learning = () => ({
  ...{ saw: 'Sett', means: 'Betyder', proposal: 'ADOPT', ownerFunction: 'Enhetschef' },
  dueOn: today(),
});

const POLICE_TITLE = 'Jourhavande';

/**
 * Mutations that take two ids, or more. The sites of a contact function are not among them: an on-call
 * service serves the towns it lists, also where its organisation has no ring. Reports and entered figures
 * are a right of the programme, in all of its towns.
 */
export const CASES: readonly SwappedCase[] = [
  ...TRIALS.flatMap(({ swapped = [] }) => swapped),
  {
    mutation: 'answerFigure',
    names: { reportId: 'report', figureId: 'figure' },
    rest: () => ({ decision: 'APPROVED' }),
  },
  {
    mutation: 'answerTakeOver',
    names: { passId: 'pass', memberId: 'member' },
    rest: () => ({ takesOver: true }),
  },
  {
    mutation: 'askByLink',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ functionTitle: POLICE_TITLE }),
  },
  {
    mutation: 'askTakeOver',
    names: { passId: 'pass', memberId: 'member', askMembershipId: 'membership' },
  },
  {
    mutation: 'assessedInOwnStructure',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ byFunction: POLICE_TITLE, toldAt: ago() }),
  },
  {
    mutation: 'changeContactFunction',
    names: { contactFunctionId: 'contact', deputyId: 'deputyContact' },
    rest: () => ({
      expectedVersion: 1,
      kind: 'RECEPTION',
      label: 'Mottagning',
      phone: '040-628 04 10',
      classification: 'P2',
    }),
  },
  {
    mutation: 'saveCapacity',
    names: { capacityId: 'capacity', siteId: 'site', contactFunctionId: 'contact' },
    rest: () => ({ expectedVersion: 1, kind: 'POST', amount: 2, from: '2021-01-01' }),
  },
  {
    mutation: 'createContactFunction',
    names: { deputyId: 'deputyContact' },
    rest: () => ({ kind: 'RECEPTION', label: 'Mottagning', phone: '040-628 04 10' }),
  },
  {
    mutation: 'changeWhenAndWhere',
    names: { passId: 'pass', 'areaIds[]': 'area' },
    rest: () => ({ expectedVersion: 1 }),
  },
  {
    mutation: 'changeTeam',
    names: { passId: 'pass', 'team[].agencyId': 'agency', 'team[].membershipId': 'membership' },
    rest: () => ({ expectedVersion: 1, team: [{ role: 'PASS_LEADER' }] }),
  },
  {
    mutation: 'correctFieldReport',
    names: { passId: 'pass', 'hours[].memberId': 'member' },
    rest: () => ({ hours: [{ hours: 1 }], reason: 'OTHER', note: 'Fel', expectedVersion: 1 }),
  },
  {
    mutation: 'saveFieldReport',
    names: { passId: 'pass', 'hours[].memberId': 'member' },
    rest: () => ({ hours: [{ hours: 1 }], expectedVersion: 1 }),
  },
  {
    mutation: 'chooseFieldAct',
    names: { passId: 'pass', actId: 'fieldAct' },
    rest: () => ({ keep: false }),
  },
  {
    mutation: 'hearBriefing',
    names: { passId: 'pass', memberId: 'member' },
    rest: () => ({ heard: true }),
  },
  { mutation: 'invite', names: { membershipId: 'membership', providerId: 'provider' } },
  {
    mutation: 'invite',
    names: { 'newMember.unitId': 'unit', providerId: 'provider' },
    rest: () => ({
      newMember: {
        functionTitle: 'Socialsekreterare 9',
        roles: ['SOCIAL_WORKER'],
        workEmail: `${randomUUID()}@planted.example`,
      },
    }),
  },
  {
    mutation: 'noteOralGoAhead',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ byFunction: POLICE_TITLE, decision: 'GIVEN', toldAt: ago() }),
  },
  {
    mutation: 'notePhoneAnswer',
    names: { passId: 'pass', agencyId: 'contributor' },
    rest: () => ({ answer: 'IN_FIELD', functionTitle: POLICE_TITLE, toldAt: ago() }),
  },
  {
    mutation: 'notePresence',
    names: { passId: 'pass', 'members[].memberId': 'member' },
    rest: () => ({ members: [{ leftAt: ago() }] }),
  },
  { mutation: 'nudgeContributor', names: { reportId: 'report', contributorId: 'contributor' } },
  {
    mutation: 'planFieldPass',
    names: { siteId: 'site', 'areaIds[]': 'area' },
    rest: () => ({ type: 'STREET', startsAt: soon(96), endsAt: soon(100) }),
  },
  {
    mutation: 'recordBudgetChange',
    names: { grantId: 'grant', fromLineId: 'line', toLineId: 'line2' },
    rest: () => ({ amount: 1, consentedOn: today(), diaryNumber: 'SO 2022/0035' }),
  },
  {
    mutation: 'tickChecklistPoint',
    names: { passId: 'pass', pointId: 'point' },
    rest: () => ({ ticked: true }),
  },
  { mutation: 'removeChecklistPoint', names: { passId: 'pass', pointId: 'point' } },
  { mutation: 'reportUnable', names: { passId: 'pass', askMembershipId: 'membership' } },
  { mutation: 'returnPass', names: { passId: 'pass', 'backMemberIds[]': 'member' } },
  {
    mutation: 'returnPass',
    names: { passId: 'pass', 'presence[].memberId': 'member' },
    rest: () => ({ backMemberIds: [], presence: [{ leftAt: ago() }] }),
  },
  { mutation: 'settleLateCounts', names: { passId: 'pass', 'ids[]': 'lateCount' } },
  { mutation: 'revokeAnswerLinks', names: { passId: 'pass', inviteeId: 'invitee' } },
  {
    mutation: 'setOnCallCoverage',
    names: { contactFunctionId: 'contact', coverageId: 'coverage' },
    rest: () => ({
      weekdays: [1],
      from: '16:00',
      to: '20:00',
      validFrom: today(),
      expectedVersion: 1,
    }),
  },
  {
    mutation: 'recordAttendance',
    names: { seminarId: 'seminar' },
    rest: () => ({ expectedVersion: 0, groups: [] }),
  },
  {
    mutation: 'addGoal',
    names: { siteId: 'site' },
    rest: () => ({
      kpi: 'K09',
      measure: 'VALUE',
      planToDate: 1,
      position: 1,
      target: 2,
      title: 'Mål',
      unit: 'antal',
    }),
  },
  { mutation: 'copyLastPass', names: { siteId: 'site' } },
  { mutation: 'fillPass', names: { passId: 'pass', fromPassId: 'pass' } },
  { mutation: 'reportWrongNumber', names: { contactFunctionId: 'contact', siteId: 'site' } },
  {
    mutation: 'planSeminar',
    names: { siteId: 'site' },
    rest: () => ({
      kind: 'KNOWLEDGE',
      title: 'Seminarium',
      aim: 'Syfte',
      capacity: 10,
      venue: 'Sal',
      startsAt: soon(96),
      endsAt: soon(98),
    }),
  },
  {
    mutation: 'changeSeminar',
    names: { seminarId: 'seminar' },
    rest: () => ({
      ...{ expectedVersion: 1, kind: 'KNOWLEDGE', title: 'Seminarium', aim: 'Syfte', capacity: 10 },
      ...{ venue: 'Sal', startsAt: soon(96), endsAt: soon(98) },
    }),
  },
  {
    mutation: 'askParticipants',
    names: { activityId: 'visit' },
    rest: () => ({ participants: [] }),
  },
  {
    mutation: 'noteParticipants',
    names: { activityId: 'visit', 'attended[]': 'participant' },
  },
  { mutation: 'writeLearning', names: { activityId: 'visit' }, rest: learning },
  { mutation: 'writeLearning', names: { siteId: 'site' }, rest: learning },
  {
    mutation: 'writeObservation',
    names: { activityId: 'visit', topicId: 'question' },
    rest: () => ({ body: 'Sett' }),
  },
  {
    mutation: 'keepClash',
    names: { passId: 'pass' },
    rest: () => ({ clashKey: 'NONE', reason: 'OTHER', note: 'Vi vet' }),
  },
];

/** Ids that a mutation takes and that are not swapped here, each with why: by its path, or by its own name. */
export const NOT_SWAPPED: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...TRIALS.map(({ notSwapped }) => notSwapped)),
  'decideRoles.proposalId':
    'one of the two is given, never both; whose it is stands in role-giving.api.spec',
  'decideRoles.listId': 'as decideRoles.proposalId',
  programmeId: 'what one may do in a programme follows from the ring of one’s organisation',
  goalId: 'a goal is of its programme, and all its parties serve it (goal-of-activity.api.spec)',
  'addGoal.subjectAgencyId': 'whose figure a goal is about: organisations are known to all',
  'changeContactFunction.siteIds[]': 'a service lists the towns it serves',
  'createContactFunction.siteIds[]': 'a service lists the towns it serves',
  'setOnCallCoverage.siteIds[]': 'a service lists the towns it serves',
  'changeTeam.countingAgencyId': 'organisations are known to all; the rule takes those in the plan',
  'changeTeam.invitedAgencyIds[]': 'organisations are known to all; the rule takes the core group',
  'changeTeam.from.countingAgencyId': 'what stood there before: compared, never kept',
  'changeTeam.from.invitedAgencyIds[]': 'what stood there before: compared, never kept',
  'changeTeam.from.team[].agencyId': 'what stood there before: compared, never kept',
  'changeTeam.from.team[].membershipId': 'what stood there before: compared, never kept',
  'changeWhenAndWhere.from.areaIds[]': 'what stood there before: compared, never kept',
  'createReport.siteId': 'a right of the programme, in all of its towns',
  'enterFigure.siteId': 'a right of the programme, in all of its towns',
  'writeLearning.routineStepId':
    'the routine of a town is read by all of it; whose tests one reads, learning-of-step.visibility.spec says',
  'addSealedCounts.passId':
    'goes nowhere without a signature over both; outbox.api.spec swaps them',
  'addSealedCounts.keyId': 'as addSealedCounts.passId',
  'keepClash.clashKey': 'names a clash by what it is, no record',
  'recordAttendance.groups[].agencyId': 'organisations are known to all',
  'askParticipants.participants[].agencyId': 'organisations are known to all',
};
