import type { Problem } from '@stad/platform/rules/problem.js';
import { checkReport, type ReportGround } from '../../rules/field-report.js';
import type { OwnReport, Pass } from '../pass/pass.js';
import { ruleMembers } from '../pass/rule-members.js';
import {
  breakdownsOf,
  hoursOf,
  policeOf,
  type ReportValues,
  tallyOf,
  unreadable,
} from './report-values.js';

/** Everything that keeps the figures from holding together; asked when sending, and live for the totals. */
export function reportProblems(
  values: ReportValues,
  report: OwnReport,
  ground: ReportGround,
): readonly Problem[] {
  const wrong = unreadable(values);
  if (wrong.length > 0) return wrong;
  const checked = checkReport(
    {
      hours: hoursOf(values, report),
      tally: report.counts ? tallyOf(values) : null,
      breakdowns: report.counts ? breakdownsOf(values) : null,
      police: ground.agencyKind === 'POLICE' ? policeOf(values) : null,
    },
    ground,
  );
  return checked.ok ? [] : checked.problems;
}

export function groundOf(
  pass: Pass,
  agency: { readonly id: string; readonly kind: string },
): ReportGround {
  return {
    agencyId: agency.id,
    agencyKind: agency.kind,
    countingAgencyId: pass.countingAgency?.id ?? '',
    countingLabel: pass.countingAgency?.shortName ?? '',
    team: ruleMembers(pass.team),
  };
}

/** What is sent: counts by the counting agency alone, the police's own figures by them alone. */
export function reportInput(values: ReportValues, report: OwnReport, agencyKind: string) {
  return {
    hours: [...hoursOf(values, report)],
    tally: report.counts ? tallyOf(values) : null,
    breakdowns: report.counts ? breakdownsOf(values) : null,
    police: agencyKind === 'POLICE' ? policeOf(values) : null,
    noteForLearning: values.noteForLearning?.trim() || null,
  };
}
