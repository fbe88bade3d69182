import { object } from './json.mjs';

const NOTHING = Object.fromEntries(
  'shown label n reason numerator denominator measure decimals signed unit inParts'
    .split(' ')
    .map((name) => [name, 'null']),
);
const figure = (told) => object({ ...NOTHING, ...told });
const shown = (value) => figure({ shown: value });
const share = (numerator, denominator) => figure({ numerator, denominator, decimals: '0' });

/** Counts about persons. */
const TOLD_AT_CLOSINGS = ['K11', 'K11A', 'K12', 'K13', 'K13A', 'K14', 'K15', 'K16', 'K17', 'K18A'];

const part = (key, name, value) =>
  `json_build_array(${object({ key: `'${key}'`, name: `'${name}'`, figure: shown(value) })})`;

const HOURS_BY_KIND = `(select json_agg(${object({
  key: 'k.monogram',
  name: 'k.monogram',
  figure: shown('k.hours'),
})} order by k.hours desc, k.monogram) from (select split_part(g.key, '-', 1) as monogram, sum(h.hours) as hours
    from h join agency g on g.id = h.agency_id group by 1) k)`;

const toldOf = (code) => `(k.told -> 'figures' -> '${code}')`;

/** A count about persons, as the last closing day has told it. */
const told = (code) => {
  const [cell, isTold] = [`${toldOf(code)} -> 'cell'`, `${toldOf(code)} is not null`];
  return figure({
    shown: `${cell} -> 'shown'`,
    label: `case when ${isTold} then ${cell} ->> 'label' else 'notShown' end`,
    n: `${cell} -> 'n'`,
    reason: `case when ${isTold} then ${cell} ->> 'reason' when k.told is null then 'notClosed' else 'nested' end`,
  });
};

/** Code, value and parts of each figure that the towns of the bench have records of. */
const FIGURES = [
  ['K01', shown('s.present'), part('REGISTERED', 'anmälda', 's.registered')],
  ['K02', shown('r.units')],
  [
    'K04',
    figure({
      measure: 'round(((s.after - s.before) / s.answers)::numeric, 2)::float8',
      decimals: '2',
      signed: 'true',
    }),
    part('ANSWERS', 'svar', 's.answers'),
  ],
  ['K05', share('s.satisfied', 's.asked')],
  ['K07', shown('coalesce(o.active, 0)')],
  ['K08', shown('coalesce(w.in_force, 0)')],
  ['K09', shown('p.closed')],
  ['K10', shown('(select sum(h.hours) from h)'), HOURS_BY_KIND],
  ['K11', told('K11')],
  ['K11A', told('K11A')],
  ['K12', told('K12')],
  ['K13', told('K13')],
  ['K13A', told('K13A')],
  ['K14', told('K14')],
  ['K15', told('K15')],
  ['K16', told('K16')],
  ['K17', told('K17')],
  ['K18', shown('c.visits')],
  ['K18A', told('K18A'), part('STAFF', 'till personal', 'c.cards_to_staff')],
  ['K19', shown('c.adverts')],
  ['K21', share('p.talks_in_time', 'p.talks_due')],
].map(([code, value, parts = `'[]'::json`]) =>
  object({
    definition: `$2::json -> 'definitions' -> '${code}'`,
    value,
    asOf: TOLD_AT_CLOSINGS.includes(code)
      ? `coalesce(${toldOf(code)} ->> 'asOf', k.told ->> 'day')`
      : 'null',
    partsInShort: parts,
    entered: `'[]'::json`,
  }),
);

const sums = (name, alias, ...columns) => `${alias} as (
    select ${columns.map((column) => `sum(f.${column}) as ${column}`).join(', ')}
    from y, statistics.${name}(y.id, y.starts_on, y.ends_on, 'SITE') f)`;

const GOAL = object({
  id: 'g.id',
  title: 'g.title',
  kpi: 'g.kpi',
  measure: 'g.measure',
  unit: 'g.unit',
  target: 'g.target',
  planToDate: 'g.plan_to_date',
  siteId: 'g.site_id',
  subject: `(select json_build_object('shortName', w.short_name) from agency w where w.id = g.subject_agency_id)`,
});

/** Plan and outcome of a whole programme by hand, from the same sums. */
export const progressPage = `
  with y as (select * from programme where id = $1),
  ${sums('field_counts', 'c', 'visits', 'cards_to_staff', 'adverts')},
  ${sums('passes', 'p', 'closed', 'talks_in_time', 'talks_due', 'model_tests')},
  ${sums('seminars', 's', 'held', 'registered', 'present', 'answers', 'before', 'after', 'satisfied', 'asked')},
  ${sums('actors', 'o', 'active')},
  ${sums('agreements', 'w', 'in_force')},
  r as (select sum(f.value) as units from y, statistics.reached_units(y.id, y.starts_on, y.ends_on, 'VALUE') f
    where f.part = '/K02/'),
  t as (select count(*) as n from y, statistics.training_coverage(y.id, y.starts_on, y.ends_on, 'VALUE')),
  h as (select f.agency_id, sum(f.hours) as hours
    from y, statistics.field_hours(y.id, y.starts_on, y.ends_on, 'SITE') f group by 1),
  e as (select count(*) as n from y, statistics.entered_amounts(y.id, y.starts_on, y.ends_on, 'VALUE')),
  k as (select (select s.told from y join closing_state s on s.programme_id = y.id and s.closes_on <= y.ends_on
    order by s.closes_on desc limit 1) as told)
  select json_build_object('data', json_build_object('progress', json_build_object(
    'caveat', true,
    'closing', json_build_object('asOf', k.told ->> 'day', 'next', (select min(d.closes_on)::text from closing_day d
      where d.programme_id = $1 and d.closes_on > coalesce((k.told ->> 'day')::date, '-infinity')),
      'previous', (select max(s.closes_on)::text from closing_state s
        where s.programme_id = $1 and s.closes_on < (k.told ->> 'day')::date)),
    'goals', (select json_agg(${object({
      standing: `case when d.actual >= g.target then 'REACHED' when d.actual < g.plan_to_date then 'BEHIND'
        when d.actual > g.plan_to_date then 'AHEAD' else 'ON_PLAN' end`,
      missing: `case when d.actual < g.plan_to_date then g.plan_to_date - d.actual else 0 end`,
      isOver: 'y.ends_on < app.today()',
      actual: shown('d.actual'),
      goal: GOAL,
    })} order by g.position, g.id)
      from y, goal g cross join lateral (select case g.measure when 'ACTIVITIES' then s.held
        when 'MODEL_TESTS' then p.model_tests else p.closed end::float8 as actual) d where g.programme_id = $1),
    'figures', json_build_array(${FIGURES.join(',\n')}),
    'nearest', $2::json -> 'nearest',
    'byTown', $2::json -> 'byTown',
    'withoutRecords', $2::json -> 'withoutRecords')))::text as answer
  from c, p, s, o, w, e, r, t, k`;

/** The words of the definitions stand in no table; what is nearest to do, and what a closing added, are rules. */
export const conclusionsOfProgress = ({ progress }) => ({
  definitions: Object.fromEntries(
    progress.figures.map(({ definition }) => [definition.code, definition]),
  ),
  nearest: progress.nearest,
  // Towns stand beside each other where they are few: in the bench they are many.
  byTown: progress.byTown,
  withoutRecords: progress.withoutRecords,
});
