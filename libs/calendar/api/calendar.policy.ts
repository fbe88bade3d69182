import { LEFT } from '@stad/identity/api/leaving/has-left.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { CALENDAR_DECIDERS } from './permissions.js';

const OWN = 'agency_id = (select app.agency_id())';
const MINE = `${OWN} and membership_id = (select app.membership_id())`;
const DECIDES = `${OWN} and decided_by = (select app.membership_id())
  and (select app.has_role(${CALENDAR_DECIDERS.map((role) => `'${role}'`).join(', ')}))`;

/** The agency's alone; who decided stands in it. */
export const calendarDecisionPolicy: TablePolicy = {
  table: 'calendar_decision',
  read: OWN,
  insert: DECIDES,
  update: {
    using: `${OWN} and (select app.has_role(${CALENDAR_DECIDERS.map((role) => `'${role}'`).join(', ')}))`,
    check: DECIDES,
  },
  kept: KEPT.frame,
};

/** One's own, and nobody else's: neither a colleague nor an administrator sees or revokes them. */
export const calendarFeedPolicy: TablePolicy = {
  table: 'calendar_feed',
  read: MINE,
  insert: MINE,
  update: MINE,
  door: ['select', 'update'],
  unauditedColumns: ['token_hash', 'fetched_at', 'pace_from', 'pace_count'],
  kept: [{ rule: 'ACCOUNTS', key: 'id', where: LEFT }],
  reviewed: {
    door: 'a calendar is known by its secret',
  },
};
