import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import { DECISION_SOURCE } from './decision-source.js';

export interface MinutesRow {
  readonly activityId: string;
  readonly agencyId: string;
  readonly summary: string;
  readonly version: number;
  readonly approvedAt: Date | null;
  readonly approvedFunction: string | null;
  readonly diaryNumber: string | null;
  readonly decisions: readonly DecisionRow[];
}

export interface DecisionRow {
  readonly id: string;
  readonly verb: string;
  readonly body: string;
  readonly ownerAgencyId: string;
  readonly ownerFunction: string;
  readonly dueOn: string;
  readonly taskId: string | null;
  readonly taskState: string | null;
}

const ROWS = `
  select q.activity_id as "activityId", q.agency_id as "agencyId", q.summary, q.version, q.approved_at as "approvedAt",
    q.approved_function as "approvedFunction", g.diary_number as "diaryNumber",
    coalesce((
      select json_agg(json_build_object('id', d.id, 'verb', d.verb, 'body', d.body, 'ownerAgencyId', d.owner_agency_id,
        'ownerFunction', d.owner_function, 'dueOn', d.due_on, 'taskId', t.id, 'taskState', t.state) order by d.n)
      from meeting_decision d left join lateral (
        select t.id, t.state from task t where t.source_kind = '${DECISION_SOURCE}' and t.source_id = d.id
          and t.agency_id = (select app.agency_id()) order by t.id limit 1) t on true
      where d.activity_id = q.activity_id), '[]') as decisions
  from meeting_minutes q
    left join meeting_registration g on g.activity_id = q.activity_id and g.agency_id = (select app.agency_id())
  where q.activity_id = any ($1)`;

/** With their decisions, the own agency's tasks of them, and where they stand in its diary. */
export const minutesOf = defineLoader<string, MinutesRow>(async (ctx, ids) => {
  const rows = await ctx.db.sql<MinutesRow>(ROWS, [ids]);
  return new Map(rows.map((row) => [row.activityId, row]));
});
