import { comingPasses } from '@stad/activities/field-operations/rules/demo/coming-passes.js';
import { pastPasses } from '@stad/activities/field-operations/rules/demo/past-passes.js';
import { runningStandingRisks } from '@stad/activities/field-operations/rules/demo/running-risks.js';
import { runningSeminars } from '@stad/activities/seminars/rules/demo/running-seminars.js';
import { runningAgreements } from '@stad/agreements/rules/demo/running-agreements.js';
import type { LocalDate } from '@stad/identity/rules/demo/types.js';
import { runningBusySpans } from '@stad/network/rules/demo/running-busy-spans.js';
import { runningOnCall } from '@stad/network/rules/demo/running-on-call.js';
import { runningDays } from '@stad/programme/rules/demo/running-days.js';
import { runningProgrammeRecord } from '@stad/programme/rules/demo/running-programme.js';
import { RUNNING_GOALS } from '../demo/running-goals.js';
import { runningPrevention } from '../pilot-inventory/running-prevention.js';
import { runningRoutine, runningUndertakings } from '../pilot-inventory/running-routine.js';

/**
 * The records of the running programme (field.md 11.9) for a Swedish date, `2026-03-12`, but for its reports, which
 * lie above. The same date gives the same records. In the hours before four it is still the night of the evening before: pass that date then,
 * or the checks made today are not of the night.
 */
export function runningProgramme(today: LocalDate) {
  const days = runningDays(today);
  return {
    programme: runningProgrammeRecord(days),
    goals: RUNNING_GOALS,
    agreements: runningAgreements(days),
    undertakings: runningUndertakings(days),
    routine: runningRoutine(days),
    standingRisks: runningStandingRisks(days),
    onCall: runningOnCall(days),
    busySpans: runningBusySpans(days),
    passes: [...pastPasses(days), ...comingPasses(days)],
    seminars: runningSeminars(days),
    prevention: runningPrevention(days),
  };
}

/** Each day of a week, a new year, and the nights of both clock changes. */
export const DAYS_AROUND = [
  '2026-03-09',
  '2026-03-10',
  '2026-03-11',
  '2026-03-12',
  '2026-03-13',
  '2026-03-14',
  '2026-03-15',
  '2026-01-01',
  '2026-03-28',
  '2026-10-24',
  '2028-02-29',
];
