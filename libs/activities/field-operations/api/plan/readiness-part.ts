import type { SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import type { PassRow } from '../pass/pass.document.js';
import { textOf, textsOf } from '../pass/texts.js';

/** What is settled before the start, as its fields are saved and merged. */
export type ReadinessPart = Pick<
  PassRow,
  | 'checkInMode'
  | 'checkInMinutes'
  | 'alarmTestedAt'
  | 'ifPoliceLeave'
  | 'childProcedureAcknowledged'
  | 'interpreterPlan'
  | 'commsPlan'
  | 'abortCriteria'
>;

type Text = SafeTextValue | null;
export type GivenReadiness = {
  readonly [Name in keyof ReadinessPart]?:
    | (Name extends 'interpreterPlan' | 'commsPlan' ? Text : never)
    | (Name extends 'abortCriteria' ? readonly SafeTextValue[] : never)
    | (Name extends 'interpreterPlan' | 'commsPlan' | 'abortCriteria' ? never : ReadinessPart[Name])
    | null;
};

export function readinessPartOf(pass: ReadinessPart): ReadinessPart {
  return {
    checkInMode: pass.checkInMode,
    checkInMinutes: pass.checkInMinutes,
    alarmTestedAt: pass.alarmTestedAt,
    ifPoliceLeave: pass.ifPoliceLeave,
    childProcedureAcknowledged: pass.childProcedureAcknowledged,
    interpreterPlan: pass.interpreterPlan,
    commsPlan: pass.commsPlan,
    abortCriteria: pass.abortCriteria,
  };
}

/** The fields that somebody gives; null clears. */
export function givenReadiness(given: GivenReadiness): Partial<ReadinessPart> {
  const { interpreterPlan, commsPlan, abortCriteria, childProcedureAcknowledged } = given;
  const { checkInMode, checkInMinutes, alarmTestedAt, ifPoliceLeave } = given;
  return {
    ...(checkInMode !== undefined ? { checkInMode } : {}),
    ...(checkInMinutes !== undefined ? { checkInMinutes } : {}),
    ...(alarmTestedAt !== undefined ? { alarmTestedAt } : {}),
    ...(ifPoliceLeave !== undefined ? { ifPoliceLeave } : {}),
    ...(childProcedureAcknowledged != null ? { childProcedureAcknowledged } : {}),
    ...(interpreterPlan !== undefined ? { interpreterPlan: textOf(interpreterPlan) } : {}),
    ...(commsPlan !== undefined ? { commsPlan: textOf(commsPlan) } : {}),
    ...(abortCriteria !== undefined ? { abortCriteria: textsOf(abortCriteria) } : {}),
  };
}
