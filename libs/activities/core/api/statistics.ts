/**
 * Sums across agencies, never rows (field.md 4.6): through anybody's own row security 81 contacts
 * read as the 0 of an agency that did not count. Each domain has those of its own tables; they are replaced
 * whole after every migration.
 */

/** What the sums of one agency can be split by, and what a group `g` of rows is called then. */
const PARTS = {
  SITE: 'g.site_id::text',
  MONTH: `to_char(g.since, 'YYYY-MM')`,
  TYPE: 'g.type',
} as const;
export type Part = keyof typeof PARTS;

export const part = `case $4 ${Object.entries(PARTS)
  .map(([code, value]) => `when '${code}' then ${value}`)
  .join(' ')} end`;

/**
 * What rows `a` are grouped by, as it is stored, so that a group gets its name and not each row: a fifth less
 * time for the sums of a country. Seminars have no type.
 */
const LOCALLY = `a.starts_at at time zone 'Europe/Stockholm'`;
export function grouped(type = 'type') {
  return `case when $4 = 'SITE' then a.site_id end as site_id,
        case when $4 = 'MONTH' then date_trunc('month', ${LOCALLY}) end as since,
        case when $4 = 'TYPE' then ${type} end as type`;
}

/**
 * Answers a person who takes part in the programme, and nobody else; activities of its period.
 * The functions run as `portal_statistics`, which sees locked figures and no row of its caller's.
 */
export const TAKES_PART = `app.viewer_kind() = 'person' and $1 = any (app.programme_ids())`;
const midnight = (day: string) => `((${day})::timestamp at time zone 'Europe/Stockholm')`;
export const OF_PROGRAMME = `${TAKES_PART} and a.programme_id = $1
      and a.starts_at >= ${midnight('$2')} and a.starts_at < ${midnight('$3 + 1')}`;

const ARGUMENTS = 'of_programme uuid, first_day date, last_day date, split_by text';
const TYPES = 'uuid, date, date, text';
export const COMMON = 'agency_id uuid, part text';

/**
 * Planned anew each time, for this programme and these days: a plan that fits three towns takes a
 * country ten times as long.
 */
const body = (query: string) => `
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
    begin
      return query execute $sums$ ${query} $sums$ using of_programme, first_day, last_day, split_by;
    end $$`;

export interface StatisticsFunction {
  readonly columns: string;
  readonly query: string;
}

/** The functions of schema `statistics` by their names, for the API to call. */
export const statisticsSql = (functions: Readonly<Record<string, StatisticsFunction>>) =>
  Object.entries(functions)
    .map(
      ([name, { columns, query }]) => `
  drop function if exists statistics.${name} (${TYPES});
  create function statistics.${name} (${ARGUMENTS}) returns table (${columns}) ${body(query)};
  alter function statistics.${name} (${TYPES}) owner to portal_statistics;
  revoke execute on function statistics.${name} (${TYPES}) from public;
  grant execute on function statistics.${name} (${TYPES}) to portal_app;`,
    )
    .join('\n');
