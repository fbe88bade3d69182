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
  ...['held', 'questions', 'came', 'learnings', 'adopted', 'adapted', 'rejected', 'undecided'],
] as const;
type Column = (typeof COLUMNS)[number];

/** One table of what is counted: `row` is whose it is, `counts` the columns that it counts. */
function counted(row: string, from: string, counts: Readonly<Partial<Record<Column, string>>>) {
  const columns = COLUMNS.map((column) => `${counts[column] ?? '0'}::int as ${column}`);
  return `select ${row}.agency_id, ${grouped('null')}, ${columns.join(', ')}
      from ${from} where ${OF_PROGRAMME} group by 1, 2, 3, 4`;
}

const HELD = `study_visit v join activity a on a.id = v.activity_id`;
const decided = (decision: string) => `count(*) filter (where l.decision = '${decision}')`;

/** What study visits add up to: those that were held, each agency with its own people and learnings. */
export const studyVisitStatistics = statisticsSql({
  visit_reach: reachSql(
    `${HELD} join activity_participant n on n.activity_id = v.activity_id and n.attended`,
    'v.agency_id',
    'count(*)',
  ),
  study_visits: {
    columns: `${COMMON}, ${COLUMNS.map((column) => `${column} integer`).join(', ')}`,
    query: `
    select g.agency_id, ${part}, ${COLUMNS.map((column) => `g.${column}`).join(', ')}
    from (
      ${counted('v', HELD, {
        held: 'count(*)',
        questions: `sum((select count(*) from visit_question q where q.activity_id = v.activity_id))`,
      })}
      union all
      ${counted(
        'n',
        `${HELD} join (select activity_id, from_agency_id as agency_id from activity_participant where attended) n
           on n.activity_id = v.activity_id`,
        { came: 'count(*)' },
      )}
      union all
      ${counted('l', `${HELD} join learning l on l.activity_id = v.activity_id`, {
        learnings: 'count(*)',
        adopted: decided('ADOPT'),
        adapted: decided('ADAPT'),
        rejected: decided('REJECT'),
        undecided: 'count(*) filter (where l.decision is null)',
      })}) g`,
  },
});

/** What progress reports are told of visits. */
export const STUDY_VISIT_SUMS: readonly ActivitySums[] = [
  {
    statistics: 'study_visits',
    about: 'ACTIVITIES',
    heading: 'Studiebesök i perioden',
    lines: [
      { label: 'Genomförda studiebesök', column: 'held' },
      { label: 'Deltagare', column: 'came', parts: 'AGENCY' },
      { label: 'Frågor till värdarna', column: 'questions' },
    ],
  },
  {
    statistics: 'study_visits',
    about: 'LEARNINGS',
    heading: 'Lärdomar av studiebesök i perioden',
    lines: [
      {
        label: 'Lärdomar',
        column: 'learnings',
        parts: [
          { name: 'inför', column: 'adopted' },
          { name: 'anpassa', column: 'adapted' },
          { name: 'avstå', column: 'rejected' },
          { name: 'öppna', column: 'undecided' },
        ],
      },
    ],
    note: 'Beslut till och med den dag då rapporten fastställdes.',
  },
];
