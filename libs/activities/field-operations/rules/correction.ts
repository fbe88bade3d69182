import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import {
  checkReport,
  type FieldReport,
  type ReportGround,
  type ReportInput,
} from './field-report.js';

export const CORRECTION_REASONS = ['MISCOUNTED', 'MISTYPED', 'ADDED_LATER', 'OTHER'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** *Rättad {datum}, tidigare {värde}*: one figure, by its path (`tally.contacts`, `hours.{memberId}`). */
export interface CorrectedFigure {
  readonly field: string;
  /** Null where there was, or is, no figure. */
  readonly was: number | null;
  readonly is: number | null;
}

export interface Correction {
  readonly report: FieldReport;
  readonly reason: CorrectionReason;
  readonly figures: readonly CorrectedFigure[];
}

/**
 * *Rätta*: a locked report with new figures and the reason. The new one must hold together like any other;
 * the old stays beside it (INV-04). What was *Inget redovisat* gets its figures this way.
 * Problems: `CORRECTION_REASON_MISSING`, `NOTHING_CORRECTED`, those of `checkReport`.
 */
export function correctReport(
  before: FieldReport,
  after: ReportInput,
  reason: string | null,
  ground: ReportGround,
): Result<Correction> {
  const problems: Problem[] = [];
  const known = CORRECTION_REASONS.find((it) => it === reason);
  if (!known) problems.push({ code: 'CORRECTION_REASON_MISSING', field: 'reason' });
  const checked = checkReport(after, ground);
  if (!checked.ok) return check([...problems, ...checked.problems], NEVER);
  const report = checked.value;
  const figures = differences(before, report);
  if (figures.length === 0 && before.nothingToReport === report.nothingToReport) {
    problems.push({ code: 'NOTHING_CORRECTED' });
  }
  return check(problems, { report, reason: known ?? 'OTHER', figures });
}

function differences(before: FieldReport, after: FieldReport): readonly CorrectedFigure[] {
  const old = figuresOf(before);
  const fresh = figuresOf(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, was: old.get(field) ?? null, is: fresh.get(field) ?? null }))
    .filter(({ was, is }) => was !== is);
}

/** Every figure of a report by its path. */
function figuresOf(report: FieldReport): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const add = (prefix: string, values: object | null) => {
    for (const [name, value] of Object.entries(values ?? {})) {
      if (typeof value === 'number') figures.set(`${prefix}.${name}`, value);
    }
  };
  add('tally', report.tally);
  for (const [name, parts] of Object.entries(report.breakdowns ?? {})) add(name, parts);
  add('police', report.police);
  for (const { memberId, hours } of report.hours) figures.set(`hours.${memberId}`, hours);
  return figures;
}

/** Stands in where a problem has already been found, so that the value is never read. */
const NEVER: Correction = {
  report: { hours: [], tally: null, breakdowns: null, police: null, nothingToReport: false },
  reason: 'OTHER',
  figures: [],
};
