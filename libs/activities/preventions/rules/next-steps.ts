import {
  isSeen,
  notBegun,
  type PhaseStep,
  phaseSteps,
  type StepFacts,
  unless,
} from '@stad/activities/core/rules/phase-steps.js';
import { nextStep } from '@stad/platform/rules/next-step.js';

type OwnStep = 'ask' | 'noteAttendance' | 'noteReach' | 'learn';
export type PreventionStep = OwnStep | PhaseStep;

export interface PreventionFacts extends StepFacts {
  /** Those who were asked to come. */
  readonly agencyIds: readonly string[];
  readonly asked: number;
  /** How many it reached; null until somebody has said. */
  readonly reached: number | null;
}

/** What its planners do with it; and those who come, who write what they learnt. */
export const preventionSteps = phaseSteps<PreventionFacts, OwnStep>({
  before: ['ask'],
  waitsFor: {
    begin: (facts, now) => notBegun(facts, now),
    complete: (facts, now) => notBegun(facts, now),
    evaluate: ({ reached }) =>
      unless(reached !== null, { code: 'REACH_MISSING', field: 'reached' }),
  },
  also: (facts, now) => {
    if (!isSeen(facts.state)) return [];
    const own =
      facts.asked > 0 ? (['noteAttendance', 'noteReach'] as const) : (['noteReach'] as const);
    return own.map((step) => nextStep(step, notBegun(facts, now)));
  },
  along: { steps: ['learn'], agencies: ({ agencyIds }) => agencyIds, during: isSeen },
});
