import { isCount } from '@stad/activities/core/rules/count.js';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { type BreakdownInput, type Breakdowns, completeBreakdowns } from './breakdown.js';
import { checkHours, type MemberHours } from './hours.js';
import { checkTally, type Tally, ZERO_TALLY } from './tally.js';
import type { Member } from './team.js';

/** The police's own figures, P3 and in no figure of the programme (field.md 4.5). */
export interface PoliceFigures {
  readonly contactsWithPolicePresent: number;
  readonly supportOffered: number;
}

/** A *passredovisning* as somebody fills it in. */
export interface ReportInput {
  readonly hours: readonly MemberHours[];
  /** Only in the counting agency's report (INV-28). */
  readonly tally?: Tally | null;
  readonly breakdowns?: BreakdownInput | null;
  /** Only in a report of the police. */
  readonly police?: PoliceFigures | null;
  /** *Inget redovisat*: the agency has nothing to tell of the pass. */
  readonly nothingToReport?: boolean;
}

export interface FieldReport {
  readonly hours: readonly MemberHours[];
  readonly tally: Tally | null;
  readonly breakdowns: Breakdowns | null;
  readonly police: PoliceFigures | null;
  readonly nothingToReport: boolean;
}

/** Whose report of which pass. */
export interface ReportGround {
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly countingAgencyId: string;
  /** Short name of the counting agency, said when another one counts. */
  readonly countingLabel: string;
  readonly team: readonly Member[];
}

/**
 * A report that holds together: counts in the counting agency's alone and always there, if only zeros;
 * hours of own people; the police's figures in theirs.
 * Problems: `COUNTED_BY_ANOTHER_AGENCY` { who }, `COUNTING_AGENCY_MUST_REPORT`, `POLICE_FIGURES_ONLY_POLICE`,
 * `NOTHING_AND_SOMETHING`, `NOT_A_COUNT`, those of tally, breakdowns and hours.
 */
export function checkReport(input: ReportInput, ground: ReportGround): Result<FieldReport> {
  const problems: Problem[] = [];
  const counts = ground.agencyId === ground.countingAgencyId;
  const { tally = null, breakdowns = null, police = null, nothingToReport = false } = input;
  if (!counts && (tally || breakdowns)) {
    const params = { who: ground.countingLabel };
    problems.push({ code: 'COUNTED_BY_ANOTHER_AGENCY', field: 'tally', params });
  }
  if (counts && nothingToReport) {
    problems.push({ code: 'COUNTING_AGENCY_MUST_REPORT', field: 'nothingToReport' });
  }
  if (nothingToReport && (tally || breakdowns || police || input.hours.length > 0)) {
    problems.push({ code: 'NOTHING_AND_SOMETHING', field: 'nothingToReport' });
  }
  problems.push(...policeProblems(police, ground.agencyKind));
  problems.push(...problemsOf(checkHours(input.hours, ground.team, ground.agencyId)));

  const sums = tally ?? ZERO_TALLY;
  const tallied = checkTally(sums);
  const broken = completeBreakdowns(breakdowns ?? {}, sums);
  if (counts) problems.push(...problemsOf(tallied, ...(tallied.ok ? [broken] : [])));
  return check(problems, {
    hours: input.hours,
    tally: counts ? sums : null,
    breakdowns: counts && broken.ok ? broken.value : null,
    police,
    nothingToReport,
  });
}

function policeProblems(police: PoliceFigures | null, agencyKind: string): Problem[] {
  if (!police) return [];
  if (agencyKind !== 'POLICE') return [{ code: 'POLICE_FIGURES_ONLY_POLICE', field: 'police' }];
  return (['contactsWithPolicePresent', 'supportOffered'] as const)
    .filter((figure) => !isCount(police[figure]))
    .map((figure) => ({ code: 'NOT_A_COUNT', field: `police.${figure}` }));
}
