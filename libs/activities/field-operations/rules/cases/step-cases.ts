import type { NextStep } from '@stad/platform/rules/next-step.js';
import { atLocal } from '@stad/platform/rules/time.js';
import type { GoAhead } from '../go-ahead.js';
import {
  ALL_NO,
  COLLEAGUE,
  EVENING,
  employer,
  FIELD_WORKER,
  LEADER,
  makePass,
  member,
  NIGHT,
  OFFICER,
  ONE_YES,
  REAR_SUPPORT,
} from '../make-pass.js';
import { type PassViewer, passNextSteps } from '../next-steps.js';
import type { OwnReport, PassFacts } from '../pass-facts.js';
import { type PassMove, type PassState, passLife } from '../pass-life.js';
import { PASS_STEPS, type PassStep } from '../pass-steps.js';

/** The states in the order of a pass's life. */
export const STATES: readonly PassState[] = [
  'PLANNING',
  'AWAITING_GO',
  'READY',
  'ACTIVE',
  'RETURNED',
  'CLOSED',
  'CANCELLED',
];

/** In which states a step exists at all: one column a state, written by hand from field.md 7.3. */
export const STEP_MATRIX: Readonly<Record<PassStep, string>> = {
  //                 plan wait ready active back closed cancelled
  edit: '            yes  yes  yes   -      -    -      -',
  send: '            yes  -    -     -      -    -      -',
  delete: '          yes  -    -     -      -    -      -',
  repeat: '          yes  -    -     -      -    -      -',
  answer: '          -    yes  yes   -      -    -      -',
  takeOver: '        -    yes  yes   -      -    -      -',
  answerCheck: '     -    yes  yes   -      -    -      -',
  giveGoAhead: '     -    yes  yes   -      -    -      -',
  withholdGoAhead: ' -    yes  yes   -      -    -      -',
  noteGoAhead: '     -    yes  yes   -      -    -      -',
  briefing: '        -    yes  yes   -      -    -      -',
  start: '           -    yes  yes   -      -    -      -',
  cancel: '          -    yes  yes   -      -    -      -',
  unable: '          -    yes  yes   -      -    -      -',
  stopArea: '        -    yes  yes   yes    -    -      -',
  freeArea: '        -    yes  yes   yes    -    -      -',
  policeLeave: '     -    -    -     yes    -    -      -',
  voiceCheckIn: '    -    -    -     yes    -    -      -',
  presence: '        -    -    -     yes    yes  -      -',
  count: '           -    -    -     yes    yes  -      -',
  abort: '           -    -    -     yes    -    -      -',
  return: '          -    -    -     yes    -    -      -',
  debrief: '         -    -    -     -      yes  -      -',
  report: '          -    -    -     yes    yes  yes    -',
  lock: '            -    -    -     yes    yes  yes    -',
  reportNothing: '   -    -    -     -      yes  yes    -',
  reopen: '          -    -    -     -      yes  -      -',
  correct: '         -    -    -     -      yes  yes    -',
  close: '           -    -    -     -      yes  -      -',
};

/** Where a move leads, written by hand; a dash where the state does not know it. */
export const MOVE_MATRIX: Readonly<Record<PassMove, string>> = {
  //             plan        wait      ready       active   back   closed cancelled
  send: '        AWAITING_GO -         -           -        -      -      -',
  becomeReady: ' -           READY     -           -        -      -      -',
  loseGoAhead: ' -           -         AWAITING_GO -        -      -      -',
  start: '       -           -         ACTIVE      -        -      -      -',
  return: '      -           -         -           RETURNED -      -      -',
  close: '       -           -         -           -        CLOSED -      -',
  cancel: '      -           CANCELLED CANCELLED   -        -      -      -',
};

const cells = (row: string) => row.trim().split(/\s+/);

export interface Pair<Expected> {
  readonly state: PassState;
  readonly step: string;
  readonly expected: Expected;
}

export const STEP_PAIRS: readonly Pair<boolean>[] = PASS_STEPS.flatMap((step) =>
  cells(STEP_MATRIX[step]).map((cell, at) => ({
    state: STATES[at] as PassState,
    step,
    expected: cell === 'yes',
  })),
);

export const MOVE_PAIRS: readonly Pair<string>[] = Object.entries(MOVE_MATRIX).flatMap(
  ([step, row]) =>
    cells(row).map((expected, at) => ({ state: STATES[at] as PassState, step, expected })),
);

export function movesTo({ state, step }: Pick<Pair<string>, 'state' | 'step'>): string {
  const taken = passLife.take(state, step as PassMove);
  return taken.ok ? taken.value : '-';
}

const someone = (agencyId: string, role: string, order = 1): PassViewer => ({
  agencyId,
  roles: [role],
  personId: `${agencyId}-${order}`,
});

/** Everybody who could look at a pass of Social services with the Salvation Army and the police in it. */
export const VIEWERS: readonly PassViewer[] = [
  someone('soc', 'SOCIAL_WORKER'),
  someone('soc', 'SOCIAL_MANAGER', 9),
  someone('soc', 'DUTY_MANAGER', 8),
  someone('soc', 'AGENCY_ADMIN', 7),
  someone('soc', 'SAFETY_REP', 6),
  someone('fa', 'NGO_FIELD_WORKER'),
  someone('fa', 'PROJECT_LEAD', 9),
  someone('police', 'POLICE_LIAISON'),
  someone('soc-hbg', 'SOCIAL_WORKER'),
];

const GO_AHEADS: readonly (GoAhead | null)[] = [
  null,
  { decision: 'GIVEN', voided: false, byManager: false },
  { decision: 'GIVEN', voided: true, byManager: false },
  { decision: 'NOT_GIVEN', voided: false, byManager: true },
];
const report = (more: Partial<OwnReport>): OwnReport => ({
  state: 'OPEN',
  lockedAt: null,
  lockedByPersonId: null,
  problems: [],
  ...more,
});
const locked = { lockedAt: EVENING, lockedByPersonId: 'soc-1' };
const REPORTS: readonly (OwnReport | null)[] = [
  null,
  report({}),
  report({ state: 'LOCKED', ...locked }),
  report({ state: 'CORRECTED', ...locked }),
];
const alone = { team: [REAR_SUPPORT], employers: [], aim: '', areaGroups: [] };
const policeLead = member('police', 1, { role: 'PASS_LEADER' });

/** Everything that can be so or otherwise in a pass that has not begun, one thing at a time. */
const BEFORE: readonly Partial<PassFacts>[] = [
  ...GO_AHEADS.flatMap((goAhead) =>
    [ALL_NO, ONE_YES, null].map((check) => ({
      employers: [employer('soc', { goAhead, check }), employer('fa', { goAhead, check })],
    })),
  ),
  ...[null, 9, 14, 15].map((residual) => ({
    employers: [
      employer('soc', {
        goAhead: null,
        risk: { standingRiskIds: [], missingGroups: residual ? [] : ['LU-INRE'], residual },
      }),
    ],
  })),
  { employers: [employer('soc', { goAhead: null, isHeldForTraining: true })] },
  { team: [LEADER, COLLEAGUE, OFFICER], employers: [employer('police', { goAhead: null })] },
  { briefingDone: false },
  { areaStop: { at: EVENING, agencyId: 'police', who: 'Polisen Lund' } },
  { gaps: [{ memberId: LEADER.id, who: 'Funktion 1', askedPersonId: 'soc-9' }] },
  { childProcedureAcknowledged: false },
  { checkIn: null },
  { checkIn: { mode: 'ALARM', intervalMinutes: 45, alarmTestedAt: null } },
  { countingAgencyId: null },
  alone,
  { ...alone, type: 'DIGITAL', team: [] },
  { type: 'DIGITAL', team: [LEADER, COLLEAGUE] },
  { type: 'JOINT_POLICE' },
  { type: 'JOINT_POLICE', team: [LEADER, COLLEAGUE, FIELD_WORKER, REAR_SUPPORT] },
  { team: [policeLead, COLLEAGUE] },
  { team: [LEADER, { ...LEADER, id: 'behind', role: 'REAR_SUPPORT' }] },
  { startsAt: atLocal('2022-05-27', '20:00'), endsAt: atLocal('2022-05-27', '23:00') },
];

/** The same for one that has. */
const AFTER: readonly Partial<PassFacts>[] = REPORTS.flatMap((ownReport) =>
  [null, EVENING].flatMap((debriefHeldAt) =>
    [0, 1].map((openAlarms) => ({
      ownReport,
      debriefHeldAt,
      openAlarms,
      countingReport: ownReport?.state ?? null,
      returnedAt: openAlarms ? null : NIGHT.endsAt,
      team: [LEADER, COLLEAGUE, FIELD_WORKER, OFFICER, REAR_SUPPORT],
      policeLeftAt: debriefHeldAt,
    })),
  ),
);

/** Every pass of a state that the tables try: 1 for each way it can differ. */
export function passesIn(state: PassState): readonly PassFacts[] {
  return [{}, ...BEFORE, ...AFTER].map((more) => makePass({ ...more, state }));
}

/** One viewer in front of one pass. */
export interface Meeting {
  readonly state: PassState;
  readonly viewer: PassViewer;
  readonly pass: PassFacts;
  readonly offers: readonly NextStep<PassStep>[];
}

let met: readonly Meeting[] | undefined;

/** Every viewer in front of every pass of every state, the same evening; worked out once it is asked for. */
export function meetings(): readonly Meeting[] {
  met ??= STATES.flatMap((state) =>
    passesIn(state).flatMap((pass) =>
      VIEWERS.map((viewer) => ({
        state,
        viewer,
        pass,
        offers: passNextSteps(viewer, pass, EVENING),
      })),
    ),
  );
  return met;
}

/** Whether a step is offered to anybody in any pass of the state. */
export function isEverOffered({ state, step }: Pick<Pair<boolean>, 'state' | 'step'>): boolean {
  return meetings().some(
    (meeting) => meeting.state === state && meeting.offers.some((offer) => offer.step === step),
  );
}
