import type { Pass, PassAgency } from './pass/pass.js';

export const SOC: PassAgency = {
  id: 'agency-1',
  key: 'SOC-LUND',
  kind: 'SOCIAL_SERVICES',
  name: 'Lunds kommun, socialförvaltningen',
  shortName: 'Socialtjänsten Lund',
};
export const POL: PassAgency = {
  id: 'agency-2',
  key: 'POL-LUND',
  kind: 'POLICE',
  name: 'Polismyndigheten, LPO Lund',
  shortName: 'Polisen Lund',
};

const member = (id: string, functionTitle: string, role: string): Pass['team'][number] => ({
  id,
  functionTitle,
  membershipId: `membership-${id}`,
  role,
  joinedAt: null,
  leftAt: null,
  agency: SOC,
});

export const step = (
  name: string,
  ready = true,
  missing: Pass['nextSteps'][number]['missing'] = [],
) => ({
  step: name,
  ready,
  missing,
});

/** A pass that has been sent and waits, a Friday night in May 2022; give what the test is about. */
export function demoPass(more: Partial<Pass> = {}): Pass {
  return {
    id: 'pass-1',
    number: 'FP-2022-003',
    siteId: 'site-1',
    programmeId: 'programme-1',
    state: 'AWAITING_GO',
    type: 'STREET',
    classification: 'P2',
    lifecycle: 'JOINT_DRAFT',
    startsAt: '2022-05-20T18:00:00Z',
    endsAt: '2022-05-20T23:00:00Z',
    placeLabel: 'Centrum',
    aim: 'Synas i centrum',
    modelTest: false,
    testedSteps: [],
    aimTag: null,
    goal: null,
    phone: { isReady: false, until: null, from: null, missing: 'NOT_IN_TEAM' },
    outbox: null,
    whenVersion: 1,
    teamVersion: 1,
    readinessVersion: 1,
    owner: SOC,
    countingAgency: SOC,
    leader: { functionTitle: 'Socialsekreterare 1', agency: SOC },
    areas: [
      { id: 'area-1', code: 'LU-INRE', name: 'Centrum', kind: 'DISTRICT', areaGroup: 'INNER' },
    ],
    agencies: [SOC, POL],
    team: [
      member('1', 'Socialsekreterare 1', 'PASS_LEADER'),
      member('2', 'Socialsekreterare 2', 'MEMBER'),
      member('3', 'Enhetschef', 'REAR_SUPPORT'),
    ],
    answers: [],
    clashes: [],
    takeOvers: [],
    checklist: [],
    briefing: [],
    readiness: [{ line: 'WHO', done: true, missing: [] }],
    safety: {
      checkInMode: 'BY_PHONE',
      checkInMinutes: null,
      alarmTestedAt: null,
      childProcedureAcknowledged: true,
      ifPoliceLeave: null,
      interpreterPlan: null,
      commsPlan: null,
      abortCriteria: [],
    },
    employers: [],
    ownTraining: null,
    ownCheck: null,
    progress: {
      sentAt: '2022-05-18T08:00:00Z',
      sentByTitle: 'Socialsekreterare 1',
      briefingDoneAt: null,
      startedAt: null,
      policeLeftAt: null,
      areaStopAt: null,
      areaStopBy: null,
      abortedAt: null,
      abortReason: null,
      cancelledAt: null,
      cancelReason: null,
      returnedAt: null,
      returnedNotedAt: null,
      policeLeftNotedAt: null,
      debriefDueAt: null,
      debriefHeldAt: null,
      debriefInTime: null,
      reportDueOn: null,
      closedAt: null,
    },
    trunk: 2,
    fieldActs: [],
    voiceCheckIns: [],
    asked: [],
    reports: [],
    ownDebrief: null,
    teamCounts: [],
    lateCounts: [],
    fieldCounts: [],
    ownReport: null,
    nextSteps: [step('edit'), step('cancel')],
    ...more,
  };
}

/** One that is over, with the own agency's report still open: it counts, and nothing is counted yet. */
export function returnedPass(more: Partial<NonNullable<Pass['ownReport']>> = {}): Pass {
  const base = demoPass();
  return demoPass({
    state: 'RETURNED',
    progress: {
      ...base.progress,
      startedAt: '2022-05-20T18:00:00Z',
      returnedAt: '2022-05-20T23:00:00Z',
    },
    ownReport: {
      id: null,
      version: null,
      state: 'OPEN',
      counts: true,
      nothingToReport: false,
      lockedAt: null,
      lockedByTitle: null,
      noteForLearning: null,
      personHours: 10,
      countedInField: null,
      contactAttempts: null,
      screenCounters: ['contacts', 'supportConversations', 'accepted', 'declined'],
      hours: [
        { memberId: '1', functionTitle: 'Socialsekreterare 1', hours: 5, proposed: 5 },
        { memberId: '2', functionTitle: 'Socialsekreterare 2', hours: 5, proposed: 5 },
      ],
      tally: null,
      breakdowns: null,
      police: null,
      corrections: [],
      ...more,
    },
    nextSteps: [step('report'), step('lock')],
  });
}
