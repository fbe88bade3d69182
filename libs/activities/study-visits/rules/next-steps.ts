import {
  isSeen,
  notBegun,
  type PhaseStep,
  phaseSteps,
  type StepFacts,
  unless,
} from '@stad/activities/core/rules/phase-steps.js';
import { nextStep } from '@stad/platform/rules/next-step.js';

type OwnStep = 'questions' | 'ask' | 'noteAttendance' | 'observe' | 'learn';
export type VisitStep = OwnStep | PhaseStep;

export interface VisitFacts extends StepFacts {
  /** Those who go along, the owner among them or not. */
  readonly agencyIds: readonly string[];
  readonly questions: number;
  readonly asked: number;
  /** How many of those who were asked it is known of whether they came. */
  readonly attendanceNoted: number;
  readonly learnings: number;
  readonly openLearnings: number;
}

/** What its planners do with a visit; and those who go along, who note what they saw and learnt. */
export const visitSteps = phaseSteps<VisitFacts, OwnStep>({
  before: ['questions', 'ask'],
  waitsFor: {
    confirm: ({ questions, asked }) => [
      ...unless(questions > 0, { code: 'QUESTIONS_MISSING', field: 'questions' }),
      ...unless(asked > 0, { code: 'PARTICIPANTS_MISSING', field: 'participants' }),
    ],
    begin: (visit, now) => notBegun(visit, now),
    complete: (visit, now) => [
      ...notBegun(visit, now),
      ...unless(visit.attendanceNoted >= visit.asked, {
        code: 'ATTENDANCE_MISSING',
        field: 'attended',
      }),
    ],
    evaluate: ({ learnings, openLearnings }) => [
      ...unless(learnings > 0, { code: 'LEARNINGS_MISSING', field: 'learnings' }),
      ...unless(openLearnings === 0, { code: 'LEARNINGS_OPEN', field: 'learnings' }),
    ],
  },
  also: (visit, now) =>
    isSeen(visit.state) && visit.asked > 0
      ? [nextStep('noteAttendance' as const, notBegun(visit, now))]
      : [],
  along: {
    ...{ steps: ['observe', 'learn'], agencies: ({ agencyIds }) => agencyIds, during: isSeen },
  },
});
