import { COUNTER_COLUMNS } from './report-columns.js';

/** Counters that are told by month: visits and adverts. Of persons there is no table by month. */
const BY_MONTH = [COUNTER_COLUMNS.premisesVisited, COUNTER_COLUMNS.advertsReviewed, 'hours'];
const codes = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/**
 * Of a row `a` that knows when it was, in programme `p`: its day, and between which cuts that lies. What is
 * published now is cut there (INV-15), and nowhere closer. `$cuts` are the days that the domains hand over.
 */
const SPAN = `
  cross join lateral (select app.swedish_day(a.starts_at) as day) at
  cross join lateral (
    select max(e.cut) filter (where e.cut <= at.day) as since,
      min(e.cut) filter (where e.cut > at.day) - 1 as until
    from (
      select p.starts_on union all select p.ends_on + 1
      $cuts
    ) e(cut)) span`;
const IN_PROGRAMME = 'at.day between p.starts_on and p.ends_on';

/** By town, type of pass and month, never by two of them at once: as the pages ask (field.md 4.6). */
const SPLITS = `
  cross join lateral (values
    ('SITE', a.site_id::text, span.since, span.until),
    ('TYPE', a.type, p.starts_on, p.ends_on),
    ('MONTH', to_char(at.day, 'YYYY-MM'), greatest(p.starts_on, date_trunc('month', at.day)::date),
      least(p.ends_on, (date_trunc('month', at.day) + interval '1 month')::date - 1))
  ) s(split, part, since, until)`;
const IS_ASKED = `(s.split = 'SITE' and num_nulls(s.since, s.until) = 0 or s.split <> 'SITE' and ${IN_PROGRAMME})
  and (s.split <> 'MONTH' or m.measure in (${codes(BY_MONTH)}))`;

const added = (rows: string) => `
  insert into field_sum as k (agency_id, programme_id, split, part, since, until, measure, n)
  ${rows}
  group by 1, 2, 3, 4, 5, 6, 7
  on conflict (programme_id, agency_id, split, part, since, measure) do update set n = k.n + excluded.n`;

const COLUMNS = [...Object.values(COUNTER_COLUMNS), 'hours'];

/** From rows of `field_report_sum`: the counters, and the hours of the agency's own people. */
export const KEPT_SUMS = added(`
  select a.agency_id, p.id, s.split, s.part, s.since, s.until, m.measure, sum(m.n)
  from gone a join programme p on p.id = a.programme_id ${SPAN} ${SPLITS}
    cross join lateral (values ${COLUMNS.map((column) => `('${column}', a.${column}::numeric)`).join(', ')}) m(measure, n)
  where m.n is not null and ${IS_ASKED}`);

const changed = (rows: string) => `
  update pass_agency_fact f set report_changed_at = greatest(f.report_changed_at, c.at)
  from (${rows} group by 1, 2) c
  where f.activity_id = c.activity_id and f.agency_id = c.agency_id`;

/** When a report was locked with something in it, or corrected, last: a frozen report still says so (INV-16). */
export const KEPT_CHANGES = {
  correction: changed(`
    select r.activity_id, r.agency_id, max(g.corrected_at) as at
    from gone g join field_report r on r.id = g.report_id`),
  lock: changed(`
    select g.activity_id, g.agency_id, max(g.locked_at) filter (where not g.nothing_to_report) as at
    from gone g`),
} as const;
