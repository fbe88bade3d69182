import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const MINE = `${OWN} and membership_id = (select app.membership_id())`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const MINE_OR_JOB = `${MINE} or ${OWN} and ${SYSTEM}`;

/** The one who asked, and nobody else; the job of their agency notes how far it is. */
export const backgroundTaskPolicy: TablePolicy = {
  table: 'background_task',
  read: MINE_OR_JOB,
  insert: MINE,
  update: MINE_OR_JOB,
  // What it does is in the log, row by row, as of the person; this only says how far it is.
  audited: false,
};

/** What was handed in: read by whoever handed it in, whom the job acts for; the job takes it away. */
export const backgroundTaskInputPolicy: TablePolicy = {
  table: 'background_task_input',
  read: MINE_OR_JOB,
  insert: MINE,
  delete: MINE_OR_JOB,
  audited: false,
};
