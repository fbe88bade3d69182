import { isHeldAsPlanned } from '@stad/activities/core/rules/phase-life.js';
import {
  isSeen,
  notBegun,
  type PhaseStep,
  phaseSteps,
  type StepFacts,
  unless,
} from '@stad/activities/core/rules/phase-steps.js';
import { type Missing, nextStep } from '@stad/platform/rules/next-step.js';
import { roundsToOpen } from './evaluation/round.js';

type OwnStep =
  | 'askAfter'
  | 'askBefore'
  | 'invite'
  | 'learn'
  | 'openSignUp'
  | 'register'
  | 'recordAttendance'
  | 'recordEvaluation';
export type SeminarStep = OwnStep | PhaseStep;

export interface SeminarFacts extends StepFacts {
  /** Of those who were asked, and of the units that came. */
  readonly agencyIds: readonly string[];
  readonly attendanceRecorded: boolean;
  /** Typed by hand, or answered by those who came and closed. */
  readonly evaluationRecorded: boolean;
  /** Of the evaluation, that were opened. */
  readonly rounds: readonly string[];
  /** People sign up themselves: what is counted is not typed, too. */
  hasList: boolean;
}

const NO_ATTENDANCE: Missing = { code: 'ATTENDANCE_MISSING', field: 'present' };
const NO_EVALUATION: Missing = { code: 'EVALUATION_MISSING', field: 'answers' };
const ROUND_OPEN: Missing = { code: 'ROUND_OPEN', field: 'rounds' };

/** The step by which a round is opened; the last one opens by itself. */
export const OPENS = { BEFORE: 'askBefore', AFTER: 'askAfter', THREE_MONTHS: null } as const;

function roundSteps(seminar: SeminarFacts, now: Date) {
  const isTyped = seminar.evaluationRecorded && seminar.rounds.length === 0;
  return roundsToOpen({ ...seminar, isTyped }, now).flatMap((kind) => {
    const step = OPENS[kind];
    return step ? [nextStep<OwnStep>(step)] : [];
  });
}

const begun = (seminar: SeminarFacts, now: Date) => notBegun(seminar, now, 'SEMINAR_NOT_BEGUN');
const counted = ({ attendanceRecorded }: SeminarFacts) => unless(attendanceRecorded, NO_ATTENDANCE);

/** What its planners do with a seminar: ask, count who came, add up what they answered; and those who came. */
export const seminarSteps = phaseSteps<SeminarFacts, OwnStep>({
  before: ['invite'],
  waitsFor: {
    begin: begun,
    complete: (seminar, now) => [...begun(seminar, now), ...counted(seminar)],
    evaluate: ({ evaluationRecorded, rounds }) =>
      unless(evaluationRecorded, rounds.length > 0 ? ROUND_OPEN : NO_EVALUATION),
  },
  also: (seminar, now) => [
    ...(seminar.state === 'CONFIRMED' && now < seminar.startsAt
      ? [nextStep('openSignUp' as const)]
      : []),
    ...(seminar.state === 'CONFIRMED' && !seminar.hasList ? [nextStep('register' as const)] : []),
    ...(isSeen(seminar.state) && !seminar.hasList
      ? [nextStep('recordAttendance' as const, begun(seminar, now))]
      : []),
    ...roundSteps(seminar, now),
    // Typed by hand or answered by link, never both.
    ...(seminar.state === 'COMPLETED' && seminar.rounds.length === 0
      ? [nextStep('recordEvaluation' as const, counted(seminar))]
      : []),
  ],
  // The evaluation is often there before anybody has had the time to write what it means at home.
  along: { steps: ['learn'], agencies: ({ agencyIds }) => agencyIds, during: isHeldAsPlanned },
});
