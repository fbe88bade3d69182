/** What the sums of one agency can be split by, and what a group `g` of rows is called then. */
const PARTS = {
  SITE: 'g.site_id::text',
  MONTH: `to_char(g.since, 'YYYY-MM')`,
  TYPE: 'g.type',
} as const;
export type Part = keyof typeof PARTS;

const part = `case $4 ${Object.entries(PARTS)
  .map(([code, value]) => `when '${code}' then ${value}`)
  .join(' ')} end`;

/**
 * What rows `a` are grouped by, as it is stored, so that a group gets its name and not each row: a fifth less
 * time for the sums of a country. Seminars have no type.
 */
const LOCALLY = `a.starts_at at time zone 'Europe/Stockholm'`;
function grouped(type = 'type') {
  return `case when $4 = 'SITE' then a.site_id end as site_id,
        case when $4 = 'MONTH' then date_trunc('month', ${LOCALLY}) end as since,
        case when $4 = 'TYPE' then ${type} end as type`;
}

/**
 * Answers a person who takes part in the programme, and nobody else; activities of its period.
 * The functions run as `portal_statistics`, which sees locked figures and no row of its caller's.
 */
const TAKES_PART = `app.viewer_kind() = 'person' and $1 = any (app.programme_ids())`;
const midnight = (day: string) => `((${day})::timestamp at time zone 'Europe/Stockholm')`;
const OF_PROGRAMME = `${TAKES_PART} and a.programme_id = $1
      and a.starts_at >= ${midnight('$2')} and a.starts_at < ${midnight('$3 + 1')}`;
const OF_PASSES = `a.kind = 'FIELD_OPERATION' and ${OF_PROGRAMME}`;

/**
 * Sums that outlived their reports (`field_sum`), of days that lie in the asked ones whole. They are
 * added to what live reports say; how many reports they were of is not kept.
 */
const KEPT = (split: string) => `from field_sum k
    where ${TAKES_PART} and k.programme_id = $1 and k.since >= $2 and k.until <= $3 and k.split = ${split}`;
const keptOf = (...columns: readonly string[]) =>
  `sum(k.n) filter (where k.measure in (${columns.map((column) => `'${column}'`).join(', ')}))`;

/** Null where one of the parts is: what live reports say alone is not the sum. */
const whole = (column: string) =>
  `case when count(*) = count(${column}) then sum(${column})::int end`;

/** The counters of a field report by their names here; K11 counts every attempt. */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  attempts: ['attempts_without_contact', 'contacts'],
  declined: ['declined'],
  contacts: ['contacts'],
  conversations: ['support_conversations'],
  with_interpreter: ['interpreter_used'],
  accepted: ['accepted'],
  visits: ['premises_visited'],
  cards_to_target_group: ['cards_to_target_group'],
  cards_to_staff: ['cards_to_staff'],
  adverts: ['adverts_reviewed'],
};
const COUNTED = Object.entries(COUNTS);

const ARGUMENTS = 'of_programme uuid, first_day date, last_day date, split_by text';
const TYPES = 'uuid, date, date, text';
const COMMON = 'agency_id uuid, part text';

/**
 * Planned anew each time, for this programme and these days: a plan that fits three towns takes a
 * country ten times as long.
 */
const body = (query: string) => `
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
    begin
      return query execute $sums$ ${query} $sums$ using of_programme, first_day, last_day, split_by;
    end $$`;

interface StatisticsFunction {
  readonly columns: string;
  readonly query: string;
}

const FUNCTIONS: Readonly<Record<string, StatisticsFunction>> = {
  /** K11–K14, K18, K19 and the cards: each pass stands in one agency's report (INV-28). */
  field_counts: {
    columns: `${COMMON}, ${COUNTED.map(([name]) => `${name} integer`).join(', ')}, records integer`,
    query: `
    select c.agency_id, c.part, ${COUNTED.map(([name]) => whole(`c.${name}`)).join(', ')},
      sum(c.records)::int
    from (
      select g.agency_id, ${part} as part, g.records, ${COUNTED.map(([name]) => `g.${name}`).join(', ')}
      from (
        select a.agency_id, ${grouped()}, count(*) as records,
        ${COUNTED.map(([name, columns]) => `sum(${columns.map((column) => `a.${column}`).join(' + ')}) as ${name}`).join(', ')}
        from field_report_sum a
        where ${OF_PROGRAMME} and a.contacts is not null
        group by 1, 2, 3, 4) g
      union all
      select k.agency_id, k.part, 0,
        ${COUNTED.map(([, columns]) => keptOf(...columns)).join(', ')}
      ${KEPT('$4')} and k.measure <> 'hours'
      group by 1, 2) c
    group by 1, 2`,
  },

  /** K10: hours of each agency's own people. */
  field_hours: {
    columns: `${COMMON}, hours double precision, records integer`,
    query: `
    select h.agency_id, h.part, sum(h.hours), sum(h.records)::int
    from (
      select g.agency_id, ${part} as part, g.hours, g.records
      from (
        select a.agency_id, ${grouped()}, sum(a.hours) as hours, count(*) as records
        from field_report_sum a
        where ${OF_PROGRAMME} and a.hours is not null
        group by 1, 2, 3, 4) g
      union all
      select k.agency_id, k.part, k.n, 0
      ${KEPT('$4')} and k.measure = 'hours') h
    group by 1, 2`,
  },

  /** K09 and K21: passes closed, passes back, talks held within 72 hours of everyone being back. */
  passes: {
    columns: `${COMMON}, closed integer, back integer, talks_in_time integer, model_tests integer`,
    query: `
    select g.agency_id, ${part}, g.closed, g.back, g.talks_in_time, g.model_tests
    from (
      select o.agency_id, ${grouped()}, count(*) filter (where o.state = 'CLOSED')::int as closed,
        count(*)::int as back,
        count(*) filter (where p.debrief_held_at <= p.returned_at + interval '72 hours')::int as talks_in_time,
        count(*) filter (where o.model_test)::int as model_tests
      from field_operation o
        join activity a on a.id = o.activity_id
        join pass_progress p on p.activity_id = o.activity_id
      where ${OF_PASSES} and o.state in ('RETURNED', 'CLOSED')
      group by 1, 2, 3, 4) g`,
  },

  /** K01, K04, K05: means come as sums weighted by answers, from five answers a seminar. */
  seminars: {
    columns: `${COMMON}, held integer, registered integer, present integer, answers integer,
      before double precision, after double precision, satisfied integer, asked integer`,
    query: `
    select g.agency_id, ${part}, g.held, g.registered, g.present, g.answers, g.before, g.after, g.satisfied, g.asked
    from (
      select a.agency_id, ${grouped('null')}, count(*)::int as held, sum(a.registered)::int as registered,
        sum(a.present)::int as present, coalesce(sum(a.answers), 0)::int as answers,
        coalesce(sum(a.answers * a.mean_before), 0) as before, coalesce(sum(a.answers * a.mean_after), 0) as after,
        coalesce(sum(a.satisfied), 0)::int as satisfied,
        coalesce(sum(a.answers) filter (where a.satisfied is not null), 0)::int as asked
      from seminar_sum a
      where ${OF_PROGRAMME}
      group by 1, 2, 3, 4) g`,
  },

  /**
   * Figures entered by hand, of exactly this period: of each agency and town the latest approved.
   * A part is town, figure and part of it.
   */
  entered_amounts: {
    columns: `${COMMON}, value double precision, of_total double precision,
      answers integer`,
    query: `
    select f.agency_id, coalesce(f.site_id::text, '') || '/' || f.figure_code || '/' || coalesce(n.part, ''),
      n.value, n.of_total, n.answers
    from (select distinct on (e.agency_id, e.site_id, e.figure_code)
        e.id, e.agency_id, e.site_id, e.figure_code from entered_figure e
      where ${TAKES_PART}
        and e.programme_id = $1 and e.state = 'APPROVED'
        and e.period_from = $2 and e.period_to = $3 and $4 = 'VALUE'
      order by e.agency_id, e.site_id, e.figure_code, e.decided_at desc) f
      join entered_amount n on n.figure_id = f.id
    order by 2, 1`,
  },
};

/**
 * Sums across agencies, never rows (field.md 4.6): through anybody's own row security 81 contacts
 * read as the 0 of an agency that did not count. Replaced whole after every migration.
 */
export const statisticsFunctions = `
  ${Object.entries(FUNCTIONS)
    .map(
      ([name, { columns, query }]) => `
  drop function if exists statistics.${name} (${TYPES});
  create function statistics.${name} (${ARGUMENTS}) returns table (${columns}) ${body(query)};
  alter function statistics.${name} (${TYPES}) owner to portal_statistics;`,
    )
    .join('\n')}
  revoke execute on all functions in schema statistics from public;
  grant execute on all functions in schema statistics to portal_app;`;
