import type { ActivitySums } from '@stad/activities/core/api/activity-sums.js';
import {
  COMMON,
  grouped,
  OF_PROGRAMME,
  part,
  reachSql,
  statisticsSql,
} from '@stad/activities/core/api/statistics.js';
import { PREVENTION_TARGETS } from '../rules/prevention-kind.js';

const columnsOf = (target: string) => ({
  held: `held_${target.toLowerCase()}`,
  reached: `reached_${target.toLowerCase()}`,
});
const ofTargets = PREVENTION_TARGETS.flatMap((target) => {
  const of = `filter (where t.target = '${target}')`;
  const { held, reached } = columnsOf(target);
  return [
    [held, `count(*) ${of}`],
    [reached, `coalesce(sum(t.reached) ${of}, 0)`],
  ] as const;
});
const COLUMNS = [
  ['held', 'count(*)'],
  ['reached', 'coalesce(sum(t.reached), 0)'],
  ...ofTargets,
] as const;

/** What preventive activities add up to: those that were held and how many they reached, by whom they were for. */
export const preventionStatistics = statisticsSql({
  prevention_reach: reachSql(
    'prevention t join activity a on a.id = t.activity_id',
    't.agency_id',
    'sum(t.reached)',
  ),
  preventions: {
    columns: `${COMMON}, ${COLUMNS.map(([name]) => `${name} integer`).join(', ')}`,
    query: `
    select g.agency_id, ${part}, ${COLUMNS.map(([name]) => `g.${name}`).join(', ')}
    from (
      select t.agency_id, ${grouped('null')}, ${COLUMNS.map(([name, sum]) => `(${sum})::int as ${name}`).join(', ')}
      from prevention t join activity a on a.id = t.activity_id
      where ${OF_PROGRAMME} group by 1, 2, 3, 4) g`,
  },
});

const DEMAND = columnsOf('DEMAND');
/** As a Swedish report says whom they are for. */
export const NAMES = {
  SCHOOL_YOUTH: 'skola och unga',
  HOTEL_PROPERTY: 'hotell och fastigheter',
  DEMAND: 'efterfrågan',
  DIGITAL_INFORMATION: 'information på nätet',
} as const;

/** What progress reports are told; *Efterfrågan* stands under a heading of its own. */
export const PREVENTION_SUMS: readonly ActivitySums[] = [
  {
    statistics: 'preventions',
    about: 'ACTIVITIES',
    heading: 'Förebyggande aktiviteter i perioden',
    lines: [
      {
        label: 'Genomförda förebyggande aktiviteter',
        column: 'held',
        parts: PREVENTION_TARGETS.map((target) => ({
          name: NAMES[target],
          column: columnsOf(target).held,
        })),
      },
      { label: 'Nådde', column: 'reached' },
    ],
    note: 'Räknade och uppskattade tillsammans; hur det är gjort står vid varje aktivitet.',
  },
  {
    statistics: 'preventions',
    about: 'ACTIVITIES',
    heading: 'Efterfrågan (sexköp) i perioden',
    lines: [
      { label: 'Aktiviteter mot efterfrågan', column: DEMAND.held },
      { label: 'Nådde', column: DEMAND.reached },
    ],
  },
];
