import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

/** The project leader of the agency that leads the programme. */
const LEADS = `agency_id = (select app.agency_id()) and (select app.has_role('PROJECT_LEAD'))
    and exists (select from programme p
      where p.id = goal.programme_id and p.lead_agency_id = (select app.agency_id()))`;

/** Read by everyone who takes part in the programme, set by the one who leads it. */
export const goalPolicy: TablePolicy = {
  table: 'goal',
  read: 'programme_id = any ((select app.programme_ids())::uuid[])',
  insert: LEADS,
  update: LEADS,
  delete: LEADS,
  kept: KEPT.archive,
  texts: {
    title: {
      free: ['AddGoalInput.title', 'ChangeGoalInput.title'],
      removal: { code: 'GOAL_TITLE', key: 'id', version: 'version' },
    },
    unit: {
      free: ['AddGoalInput.unit', 'ChangeGoalInput.unit'],
      removal: 'a unit of measure, in 40 characters',
    },
  },
};
