import type { ActivitySums } from '@stad/activities/core/api/activity-sums.js';
import {
  COMMON,
  grouped,
  OF_PROGRAMME,
  part,
  reachSql,
  statisticsSql,
} from '@stad/activities/core/api/statistics.js';

const COLUMNS = [
  ...['held', 'audience', 'media', 'leads', 'actors', 'meetings', 'adoptions'],
] as const;
type Column = (typeof COLUMNS)[number];

/** One table of what is counted: `row` is whose it is, `counts` the columns that it counts. */
function counted(row: string, from: string, counts: Readonly<Partial<Record<Column, string>>>) {
  const columns = COLUMNS.map((column) => `${counts[column] ?? '0'}::int as ${column}`);
  return `select ${row}.agency_id, ${grouped('null')}, ${columns.join(', ')}
      from ${from} where ${OF_PROGRAMME} group by 1, 2, 3, 4`;
}

const HELD = `dissemination d join activity a on a.id = d.activity_id`;
const became = (state: string) => `count(*) filter (where l.state = '${state}')`;

/** What dissemination adds up to: what was held, how many listened, what was written of it, who wanted more. */
export const disseminationStatistics = statisticsSql({
  dissemination_reach: reachSql(HELD, 'd.agency_id', 'sum(d.audience)'),
  disseminations: {
    columns: `${COMMON}, ${COLUMNS.map((column) => `${column} integer`).join(', ')}`,
    query: `
    select g.agency_id, ${part}, ${COLUMNS.map((column) => `g.${column}`).join(', ')}
    from (
      ${counted('d', HELD, {
        held: 'count(*)',
        audience: 'coalesce(sum(d.audience), 0)',
        media:
          'sum((select count(*) from dissemination_media m where m.activity_id = d.activity_id))',
      })}
      union all
      ${counted('l', `${HELD} join dissemination_lead l on l.activity_id = d.activity_id`, {
        leads: 'count(*)',
        actors: became('BECAME_ACTOR'),
        meetings: became('BECAME_MEETING'),
        adoptions: became('BECAME_ADOPTION'),
      })}) g`,
  },
});

/** As a Swedish report says whom one spoke to. */
export const DISSEMINATION_TARGET_NAMES = {
  MUNICIPALITIES: 'kommuner',
  AUTHORITIES: 'myndigheter',
  CIVIL_SOCIETY: 'idéburna organisationer',
  BUSINESS: 'företag',
  DECISION_MAKERS: 'förtroendevalda',
  PUBLIC: 'allmänheten',
} as const;

/** What progress reports are told. */
export const DISSEMINATION_SUMS: readonly ActivitySums[] = [
  {
    statistics: 'disseminations',
    about: 'ACTIVITIES',
    heading: 'Spridning i perioden',
    lines: [
      { label: 'Genomförda spridningsinsatser', column: 'held' },
      { label: 'Åhörare', column: 'audience' },
      { label: 'Medieinslag', column: 'media' },
      {
        label: 'Förfrågningar',
        column: 'leads',
        parts: [
          { name: 'blev aktör', column: 'actors' },
          { name: 'blev möte', column: 'meetings' },
          { name: 'blev införande', column: 'adoptions' },
        ],
      },
    ],
    note: 'Åhörare räknade och uppskattade tillsammans; hur det är gjort står vid varje insats.',
  },
];
