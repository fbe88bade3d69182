import type { Span } from '@stad/platform/rules/time.js';
import type { CoverageAgencyFragment, CoverageWeekQuery } from './coverage-week.generated.js';

/** One line of the on-call table: a function, or the hours in which none of an agency's answers. */
export interface CoverageRow {
  readonly key: string;
  readonly agency: CoverageAgencyFragment;
  /** Null when the number is not for the viewer, who then reads the agency alone. */
  readonly label: string | null;
  readonly isGap: boolean;
  /** Towns it serves: an on-call service may be bought by several. */
  readonly siteIds: readonly string[];
  readonly spans: readonly Span[];
}

/** Agency by agency in the order they first answer: its functions, then its gaps. */
export function coverageRows(coverage: CoverageWeekQuery['siteCoverage']): readonly CoverageRow[] {
  const rows = new Map<string, CoverageRow & { spans: Span[] }>();
  const add = (
    key: string,
    one: { startsAt: string; endsAt: string; agency: CoverageAgencyFragment },
    label: string | null,
    isGap: boolean,
    siteIds: readonly string[],
  ) => {
    const row = rows.get(key) ?? { key, agency: one.agency, label, isGap, siteIds, spans: [] };
    row.spans.push({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) });
    rows.set(key, row);
  };
  for (const span of coverage.spans) {
    const { contact } = span;
    const siteIds = contact?.siteIds ?? [];
    add(`${span.agency.id} ${contact?.id}`, span, contact?.label ?? null, false, siteIds);
  }
  for (const gap of coverage.gaps) add(`${gap.agency.id} gap`, gap, null, true, []);
  const all = [...rows.values()];
  const order = [...new Set(all.map((row) => row.agency.id))];
  return order.flatMap((id) => all.filter((row) => row.agency.id === id));
}
