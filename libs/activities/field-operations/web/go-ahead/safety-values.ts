import type { Pass } from '../pass/pass.js';

/** What is settled beforehand, as it is typed. */
export type SafetyValues = {
  readonly byPhone: boolean;
  readonly child: boolean;
  readonly ifPoliceLeave: string;
  readonly interpreterPlan: string;
  readonly commsPlan: string;
  /** One on each line. */
  readonly abortCriteria: string;
};

export function safetyValues(safety: Pass['safety']): SafetyValues {
  return {
    byPhone: safety.checkInMode === 'BY_PHONE',
    child: safety.childProcedureAcknowledged,
    ifPoliceLeave: safety.ifPoliceLeave ?? '',
    interpreterPlan: safety.interpreterPlan ?? '',
    commsPlan: safety.commsPlan ?? '',
    abortCriteria: safety.abortCriteria.join('\n'),
  };
}
