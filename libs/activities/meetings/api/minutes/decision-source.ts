import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { activityAddress } from '@stad/activities/core/api/activity-types.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { FoundSource } from '@stad/tasks/api/task-sources.js';
import { MeetingDecisionEntity } from '../meeting.entities.js';

export const DECISION_SOURCE = 'MEETING_DECISION';

/** A decision as what a task is born from: of the class of its meeting, read there. */
export async function decisionSource(ctx: RequestContext, id: string): Promise<FoundSource | null> {
  const decision = await ctx.db.findOne(MeetingDecisionEntity, { id });
  if (!decision) return null;
  const activity = await ctx.db.findOne(ActivityEntity, { id: decision.activityId });
  if (!activity) return null;
  const classification = activity.classification === 'P2' ? 'P2' : 'P1';
  return { classification, path: activityAddress(activity) };
}

/**
 * Decisions of earlier meetings of the ring `$2` in the town `$1`, before `$3` and beside the meeting `$4`, whose
 * task is not known to be over: that of another agency is not ours to see. As proposals, in SQL.
 */
export const OPEN_DECISIONS = `
  select d.id as "sourceId", d.verb, d.body as text, d.owner_function as "ownerFunction", d.due_on::text as "dueOn"
  from meeting_decision d
    join meeting m on m.activity_id = d.activity_id
    join meeting_minutes q on q.activity_id = d.activity_id
    join activity b on b.id = d.activity_id
  where b.site_id = $1 and m.ring = $2 and b.starts_at < $3 and d.activity_id <> $4 and q.approved_at is not null
    and b.programme_id = (select c.programme_id from activity c where c.id = $4)
    and not exists (select from task t where t.source_kind = '${DECISION_SOURCE}' and t.source_id = d.id
      and t.agency_id = (select app.agency_id()) and t.state in ('DONE', 'DROPPED'))
  order by d.due_on, b.starts_at, d.n`;
