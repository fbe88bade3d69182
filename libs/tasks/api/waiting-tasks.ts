import { MANAGER } from '@stad/identity/rules/role.js';
import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import { HELD } from './task.loader.js';

/** Days ahead in which a task is said to be due, and days back in which one is said to be new. */
const DAYS = 7;
const MOST = 20;
/** When it was given to its owner as it stands now, or opened anew. */
const given = `(select max(c.at) from task_change c where c.task_id = t.id and c.state = 'OPEN')`;
/** When the last one who held its function left it; never held, since it was given. */
const left = `(select max(h.valid_to) + 1 from membership h where h.agency_id = t.agency_id and h.function_title = t.owner_function)::timestamp at time zone 'Europe/Stockholm'`;
/** When the row began to wait: as it came, but of what is due later as the week begins in which it is. */
const since = `case when not ${HELD} then greatest(${given}, ${left})
    else greatest(${given}, (t.due_on - ${DAYS})::timestamp at time zone 'Europe/Stockholm') end`;
const said = `jsonb_build_object('of', t.verb, 'title', t.body, 'dueOn', t.due_on, 'isShared', t.classification <> 'P3',
    'since', case when t.due_on <= me.today + ${DAYS} or not ${HELD} then ${since} else ${given} end)`;
const mine = `t.owner_function = me.function_title and (t.classification = 'P1' or me.membership_id = any (t.holder_ids))`;
const managers = MANAGER.map((role) => `'${role}'`).join(', ');

/** Tasks that lie with the viewer: due within a week, or newly given; to a manager also those that nobody has. */
const OWN = `
  select case when not ${HELD} then 'TASK_OF_NOBODY' when t.due_on <= me.today + ${DAYS} then 'TASK_DUE' else 'TASK_GIVEN' end as kind,
    t.id::text, ${said}
  from task t, me
  where t.agency_id = me.agency_id and t.state = 'OPEN'
    and (${mine} and (t.due_on <= me.today + ${DAYS} or exists (select from task_change c
        where c.task_id = t.id and c.state = 'OPEN' and c.at > me.now - interval '${DAYS} days'))
      or app.has_role(${managers}) and not ${HELD})
  order by t.due_on, t.id limit ${MOST}`;

/** Offers to the own agency that nobody has answered. */
const OFFERED = `
  select 'TASK_OFFERED', o.id::text, jsonb_build_object('of', o.verb, 'title', o.body, 'dueOn', o.due_on,
    'since', o.offered_at, 'agency', (select a.short_name from agency a where a.id = o.agency_id))
  from task_offer o, me where o.to_agency_id = me.agency_id and o.state = 'OPEN'
  order by o.offered_at, o.id limit ${MOST}`;

export const waitingTasks: readonly SelectedSource[] = [
  {
    kinds: ['TASK_OF_NOBODY', 'TASK_DUE', 'TASK_GIVEN'],
    permission: 'task:read',
    sql: OWN,
    listed: 'task',
  },
  { kinds: ['TASK_OFFERED'], permission: 'task:offer', sql: OFFERED },
];
