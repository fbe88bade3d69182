import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** What somebody asked for, and handed in, is of their own agency. */
export const programmeOwnReferences = ownReferences(
  '20261128-0801-programme-own-references',
  [
    ['background_task', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['background_task_input', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['background_task_input', 'task_id, agency_id', 'background_task (id, agency_id)'],
  ],
  [['background_task', 'id, agency_id']],
);
