import type { PassMove, PassState } from './pass-life.js';
import type { PassStep } from './pass-steps.js';

/** Who can give what is missing. `who` of the missing thing names the agency or the function. */
export const GIVERS = [
  /** Whoever plans for the agency that owns the plan. */
  'PLANNER',
  'PASS_LEADER',
  /** Whoever plans for the employer that is named. */
  'EMPLOYER',
  /** Its manager, or *chef i beredskap* on duty; also by phone. */
  'EMPLOYER_MANAGER',
  'COUNTING_AGENCY',
  /** The agency of the police that is named. */
  'POLICE',
  'REAR_SUPPORT',
  /** Nobody: it comes with the hour. */
  'TIME',
] as const;
export type GuardGiver = (typeof GIVERS)[number];

/** Where it is given: on the page of the pass, or `risk` and `onCall` on pages of their own. */
export type GuardPlace =
  | 'when'
  | 'team'
  | 'safety'
  | 'checklist'
  | 'answerCheck'
  | 'giveGoAhead'
  | 'risk'
  | 'onCall';

export interface Guard {
  readonly giver: GuardGiver;
  /** Null where there is nothing to fill in. */
  readonly place: GuardPlace | null;
}

const planner = (place: GuardPlace): Guard => ({ giver: 'PLANNER', place });
const leader = (place: GuardPlace | null): Guard => ({ giver: 'PASS_LEADER', place });
const goAhead: Guard = { giver: 'EMPLOYER', place: 'giveGoAhead' };

/**
 * Every guard of a pass's life by its code, with who can give it and where (INV-10, INV-11, INV-12).
 * A code that is not here is a fault of the figures in a report, which the report itself tells.
 */
export const GUARDS = {
  AREA_MISSING: planner('when'),
  AIM_MISSING: planner('when'),
  NOT_TONIGHT: planner('when'),
  PASS_LEADER_MISSING: planner('team'),
  PASS_LED_BY_POLICE: planner('team'),
  POLICE_MUST_LEAD: planner('team'),
  COUNTING_AGENCY_MISSING: planner('team'),
  NOBODY_IN_FIELD: planner('team'),
  MEMBER_CANNOT: planner('team'),
  TEAM_TOO_SMALL: planner('team'),
  POLICE_MISSING: planner('team'),
  REAR_SUPPORT_MISSING: planner('team'),
  REAR_SUPPORT_IN_FIELD: planner('team'),
  NAMED_CONTACT_MISSING: planner('team'),
  POLICE_SUPPORT_MISSING: planner('team'),
  NOBODY_ANSWERS: { giver: 'EMPLOYER_MANAGER', place: 'onCall' },
  CHECK_IN_MISSING: leader('safety'),
  CHILD_PROCEDURE_MISSING: leader('safety'),
  INTERPRETER_PLAN_MISSING: planner('safety'),
  COMMS_PLAN_MISSING: planner('safety'),
  ABORT_CRITERIA_MISSING: planner('safety'),
  POLICE_LEAVE_PLAN_MISSING: planner('safety'),
  CHECKLIST_POINTS_OPEN: planner('checklist'),
  BRIEFING_MISSING: leader(null),
  PLAN_NOT_SENT: { giver: 'PLANNER', place: null },
  STANDING_RISK_MISSING: { giver: 'EMPLOYER_MANAGER', place: 'risk' },
  RISK_TOO_HIGH: { giver: 'EMPLOYER_MANAGER', place: 'risk' },
  CHECK_ON_THE_DAY: { giver: 'TIME', place: null },
  PASS_CHECK_MISSING: { giver: 'EMPLOYER', place: 'answerCheck' },
  TRAINING_UNDECIDED: { giver: 'EMPLOYER_MANAGER', place: null },
  MANAGER_DECIDES: { giver: 'EMPLOYER_MANAGER', place: 'giveGoAhead' },
  GO_AHEAD_MISSING: goAhead,
  GO_AHEAD_WITHHELD: goAhead,
  GO_AHEAD_VOIDED: goAhead,
  AREA_STOPPED: { giver: 'POLICE', place: null },
  ALARM_OPEN: { giver: 'REAR_SUPPORT', place: null },
  PASS_NOT_RETURNED: leader(null),
  DEBRIEF_MISSING: { giver: 'PLANNER', place: null },
  COUNTING_REPORT_OPEN: { giver: 'COUNTING_AGENCY', place: null },
} as const satisfies Readonly<Record<string, Guard>>;
export type GuardCode = keyof typeof GUARDS;

export const GUARD_CODES = Object.keys(GUARDS) as readonly GuardCode[];

export function guardOf(code: string): Guard | undefined {
  return Object.hasOwn(GUARDS, code) ? GUARDS[code as GuardCode] : undefined;
}

/**
 * Who is waited for where something is missing. Of the plan it is the organisation that owns it, although the missing
 * thing names another: who cannot come, or leads and may not, is not the one that changes the team.
 */
export function giverOf(
  { code, who }: { readonly code: string; readonly who: string | null },
  owner: string,
): string | null {
  return who !== null && guardOf(code)?.giver === 'PLANNER' ? owner : who;
}

const GO_AHEADS = ['GO_AHEAD_MISSING', 'GO_AHEAD_WITHHELD', 'GO_AHEAD_VOIDED'] as const;
const GROUND = [
  'STANDING_RISK_MISSING',
  'RISK_TOO_HIGH',
  'POLICE_SUPPORT_MISSING',
  'PASS_CHECK_MISSING',
  'TRAINING_UNDECIDED',
] as const;

/** What each step of a pass may wait for (field.md 7.3). A step that is not here waits for nothing. */
export const STEP_GUARDS: Readonly<Partial<Record<PassStep, readonly GuardCode[]>>> = {
  send: [
    'AREA_MISSING',
    'AIM_MISSING',
    'PASS_LEADER_MISSING',
    'PASS_LED_BY_POLICE',
    'POLICE_MUST_LEAD',
    'COUNTING_AGENCY_MISSING',
  ],
  answerCheck: ['CHECK_ON_THE_DAY'],
  giveGoAhead: [...GROUND, 'MANAGER_DECIDES'],
  noteGoAhead: GROUND,
  start: [
    ...GO_AHEADS,
    'MEMBER_CANNOT',
    'PASS_LEADER_MISSING',
    'TEAM_TOO_SMALL',
    'POLICE_MISSING',
    'PASS_LED_BY_POLICE',
    'POLICE_MUST_LEAD',
    'REAR_SUPPORT_MISSING',
    'REAR_SUPPORT_IN_FIELD',
    'NAMED_CONTACT_MISSING',
    'COUNTING_AGENCY_MISSING',
    'CHECK_IN_MISSING',
    'CHILD_PROCEDURE_MISSING',
    'BRIEFING_MISSING',
    'AREA_STOPPED',
    'NOT_TONIGHT',
  ],
  return: ['ALARM_OPEN'],
  lock: ['PASS_NOT_RETURNED'],
  close: ['DEBRIEF_MISSING', 'COUNTING_REPORT_OPEN'],
};

/**
 * The states in which a step exists at all, whoever asks: the other half of the life (field.md 7.3).
 * A report is opened while the team is out and locked when it is back; what is locked is corrected.
 */
export const STEP_STATES: Readonly<Record<PassStep, readonly PassState[]>> = {
  edit: ['PLANNING', 'AWAITING_GO', 'READY'],
  send: ['PLANNING'],
  delete: ['PLANNING'],
  repeat: ['PLANNING'],
  answer: ['AWAITING_GO', 'READY'],
  takeOver: ['AWAITING_GO', 'READY'],
  answerCheck: ['AWAITING_GO', 'READY'],
  giveGoAhead: ['AWAITING_GO', 'READY'],
  withholdGoAhead: ['AWAITING_GO', 'READY'],
  noteGoAhead: ['AWAITING_GO', 'READY'],
  briefing: ['AWAITING_GO', 'READY'],
  start: ['AWAITING_GO', 'READY'],
  cancel: ['AWAITING_GO', 'READY'],
  unable: ['AWAITING_GO', 'READY'],
  stopArea: ['AWAITING_GO', 'READY', 'ACTIVE'],
  freeArea: ['AWAITING_GO', 'READY', 'ACTIVE'],
  policeLeave: ['ACTIVE'],
  voiceCheckIn: ['ACTIVE'],
  presence: ['ACTIVE', 'RETURNED'],
  // What the network kept in a phone arrives when the team is back.
  count: ['ACTIVE', 'RETURNED'],
  abort: ['ACTIVE'],
  return: ['ACTIVE'],
  debrief: ['RETURNED'],
  report: ['ACTIVE', 'RETURNED', 'CLOSED'],
  lock: ['ACTIVE', 'RETURNED', 'CLOSED'],
  reportNothing: ['RETURNED', 'CLOSED'],
  reopen: ['RETURNED'],
  correct: ['RETURNED', 'CLOSED'],
  close: ['RETURNED'],
};

/** The step by which somebody makes a move; the two others follow from go-aheads by themselves. */
export const MOVE_OF_STEP: Readonly<Partial<Record<PassStep, PassMove>>> = {
  send: 'send',
  start: 'start',
  return: 'return',
  close: 'close',
  cancel: 'cancel',
};
