import { IS_PLANNER } from '@stad/activities/core/api/waiting-activities.js';
import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

/** Organisations that want more, and that nobody has got back to, by the stage where they heard of the work. */
const NEW = `
  select 'LEAD_TO_FOLLOW_UP', a.id::text, jsonb_build_object('of', a.kind, 'number', a.number, 'title', a.title,
    'n', count(*), 'since', min(l.noted_at))
  from dissemination_lead l join activity a on a.id = l.activity_id join programme g on g.id = a.programme_id, me
  where l.agency_id = me.agency_id and l.state = 'NEW' and g.state in ('PLANNED', 'ACTIVE') and ${IS_PLANNER}
  group by a.id order by min(l.noted_at), a.id limit 20`;

export const waitingLeads: readonly SelectedSource[] = [
  { kinds: ['LEAD_TO_FOLLOW_UP'], permission: 'lead:tend', sql: NEW },
];
