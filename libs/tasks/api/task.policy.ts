import { CORE, ROLES } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { TASK_GIVERS, TASK_JOINT_READERS, TASK_LOOKERS } from '../rules/task.js';

const OWN = 'agency_id = (select app.agency_id())';
/** With a title comes what the network reads anyway; what is stricter lies with those who held it when it was given. */
const MINE = `owner_function = (select m.function_title from membership m where m.id = (select app.membership_id()))
    and (classification = 'P1' or (select app.membership_id()) = any (holder_ids))`;
const holds = (roles: readonly string[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
const JOINT = holds(TASK_JOINT_READERS);
/** The joint work changes each, everybody else what lies with their own function; who looks on changes nothing. */
const CHANGES = `(${holds(CORE)} or ${MINE} and ${holds(ROLES.filter((role) => !TASK_LOOKERS.includes(role)))})`;
const AT_MY_SITES = 'site_id = any ((select app.site_ids())::uuid[])';

/**
 * Its own agency's alone, whatever its class: what is not the network's is read by the roles of the joint work
 * and by those who held its function as it came to lie with it; changed by the joint work and by them.
 */
export const taskPolicy: TablePolicy = {
  table: 'task',
  read: `${OWN} and (classification = 'P1' or ${JOINT} or ${MINE})`,
  insert: `${OWN} and ${AT_MY_SITES} and (${CHANGES} or ${holds(TASK_GIVERS)})`,
  update: { using: `${OWN} and ${CHANGES}`, check: OWN },
  fixedColumns: ['site_id', 'source_kind', 'source_id', 'classification', 'holder_ids'],
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
    unheldIds: {
      source_id: 'a record of whatever domain gives tasks: looked for as who writes',
      holder_ids: 'memberships stay; a trigger alone writes them',
    },
  },
};

/** Each state it has been in; written once by who moves it, read with it. */
export const taskChangePolicy: TablePolicy = {
  table: 'task_change',
  read: `${OWN} and exists (select from task t where t.id = task_change.task_id)`,
  // That it is there, also by who gives it to a function whose tasks they do not read.
  insert: `${OWN} and (state = 'OPEN' and ${holds(TASK_GIVERS)}
    or exists (select from task t where t.id = task_change.task_id and ${CHANGES}))`,
  kept: 'with what it is the history of',
  texts: { function_title: { scalar: 'FunctionName' } },
};

const AMONG_ENDS = `(${OWN} or to_agency_id = (select app.agency_id()))`;

/**
 * Read by its two ends, in the roles of the joint work; made by who has the task, to an agency of the site where
 * somebody can answer, and answered by whom it is made to (a trigger keeps each to its part). Nothing of it comes
 * back to the receiver but what it says.
 */
export const taskOfferPolicy: TablePolicy = {
  table: 'task_offer',
  read: `${AMONG_ENDS} and ${JOINT}`,
  insert: `${OWN} and ${holds(CORE)} and ${AT_MY_SITES} and exists (
    select from site_agency r where r.agency_id = task_offer.to_agency_id and r.site_id = task_offer.site_id
      and app.today() between r.valid_from and coalesce(r.valid_to, 'infinity'))
    and app.answers_offers(to_agency_id)`,
  update: `${AMONG_ENDS} and ${holds(CORE)}`,
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
