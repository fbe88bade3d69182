import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

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
  kept: KEPT.byItself,
  texts: {
    problems: { made: 'codes and places of a refusal' },
    report: { made: 'how it went for each row: of scalars that were taken in' },
  },
  reviewed: {
    unaudited: 'what it does is written down, as of the person; a refusal is an event of its own',
    withoutEntity: 'kept by BackgroundTasks and the job that does them',
    unheldIds: {
      session_id: 'lives for 7 days; a session that is gone lets nobody act',
      subject_id: 'a record of any kind',
    },
    memberStays: 'goes by itself after seven days',
  },
};

/** What was handed in: read by whoever handed it in, whom the job acts for; the job takes it away. */
export const backgroundTaskInputPolicy: TablePolicy = {
  table: 'background_task_input',
  read: MINE_OR_JOB,
  insert: MINE,
  delete: MINE_OR_JOB,
  audited: false,
  kept: 'what was handed in: goes with the end of the work, else after a day',
  texts: {
    content: { made: 'what was handed in, until it is taken in or a day has passed' },
  },
  reviewed: {
    unaudited: 'what was handed in; what is made of it is written down',
    withoutEntity: 'kept by BackgroundTasks, deleted by the job',
    memberStays: 'goes with the end of the work, at the latest after a day',
  },
};
