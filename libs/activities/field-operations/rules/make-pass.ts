import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import type { EmployerFacts } from './go-ahead.js';
import type { PassCheck } from './pass-check.js';
import type { PassFacts } from './pass-facts.js';
import type { Member } from './team.js';

/** Passes and teams for tests: a Friday evening in Lund that could start, told apart by what differs. */

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  soc: ['SOCIAL_SERVICES', 'Socialtjänsten Lund'],
  fa: ['NGO', 'Frälsningsarmén'],
  police: ['POLICE', 'Polisen Lund'],
};

/** `member('soc', 1)`: *Socialtjänsten Lund*, function 1 of it. */
export function member(agencyId: string, order: number, more: Partial<Member> = {}): Member {
  const [agencyKind, agencyLabel] = KINDS[agencyId] ?? ['OTHER', agencyId];
  return {
    id: `m-${agencyId}-${order}`,
    personId: `${agencyId}-${order}`,
    label: `Funktion ${order}`,
    agencyId,
    agencyKind,
    agencyLabel,
    role: 'MEMBER',
    trained: true,
    ...more,
  };
}

export const LEADER = member('soc', 1, { role: 'PASS_LEADER' });
export const COLLEAGUE = member('soc', 2);
export const FIELD_WORKER = member('fa', 1);
export const REAR_SUPPORT = member('soc', 3, { role: 'REAR_SUPPORT' });
export const OFFICER = member('police', 1);

export const TEAM: readonly Member[] = [LEADER, COLLEAGUE, FIELD_WORKER, REAR_SUPPORT];

export const NIGHT = nightSpan('2022-05-20', '20:00', '01:00');
/** Half past seven the same evening. */
export const EVENING = atLocal('2022-05-20', '19:30');
export const DAY_BEFORE = atLocal('2022-05-19', '15:00');

export const ALL_NO: PassCheck = {
  at: atLocal('2022-05-20', '15:00'),
  answers: {
    NEW_THREAT: false,
    NEW_PLACE_OR_TASK: false,
    NEW_OR_ALONE: false,
    SUPPORT_ABSENT: false,
    POLICE_ABSENT: false,
  },
};
export const ONE_YES: PassCheck = {
  ...ALL_NO,
  answers: { ...ALL_NO.answers, SUPPORT_ABSENT: true },
};

/** An employer that has given its go-ahead on a low risk and an all-no check. */
export function employer(agencyId: string, more: Partial<EmployerFacts> = {}): EmployerFacts {
  const [agencyKind, label] = KINDS[agencyId] ?? ['OTHER', agencyId];
  return {
    agencyId,
    agencyKind,
    label,
    risk: { standingRiskIds: [`risk-${agencyId}`], missingGroups: [], residual: 8 },
    check: ALL_NO,
    goAhead: { decision: 'GIVEN', voided: false, byManager: false },
    ...more,
  };
}

/** A pass with nothing missing at half past seven. */
export function makePass(more: Partial<PassFacts> = {}): PassFacts {
  return {
    state: 'READY',
    type: 'STREET',
    programmeState: 'ACTIVE',
    ownerAgencyId: 'soc',
    ownerLabel: 'Socialtjänsten Lund',
    ...NIGHT,
    areaGroups: ['LU-INRE'],
    aim: 'Möta människor och berätta om stöd',
    team: TEAM,
    agencyIds: ['soc', 'fa', 'police'],
    policeAgencyIds: ['police'],
    countingAgencyId: 'soc',
    checkIn: { mode: 'BY_PHONE' },
    childProcedureAcknowledged: true,
    briefingDone: true,
    checklist: {
      interpreterPlan: true,
      commsPlan: true,
      abortCriteria: true,
      ifPoliceLeave: true,
      openPoints: 0,
    },
    employers: [employer('soc'), employer('fa')],
    silences: [],
    clashes: [],
    gaps: [],
    policeLeftAt: null,
    areaStop: null,
    abortedAt: null,
    openAlarms: 0,
    startedAt: null,
    returnedAt: null,
    debriefHeldAt: null,
    countingReport: null,
    ownReport: null,
    ...more,
  };
}
