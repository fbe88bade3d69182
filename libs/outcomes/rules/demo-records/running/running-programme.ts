import { comingPasses } from '@stad/activities/field-operations/rules/demo/coming-passes.js';
import { pastPasses } from '@stad/activities/field-operations/rules/demo/past-passes.js';
import { runningStandingRisks } from '@stad/activities/field-operations/rules/demo/running-risks.js';
import type {
  FieldPassRecord,
  StandingRiskRecord,
} from '@stad/activities/field-operations/rules/demo/types.js';
import { runningSeminars } from '@stad/activities/seminars/rules/demo/running-seminars.js';
import type { SeminarRecord } from '@stad/activities/seminars/rules/demo/types.js';
import type { LocalDate } from '@stad/identity/rules/demo/types.js';
import { runningBusySpans } from '@stad/network/rules/demo/running-busy-spans.js';
import { runningOnCall } from '@stad/network/rules/demo/running-on-call.js';
import type { BusySpanRecord, OnCallCoverageRecord } from '@stad/network/rules/demo/types.js';
import { runningDays } from '@stad/programme/rules/demo/running-days.js';
import { runningProgrammeRecord } from '@stad/programme/rules/demo/running-programme.js';
import type { ProgrammeRecord } from '@stad/programme/rules/demo/types.js';
import type { GoalRecord } from '../types.js';
import type { PreventionRecord } from '../types-activities.js';
import type { AgreementRecord, LocalRoutineRecord, UndertakingRecord } from '../types-network.js';
import type { EnteredFigureRecord, GrantRecord, ReportRecord } from '../types-reports.js';
import { runningEnteredFigures } from './entered-figures.js';
import { RUNNING_GOALS } from './goals.js';
import { runningAgreements, runningRoutine, runningUndertakings } from './network.js';
import { runningPrevention } from './prevention.js';
import { runningGrant, runningReport } from './report.js';

/** The programme that is laid around the day the demo is loaded (field.md 11.9). */
export interface RunningProgramme {
  readonly programme: ProgrammeRecord;
  readonly goals: readonly GoalRecord[];
  readonly agreements: readonly AgreementRecord[];
  readonly undertakings: readonly UndertakingRecord[];
  readonly routine: LocalRoutineRecord;
  readonly standingRisks: readonly StandingRiskRecord[];
  readonly onCall: readonly OnCallCoverageRecord[];
  readonly busySpans: readonly BusySpanRecord[];
  /** In the order to be sent; numbers are the portal's to give. */
  readonly passes: readonly FieldPassRecord[];
  readonly seminars: readonly SeminarRecord[];
  readonly prevention: readonly PreventionRecord[];
  readonly reports: readonly ReportRecord[];
  readonly grant: GrantRecord;
  readonly enteredFigures: readonly EnteredFigureRecord[];
}

/**
 * The records of the running programme for a Swedish date, `2026-03-12`. The same date gives the same
 * records. In the hours before four it is still the night of the evening before: pass that date then,
 * or the checks made today are not of the night.
 */
export function runningProgramme(today: LocalDate): RunningProgramme {
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
    reports: [runningReport(days)],
    grant: runningGrant(days),
    enteredFigures: runningEnteredFigures(days),
  };
}
