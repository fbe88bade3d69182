import { describe, expect, it } from '@jest/globals';
import type { StepViewer } from '@stad/activities/core/rules/phase-steps.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { type SeminarFacts, seminarSteps } from './next-steps.js';

const startsAt = atLocal('2022-04-28', '13:00');
const before = atLocal('2022-04-27', '13:00');
const after = atLocal('2022-04-28', '16:30');
const planner: StepViewer = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const seminar = (more: Partial<SeminarFacts>): SeminarFacts => ({
  state: 'PLANNED',
  programmeState: 'ACTIVE',
  ownerAgencyId: 'soc',
  startsAt,
  lifecycle: 'DRAFT',
  agencyIds: ['soc', 'pol'],
  attendanceRecorded: false,
  evaluationRecorded: false,
  rounds: [],
  endsAt: new Date('2022-04-28T14:00:00Z'),
  hasList: false,
  ...more,
});
const told = (viewer: StepViewer, more: Partial<SeminarFacts>, now: Date) =>
  seminarSteps
    .next(viewer, seminar(more), now)
    .map((step) =>
      step.ready
        ? step.step
        : `${step.step} (${step.missing.map((missing) => missing.code).join(', ')})`,
    );

describe('what one may do with a seminar', () => {
  it.each<[string, StepViewer, Partial<SeminarFacts>]>([
    ['another agency', { ...planner, agencyId: 'police' }, {}],
    ['a network member', { agencyId: 'soc', roles: ['NETWORK_MEMBER'] }, {}],
    ['the administrator', { agencyId: 'soc', roles: ['AGENCY_ADMIN'] }, {}],
    ['a programme that only reports', planner, { programmeState: 'REPORTING' }],
    ['a closed programme', planner, { programmeState: 'CLOSED' }],
    ['cancelled', planner, { state: 'CANCELLED' }],
  ])('nothing: %s', (_, viewer, more) => expect(told(viewer, more, before)).toEqual([]));

  it.each<[string, Partial<SeminarFacts>, Date, string[]]>([
    [
      'planned, nobody asked',
      {},
      before,
      ['edit', 'invite', 'confirm', 'postpone', 'cancel', 'delete'],
    ],
    [
      'planned, some asked',
      { lifecycle: 'JOINT_DRAFT' },
      before,
      ['edit', 'invite', 'confirm', 'postpone', 'cancel'],
    ],
    [
      'confirmed, the day before',
      { state: 'CONFIRMED' },
      before,
      [
        'edit',
        'invite',
        'begin (SEMINAR_NOT_BEGUN)',
        'complete (SEMINAR_NOT_BEGUN, ATTENDANCE_MISSING)',
        'postpone',
        'cancel',
        'openSignUp',
        'register',
        'recordAttendance (SEMINAR_NOT_BEGUN)',
        'learn (NOT_BEGUN)',
      ],
    ],
    [
      'ongoing, not counted',
      { state: 'ONGOING' },
      after,
      ['complete (ATTENDANCE_MISSING)', 'recordAttendance', 'learn'],
    ],
    [
      'ongoing, counted',
      { state: 'ONGOING', attendanceRecorded: true },
      after,
      ['complete', 'recordAttendance', 'learn'],
    ],
    [
      'completed, no answers yet',
      { state: 'COMPLETED', attendanceRecorded: true },
      after,
      ['evaluate (EVALUATION_MISSING)', 'recordAttendance', 'recordEvaluation', 'learn'],
    ],
    ['evaluated', { state: 'EVALUATED' }, after, ['learn']],
    [
      'confirmed, with a list of who signed up: nothing is typed',
      { state: 'CONFIRMED', hasList: true },
      before,
      [
        ...['edit', 'invite', 'begin (SEMINAR_NOT_BEGUN)'],
        ...['complete (SEMINAR_NOT_BEGUN, ATTENDANCE_MISSING)', 'postpone', 'cancel'],
        ...['openSignUp', 'askBefore', 'learn (NOT_BEGUN)'],
      ],
    ],
    [
      'held, with a list: those who came are asked, on that day',
      { state: 'COMPLETED', hasList: true, attendanceRecorded: true },
      after,
      ['evaluate (EVALUATION_MISSING)', 'askAfter', 'recordEvaluation', 'learn'],
    ],
    [
      'held, with answers by link: no sums are typed beside them',
      { state: 'COMPLETED', hasList: true, attendanceRecorded: true, rounds: ['BEFORE', 'AFTER'] },
      after,
      ['evaluate (ROUND_OPEN)', 'learn'],
    ],
    ['postponed', { state: 'POSTPONED' }, before, ['edit', 'invite', 'planAgain', 'cancel']],
  ])('%s', (_, more, now, expected) => expect(told(planner, more, now)).toEqual(expected));

  it.each<[string, StepViewer, string[]]>([
    ['of an agency that was asked', { agencyId: 'pol', roles: ['POLICE_LIAISON'] }, ['learn']],
    ['of the network', { agencyId: 'pol', roles: ['NETWORK_MEMBER'] }, []],
    ['of an agency that was not there', { agencyId: 'fa', roles: ['NGO_FIELD_WORKER'] }, []],
  ])('afterwards somebody %s', (_, viewer, expected) => {
    expect(told(viewer, { state: 'COMPLETED' }, after)).toEqual(expected);
  });

  it.each(['DEVELOPMENT_LEAD', 'THEME_COORDINATOR', 'PROJECT_LEAD', 'SOCIAL_MANAGER'])(
    '%s plans too',
    (role) => {
      expect(told({ agencyId: 'soc', roles: [role] }, {}, before)).toContain('confirm');
    },
  );
});

describe('taking a step', () => {
  it.each<[string, StepViewer, Partial<SeminarFacts>, Date, string[]]>([
    [
      'in a finished programme',
      planner,
      { programmeState: 'CLOSED' },
      before,
      ['PROGRAMME_READ_ONLY'],
    ],
    ['of another agency', { ...planner, agencyId: 'police' }, {}, before, ['STEP_NOT_POSSIBLE']],
    ['that the state does not know', planner, {}, after, ['STEP_NOT_POSSIBLE']],
    [
      'that is not ready',
      planner,
      { state: 'CONFIRMED' },
      before,
      ['SEMINAR_NOT_BEGUN', 'ATTENDANCE_MISSING'],
    ],
    ['that is', planner, { state: 'CONFIRMED', attendanceRecorded: true }, after, []],
  ])('%s', (_, viewer, more, now, expected) => {
    const result = seminarSteps.take(viewer, seminar(more), 'complete', now);
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(expected);
  });
});
