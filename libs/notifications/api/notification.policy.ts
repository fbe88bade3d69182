import { passClosed } from '@stad/activities/field-operations/api/pass/pass-closed.js';
import { LEFT } from '@stad/identity/api/leaving/has-left.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const MINE = `${OWN} and membership_id = (select app.membership_id())`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;

/** The one who is told, and nobody else; the job of their agency writes and purges. */
export const notificationPolicy: TablePolicy = {
  table: 'notification',
  read: `${MINE} or ${OWN} and ${SYSTEM}`,
  insert: `${OWN} and ${SYSTEM}`,
  update: MINE,
  delete: `${OWN} and ${SYSTEM}`,
  // What happened is in the log already; this only points at it.
  audited: false,
  kept: [
    { rule: 'PASS_PLANS', key: 'id', where: passClosed('t.subject_id') },
    { rule: 'ACCOUNTS', key: 'id', where: LEFT },
  ],
  texts: {
    number: { made: 'the number of the record' },
    by_title: { scalar: 'FunctionName' },
  },
  reviewed: {
    unaudited: 'points at a change that is written down',
    unheldIds: {
      event_id: 'told once: of no row, or of one that may go',
      subject_id: 'a record of any kind',
    },
  },
};
