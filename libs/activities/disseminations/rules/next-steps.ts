import {
  isSeen,
  notBegun,
  type PhaseStep,
  phaseSteps,
  type StepFacts,
  unless,
} from '@stad/activities/core/rules/phase-steps.js';
import { nextStep } from '@stad/platform/rules/next-step.js';

type OwnStep = 'ask' | 'saveLineup' | 'noteAttendance' | 'noteAudience' | 'noteMedia' | 'learn';
export type DisseminationStep = OwnStep | PhaseStep;

export interface DisseminationFacts extends StepFacts {
  /** Those who were asked to come. */
  readonly agencyIds: readonly string[];
  readonly asked: number;
  /** How many listened; null until somebody has said. */
  readonly audience: number | null;
}

/** What its planners do with it; and those who come, who write what they learnt. Papers may write of it later. */
export const disseminationSteps = phaseSteps<DisseminationFacts, OwnStep>({
  before: ['ask', 'saveLineup'],
  waitsFor: {
    begin: (facts, now) => notBegun(facts, now),
    complete: (facts, now) => notBegun(facts, now),
    evaluate: ({ audience }) =>
      unless(audience !== null, { code: 'AUDIENCE_MISSING', field: 'audience' }),
  },
  also: (facts, now) => {
    const own: OwnStep[] = [];
    if (facts.state === 'ONGOING' || facts.state === 'COMPLETED') own.push('saveLineup');
    if (isSeen(facts.state) && facts.asked > 0) own.push('noteAttendance');
    if (isSeen(facts.state)) own.push('noteAudience');
    if (isSeen(facts.state) || facts.state === 'EVALUATED') own.push('noteMedia');
    return own.map((step) => nextStep(step, step === 'saveLineup' ? [] : notBegun(facts, now)));
  },
  along: { steps: ['learn'], agencies: ({ agencyIds }) => agencyIds, during: isSeen },
});
