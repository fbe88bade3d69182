import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const MINE = `owner_function = (select m.function_title from membership m where m.id = (select app.membership_id()))`;
const JOINT = `(select app.has_role(${[...CORE, 'SAFETY_REP'].map((role) => `'${role}'`).join(', ')}))`;
const AT_MY_SITES = 'site_id = any ((select app.site_ids())::uuid[])';

/**
 * Its own agency's alone, whatever its class: what is not the network's is read by the roles of the joint work
 * and by the function it lies with.
 */
export const taskPolicy: TablePolicy = {
  table: 'task',
  read: `${OWN} and (classification = 'P1' or ${JOINT} or ${MINE})`,
  insert: `${OWN} and ${AT_MY_SITES}`,
  update: OWN,
  fixedColumns: ['site_id', 'source_kind', 'source_id', 'classification'],
  kept: [
    {
      rule: 'TASKS',
      key: 'id',
      where: `t.state in ('DONE', 'DROPPED', 'TAKEN')
        and (select max(c.at) from task_change c where c.task_id = t.id) < due`,
      after: [
        { table: 'task_change', column: 'task_id' },
        { table: 'task_offer', column: 'task_id' },
      ],
    },
  ],
  texts: {
    body: {
      free: ['AddTaskInput.body', 'ChangeTaskInput.body'],
      removal: { code: 'TASK_BODY', key: 'id', version: 'version' },
    },
    note: {
      free: ['FinishTaskInput.note'],
      removal: { code: 'TASK_NOTE', key: 'id', version: 'version' },
    },
    owner_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    unheldIds: { source_id: 'a record of whatever domain gives tasks: looked for as who writes' },
  },
};

/** Each state it has been in; written once, read with it. */
export const taskChangePolicy: TablePolicy = {
  table: 'task_change',
  read: `${OWN} and exists (select from task t where t.id = task_change.task_id)`,
  insert: OWN,
  kept: 'with what it is the history of',
  texts: { function_title: { scalar: 'FunctionName' } },
};

const AMONG_ENDS = `(${OWN} or to_agency_id = (select app.agency_id()))`;

/**
 * Read by its two ends, in the roles of the joint work; made by who has the task, to an agency of the site, and
 * answered by whom it is made to (a trigger keeps each to its part). Nothing of it comes back to the receiver
 * but what it says.
 */
export const taskOfferPolicy: TablePolicy = {
  table: 'task_offer',
  read: `${AMONG_ENDS} and ${JOINT}`,
  insert: `${OWN} and ${AT_MY_SITES} and exists (
    select from site_agency r where r.agency_id = task_offer.to_agency_id and r.site_id = task_offer.site_id
      and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity'))`,
  update: AMONG_ENDS,
  fixedColumns: ['task_id', 'to_agency_id', 'site_id', 'verb', 'due_on', 'classification'],
  kept: 'with the task it is an offer of',
  texts: {
    // A copy of the task’s: it is taken away at each end by itself.
    body: {
      free: ['AddTaskInput.body', 'ChangeTaskInput.body'],
      removal: { code: 'TASK_OFFER', key: 'id' },
    },
    offered_function: { scalar: 'FunctionName' },
    answered_function: { scalar: 'FunctionName' },
  },
};
