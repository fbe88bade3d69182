import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

const OWN = 'agency_id = (select app.agency_id())';
const ME = 'membership_id = (select app.membership_id())';

/** Accepted by each for oneself and never taken back; read by the own administrator too. */
export const undertakingAcceptancePolicy: TablePolicy = {
  table: 'undertaking_acceptance',
  read: `${OWN} and (${ME} or (select app.has_role('AGENCY_ADMIN')))`,
  insert: `${OWN} and ${ME}`,
  // The session knows whether its person still has to accept.
  door: ['select'],
  kept: KEPT.withAccount,
  reviewed: {
    door: 'a session knows what its person has accepted',
    memberStays: 'ids, a version and a time',
  },
};
