import { DIMENSION_VALUES } from '@stad/activities/field-operations/api/report/report-columns.js';
import { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import type { Breakdown as BreakdownName } from '../rules/kpi.js';
import { ageAsPublished, PUBLISHED_AGES } from '../rules/published-breakdowns.js';
import type { Breakdown } from './statistics.js';
import type { Sums } from './sums.js';

const REPORT_BREAKDOWNS = ['sex', 'age', 'exploitationForm'] as const;
type ReportBreakdown = (typeof REPORT_BREAKDOWNS)[number];

/** Does the field report itself say it? */
export function isReportBreakdown(breakdown: BreakdownName): breakdown is ReportBreakdown {
  return (REPORT_BREAKDOWNS as readonly string[]).includes(breakdown);
}

/** A contact without a sign is in no form; told, so that the table adds up to all contacts. */
const WITHOUT_SIGN = 'NONE';

const CATEGORIES: Readonly<Record<ReportBreakdown, readonly string[]>> = {
  sex: Object.values(DIMENSION_VALUES.SEX),
  age: PUBLISHED_AGES,
  exploitationForm: [...Object.values(DIMENSION_VALUES.SIGNS), WITHOUT_SIGN],
};

const DIMENSION_OF: Readonly<Record<ReportBreakdown, string>> = {
  sex: 'SEX',
  age: 'AGE',
  exploitationForm: 'SIGNS',
};

/** Contacts (K12), or conversations that said yes (K14), as the reports break them down. */
export function splitOfReport(
  breakdown: ReportBreakdown,
  code: string,
  reported: ReadonlyMap<string, Sums<Breakdown>>,
): RawCounts {
  const dimension = { key: breakdown, categories: CATEGORIES[breakdown] };
  const name = code === 'K14' ? `ACCEPTED_BY_${DIMENSION_OF[breakdown]}` : DIMENSION_OF[breakdown];
  const sums = reported.get(name);
  if (!sums)
    return new RawCounts({ subject: 'persons', dimensions: [dimension], contributions: [] });
  return sums.split(
    'persons',
    dimension,
    (row) => row.n,
    ({ part }) => (breakdown === 'age' ? ageAsPublished(part) : part),
  );
}
