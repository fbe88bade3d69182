import {
  isSeen,
  notBegun,
  type PhaseStep,
  phaseSteps,
  type StepFacts,
} from '@stad/activities/core/rules/phase-steps.js';
import { nextStep } from '@stad/platform/rules/next-step.js';

type OwnStep = 'ask' | 'noteAttendance' | 'learn';
export type SampleMeetingStep = OwnStep | PhaseStep;

export interface SampleMeetingFacts extends StepFacts {
  /** Those who were asked to come. */
  readonly agencyIds: readonly string[];
  readonly asked: number;
}

/** What its planners do with it; and those who come, who write what they learnt. */
export const sampleMeetingSteps = phaseSteps<SampleMeetingFacts, OwnStep>({
  before: ['ask'],
  waitsFor: {
    begin: (facts, now) => notBegun(facts, now),
    complete: (facts, now) => notBegun(facts, now),
  },
  also: (facts, now) =>
    isSeen(facts.state) && facts.asked > 0
      ? [nextStep('noteAttendance' as const, notBegun(facts, now))]
      : [],
  along: { steps: ['learn'], agencies: ({ agencyIds }) => agencyIds, during: isSeen },
});
