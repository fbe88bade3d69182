import {
  COMMON,
  grouped,
  OF_PROGRAMME,
  part,
  statisticsSql,
  TAKES_PART,
} from '@stad/activities/core/api/statistics.js';

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

/** What field work adds up to, of passes and of their locked reports. */
export const passStatistics = statisticsSql({
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

  /**
   * K09 and K21: passes closed, passes back, talks held within 72 hours of everyone being back, and passes
   * whose talk is held or whose 72 hours are over.
   */
  passes: {
    columns: `${COMMON}, closed integer, back integer, talks_in_time integer, talks_due integer, model_tests integer`,
    query: `
    select g.agency_id, ${part}, g.closed, g.back, g.talks_in_time, g.talks_due, g.model_tests
    from (
      select o.agency_id, ${grouped()}, count(*) filter (where o.state = 'CLOSED')::int as closed,
        count(*)::int as back,
        count(*) filter (where p.debrief_held_at <= p.returned_at + interval '72 hours')::int as talks_in_time,
        count(*) filter (where p.debrief_held_at is not null
          or p.returned_at + interval '72 hours' <= now())::int as talks_due,
        count(*) filter (where o.model_test)::int as model_tests
      from field_operation o
        join activity a on a.id = o.activity_id
        join pass_progress p on p.activity_id = o.activity_id
      where ${OF_PASSES} and o.state in ('RETURNED', 'CLOSED')
      group by 1, 2, 3, 4) g`,
  },

  /**
   * Closed passes by month, town and type, with their hours: `2022-05/{site}/STREET`. A closed pass is told so far and no
   * further (field.md 7.4): no day, no area, nothing that was counted. Of reports that were disposed of hours are not
   * kept in this split: 0.
   */
  closed_passes: {
    columns: `${COMMON}, passes integer, hours double precision`,
    query: `
    select g.agency_id, g.month || '/' || g.site_id || '/' || g.type, sum(g.passes)::int, sum(g.hours)
    from (
      select o.agency_id, to_char(a.starts_at at time zone 'Europe/Stockholm', 'YYYY-MM') as month, a.site_id, o.type,
        1 as passes, 0::double precision as hours
      from field_operation o join activity a on a.id = o.activity_id
      where ${OF_PASSES} and o.state = 'CLOSED' and $4 = 'VALUE'
      union all
      select a.agency_id, to_char(a.starts_at at time zone 'Europe/Stockholm', 'YYYY-MM'), a.site_id, a.type, 0, a.hours
      from field_report_sum a join field_operation o on o.activity_id = a.activity_id and o.state = 'CLOSED'
      where ${OF_PROGRAMME} and a.hours is not null and $4 = 'VALUE') g
    group by 1, 2`,
  },
});
