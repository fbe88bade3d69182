import { hasLeft, LEFT } from '@stad/identity/api/leaving/has-left.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const MINE = `${OWN} and membership_id = (select app.membership_id())`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const MINE_OR_JOB = `${MINE} or ${OWN} and ${SYSTEM}`;

/** One's own; the job of the agency reads it, and notes what it has told of. */
export const notificationChoicePolicy: TablePolicy = {
  table: 'notification_choice',
  read: MINE_OR_JOB,
  insert: MINE_OR_JOB,
  update: MINE_OR_JOB,
  unauditedColumns: ['digested_to'],
  kept: [
    {
      rule: 'ACCOUNTS',
      key: 'id',
      where: LEFT,
      after: [{ table: 'notification_stop_key', column: 'choice_id' }],
    },
  ],
  texts: {
    channels: { scalar: 'Code' },
  },
};

/** Made, and purged, by the job that writes the letters; nobody reads them. */
export const notificationStopKeyPolicy: TablePolicy = {
  table: 'notification_stop_key',
  read: `${OWN} and ${SYSTEM}`,
  insert: `${OWN} and ${SYSTEM}`,
  delete: `${OWN} and ${SYSTEM}`,
  door: ['select'],
  // A secret for a letter; that somebody used it is written down with the choice.
  audited: false,
  kept: [
    {
      rule: 'ACCOUNTS',
      key: 'id',
      where: `exists (select from notification_choice c where c.id = t.choice_id and ${hasLeft('c.membership_id')})`,
    },
  ],
  reviewed: {
    door: 'mail is ended by a secret of ours',
    unaudited: 'a secret for a letter; its use is written down with the choice',
  },
};
