/**
 * Answers a person who takes part in the programme, and nobody else. The functions run as
 * `portal_statistics`, which sees locked figures and no row of its caller's.
 */
export const TAKES_PART = `app.viewer_kind() = 'person' and $1 = any (app.programme_ids())`;

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
