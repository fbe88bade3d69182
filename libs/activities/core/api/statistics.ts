import { COMMON, TAKES_PART } from '@stad/programme/api/statistics-function.js';

export { COMMON, statisticsSql, TAKES_PART } from '@stad/programme/api/statistics-function.js';

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

/** Activities of the programme in its period. */
const midnight = (day: string) => `((${day})::timestamp at time zone 'Europe/Stockholm')`;
export const OF_PROGRAMME = `${TAKES_PART} and a.programme_id = $1
      and a.starts_at >= ${midnight('$2')} and a.starts_at < ${midnight('$3 + 1')}`;

/** How many each activity of a type reached, by its id: `n` of rows `from` whose activity is `a`. */
export const reachSql = (from: string, agency: string, n: string) => ({
  columns: `${COMMON}, reached integer`,
  query: `select ${agency}, a.id::text, (${n})::int from ${from}
    where ${OF_PROGRAMME} and $4 = 'ACTIVITY' group by 1, 2 having (${n}) is not null`,
});
