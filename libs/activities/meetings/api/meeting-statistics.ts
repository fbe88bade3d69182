import type { ActivitySums } from '@stad/activities/core/api/activity-sums.js';
import {
  COMMON,
  grouped,
  OF_PROGRAMME,
  part,
  statisticsSql,
} from '@stad/activities/core/api/statistics.js';

const ring = (name: string) => `count(*) filter (where m.ring = '${name}')::int`;

/** How many meetings of each ring were held: of the core group nothing else is told. */
export const meetingStatistics = statisticsSql({
  meetings: {
    columns: `${COMMON}, core integer, network integer`,
    query: `
    select g.agency_id, ${part}, g.core, g.network
    from (
      select m.agency_id, ${grouped('null')}, ${ring('CORE')} as core, ${ring('NETWORK')} as network
      from meeting m join activity a on a.id = m.activity_id
      where ${OF_PROGRAMME} group by 1, 2, 3, 4) g`,
  },
});

/** What progress reports are told; those of the network are listed by day as well. */
export const MEETING_SUMS: readonly ActivitySums[] = [
  {
    statistics: 'meetings',
    about: 'ACTIVITIES',
    heading: 'Möten i perioden',
    lines: [
      { label: 'Möten i kärngruppen', column: 'core' },
      { label: 'Möten i nätverket', column: 'network' },
    ],
  },
];
