import type { Breakdowns } from '../../rules/breakdown.js';
import {
  checkReport,
  type FieldReport,
  type PoliceFigures,
  type ReportGround,
  type ReportInput,
} from '../../rules/field-report.js';
import { COUNTERS, type Counter, type Tally } from '../../rules/tally.js';
import type { PassDocument, ReportRow } from '../pass/pass.document.js';
import { labelOf, membersOf } from '../pass/pass-members.js';
import {
  COUNTER_COLUMNS,
  DIMENSION_NAMES,
  DIMENSION_VALUES,
  type Dimension,
  POLICE_COLUMNS,
} from './report-columns.js';

/** Whose report of which pass, for the rules. */
export function reportGround(pass: PassDocument, agencyId: string): ReportGround {
  const countingAgencyId = pass.countingAgencyId ?? '';
  return {
    agencyId,
    agencyKind: pass.agencies.find((agency) => agency.id === agencyId)?.kind ?? 'OTHER',
    countingAgencyId,
    countingLabel: labelOf(pass, countingAgencyId),
    team: membersOf(pass),
  };
}

/** Codes of what keeps a saved report from being locked. */
export function reportProblems(pass: PassDocument, row: ReportRow, agencyId: string): string[] {
  const checked = checkReport(reportInputOf(row), reportGround(pass, agencyId));
  return checked.ok ? [] : checked.problems.map(({ code }) => code);
}

/** A stored report as the rules take it. */
export function reportInputOf(row: ReportRow): ReportInput {
  const { hours, nothingToReport } = row;
  return {
    hours,
    nothingToReport,
    tally: tallyOf(row),
    breakdowns: tallyOf(row) && breakdownsOf(row),
    police: policeOf(row),
  };
}

/** A stored report as it stands, for comparison with its correction. */
export function storedReport(row: ReportRow): FieldReport {
  const { hours, nothingToReport } = row;
  const tally = tallyOf(row);
  const breakdowns = tally && breakdownsOf(row);
  return { hours, nothingToReport, tally, breakdowns, police: policeOf(row) };
}

export function tallyOf(row: ReportRow): Tally | null {
  if (row.figures.contacts == null) return null;
  return Object.fromEntries(
    COUNTERS.map((counter) => [counter, row.figures[COUNTER_COLUMNS[counter]] ?? 0]),
  ) as Record<Counter, number>;
}

export function policeOf(row: ReportRow): PoliceFigures | null {
  const contactsWithPolicePresent = row.figures[POLICE_COLUMNS.contactsWithPolicePresent];
  const supportOffered = row.figures[POLICE_COLUMNS.supportOffered];
  if (contactsWithPolicePresent == null || supportOffered == null) return null;
  return { contactsWithPolicePresent, supportOffered };
}

/** The breakdowns of a report, zero where no row says otherwise. */
export function breakdownsOf(row: Pick<ReportRow, 'breakdown'>): Breakdowns {
  const entries = (Object.keys(DIMENSION_NAMES) as Dimension[]).map((dimension) => {
    const parts = Object.entries(DIMENSION_VALUES[dimension]).map(([name, value]) => [
      name,
      row.breakdown.find((each) => each.dimension === dimension && each.value === value)?.n ?? 0,
    ]);
    return [DIMENSION_NAMES[dimension], Object.fromEntries(parts)];
  });
  return Object.fromEntries(entries) as Breakdowns;
}

/** Counters and the police's figures by column, null where the report has none. */
export function figureColumns(report: Pick<FieldReport, 'tally' | 'police'>) {
  const { tally, police } = report;
  return {
    ...Object.fromEntries(COUNTERS.map((counter) => [counter, tally?.[counter] ?? null])),
    contactsWithPolicePresent: police?.contactsWithPolicePresent ?? null,
    supportOffered: police?.supportOffered ?? null,
  };
}

/** The rows of the breakdowns; a zero is a row too. */
export function breakdownRows(breakdowns: Breakdowns | null) {
  if (!breakdowns) return [];
  return (Object.keys(DIMENSION_NAMES) as Dimension[]).flatMap((dimension) => {
    const values: Readonly<Record<string, string>> = DIMENSION_VALUES[dimension];
    const counts: Readonly<Record<string, number>> = breakdowns[DIMENSION_NAMES[dimension]];
    return Object.entries(values).map(([name, value]) => ({
      dimension,
      value,
      n: counts[name] ?? 0,
    }));
  });
}

/** *Inget redovisat*, and what stands before anything is written. */
export const EMPTY_REPORT: FieldReport = {
  hours: [],
  tally: null,
  breakdowns: null,
  police: null,
  nothingToReport: false,
};
