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

/** The fields that changed, as the input takes them. Without check-ins there is nothing between them. */
export function safetyInput(values: SafetyValues, fields: readonly (keyof SafetyValues)[]) {
  const has = (name: keyof SafetyValues) => fields.includes(name);
  const { byPhone, checkInMinutes, interpreterPlan, commsPlan } = values;
  const minutes = byPhone && checkInMinutes ? Number(checkInMinutes) : null;
  return {
    ...(has('byPhone') ? { checkInMode: byPhone ? 'BY_PHONE' : null } : {}),
    ...(has('byPhone') || has('checkInMinutes') ? { checkInMinutes: minutes } : {}),
    ...(has('child') ? { childProcedureAcknowledged: values.child } : {}),
    ...(has('ifPoliceLeave') ? { ifPoliceLeave: values.ifPoliceLeave || null } : {}),
    ...(has('interpreterPlan') ? { interpreterPlan: interpreterPlan.trim() || null } : {}),
    ...(has('commsPlan') ? { commsPlan: commsPlan.trim() || null } : {}),
    ...(has('abortCriteria') ? { abortCriteria: linesOf(values.abortCriteria) } : {}),
  };
}

/** Blanks and empty lines are not kept. */
export function isSameSafety(name: keyof SafetyValues, one: unknown, other: unknown): boolean {
  if (name !== 'interpreterPlan' && name !== 'commsPlan' && name !== 'abortCriteria') return false;
  return linesOf(String(one)).join('\n') === linesOf(String(other)).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
