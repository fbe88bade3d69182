import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type { Disposal } from '@stad/platform/api/db/table-record.js';
import { HANDOVER_CONFIRMERS, HANDOVER_FIELD, HANDOVER_READERS } from '../rules/handover-life.js';
import { NEVER_LINKED } from './link/handover-link.policy.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const ME = '(select app.agency_id())';
const OWN = `agency_id = ${ME}`;
const SENT_BY_ME = `(is_sender and ${OWN} or not is_sender and other_agency_id = ${ME})`;
/** One that came to the wrong receiver is its sender’s alone; where that one contests it, who wrote it down has it. */
const TWO_ENDS = `(${OWN} or other_agency_id = ${ME})
  and (state <> 'WRONG_RECEIVER' or case when is_contested then ${OWN} else ${SENT_BY_ME} end)`;

/** For whoever holds its link: the job of who handed over, and never a child or shelter. */
const LINKED = `${OWN} and is_sender and category not in (${NEVER_LINKED})
  and (select app.viewer_kind()) = 'system'`;

/** Its event would have a time: joined with what the same person did on a pass, it would tell of a night. */
const UNAUDITED =
  'an event has a time, which would join it to a pass: months are told by a job (decision 41), readings are events';

const COUNTED_COLUMNS = ['agency_id', 'programme_id', 'category', 'minutes', 'is_counted'];

/**
 * Twelve months after the month it happened in, or after the programme when that ended later: K16 is told when it
 * is over, and its median is kept with the first of them.
 */
const OLD = `t.month + interval '1 month' <= due and not exists (
    select from programme p where p.id = t.programme_id and p.ends_on >= due)`;

const sumOf = (sender: string) => `
  insert into handover_sum as s (agency_id, programme_id, site_id, month, category, n)
    select ${sender}, programme_id, site_id, month, category, count(*) from gone
    where is_counted and programme_id is not null group by 1, 2, 3, 4, 5
  on conflict (programme_id, agency_id, site_id, month, category) do update set n = s.n + excluded.n`;

const MEDIAN = `
  insert into handover_median (programme_id, minutes, n)
    select m.programme_id, percentile_cont(0.5) within group (order by m.minutes), count(*)
    from handover_month m
    where m.is_counted and m.minutes is not null and m.programme_id in (select programme_id from gone)
    group by 1 having count(*) >= 5
  on conflict (programme_id) do nothing`;

const disposal = (keep: readonly string[], where: string): Disposal => ({
  ...{ rule: 'HANDOVERS', key: 'id', where, keep },
});

/** P3: its two ends’ alone, in the roles named, who holds its link, and the job that ages it. What may be changed, a trigger says. */
export const handoverPolicy: TablePolicy = {
  table: 'handover',
  read: `${TWO_ENDS} and ${hasRole(HANDOVER_READERS)} or ${LINKED}`,
  insert: `${OWN} and site_id = any ((select app.site_ids())::uuid[])
    and not is_contested and (programme_id is null or programme_id = any ((select app.programme_ids())::uuid[]))
    and (is_sender and ${hasRole(HANDOVER_FIELD)}
      or not is_sender and (state = 'CONFIRMED' or category = 'CHILD_CONCERN') and ${hasRole(HANDOVER_CONFIRMERS)})`,
  update: `${TWO_ENDS} and ${hasRole(HANDOVER_CONFIRMERS)} or ${LINKED}`,
  // Where both ends have written it down (app.guard_handover).
  delete: `${OWN} and ${hasRole(HANDOVER_CONFIRMERS)}`,
  fixedColumns: ['site_id', 'programme_id', 'other_agency_id', 'is_sender'],
  statistics: {
    columns: [...COUNTED_COLUMNS, 'other_agency_id', 'is_sender'],
    rows: 'is_counted',
  },
  audited: false,
  kept: [
    disposal(
      [sumOf('case when is_sender then agency_id else coalesce(other_agency_id, agency_id) end')],
      `t.closed_on is null and ${OLD}`,
    ),
  ],
  texts: {
    other_function: { scalar: 'FunctionName' },
    assessed_by: { scalar: 'FunctionName' },
    confirming_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    unaudited: UNAUDITED,
    unheldIds: {
      chain_id: 'random: shared by those that follow each other, and the id of nothing',
    },
    otherParents: {
      '(programme_id) of programme, insert':
        'who takes part in a programme works in it, whoever leads it',
    },
  },
};

/** What is left after 14 days: of who handed over. Written by the job alone. */
export const handoverMonthPolicy: TablePolicy = {
  table: 'handover_month',
  read: `${OWN} and ${hasRole(HANDOVER_READERS)}`,
  statistics: { columns: COUNTED_COLUMNS, rows: 'is_counted' },
  audited: false,
  kept: [disposal([sumOf('agency_id'), MEDIAN], OLD)],
  reviewed: { unaudited: UNAUDITED },
};

const SUMS = 'permanent: what the figures of a programme rest on, once the records are disposed of';

/** Read by nobody: from it the statistics add up what has no records any more. */
export const handoverSumPolicy: TablePolicy = {
  table: 'handover_sum',
  statistics: { columns: ['agency_id', 'programme_id', 'category', 'n'], rows: 'true' },
  audited: false,
  kept: SUMS,
  reviewed: {
    statistics: 'sums alone, and nothing but sums leaves',
    unaudited: 'follows the disposal of handover_month, which is written down',
    withoutEntity: 'kept by the disposal of handovers, read by the statistics',
  },
};

/** A median with how many it is of, of all who handed over. */
export const handoverMedianPolicy: TablePolicy = {
  table: 'handover_median',
  ownerColumn: null,
  statistics: { columns: ['programme_id', 'minutes', 'n'], rows: 'true' },
  audited: false,
  kept: SUMS,
  reviewed: {
    statistics: 'a median of five or more, and nothing of whom',
    unaudited: 'follows the disposal of handover_month, which is written down',
    withoutEntity: 'kept by the disposal of handovers, read by the statistics',
  },
};
