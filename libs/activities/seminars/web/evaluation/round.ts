import type { EvaluationRoundsFragment } from './evaluation.generated.js';

export type Round = EvaluationRoundsFragment['evaluationRounds'][number];
export type Kind = 'BEFORE' | 'AFTER' | 'THREE_MONTHS';
