import type { Pass } from '../pass/pass.js';

/** What is settled beforehand, as it is typed. */
export type SafetyValues = {
  readonly byPhone: boolean;
  /** Minutes between two check-ins, '' as long as nobody has chosen. */
  readonly checkInMinutes: string;
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
    checkInMinutes: String(safety.checkInMinutes ?? ''),
    child: safety.childProcedureAcknowledged,
    ifPoliceLeave: safety.ifPoliceLeave ?? '',
    interpreterPlan: safety.interpreterPlan ?? '',
    commsPlan: safety.commsPlan ?? '',
    abortCriteria: safety.abortCriteria.join('\n'),
  };
}
