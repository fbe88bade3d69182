import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { URGENT_CATEGORIES } from '../../rules/handover-codes.js';
import { HANDOVER_FIELD } from '../../rules/handover-life.js';

const OWN = 'agency_id = (select app.agency_id())';
const FIELD = `(select app.has_role(${HANDOVER_FIELD.map((role) => `'${role}'`).join(', ')}))`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;

/** Categories that no link confirms, as SQL. */
export const NEVER_LINKED = URGENT_CATEGORIES.map((code) => `'${code}'`).join(', ');

/**
 * Of who handed over, while it is open: whoever may hand over asks for it, the job that writes the letter gives it
 * its secret. It goes as the handover is closed.
 */
export const handoverLinkPolicy: TablePolicy = {
  table: 'handover_link',
  read: `${OWN} and (${FIELD} or ${SYSTEM})`,
  insert: `${OWN} and ${FIELD} and mailbox is not null and secret_hash is null and exists (
    select from handover h where h.id = handover_link.handover_id and h.${OWN} and h.is_sender
      and h.state = 'REGISTERED' and h.category not in (${NEVER_LINKED}))`,
  update: `${OWN} and ${SYSTEM}`,
  // Asked for anew, the letter before it is void.
  delete: `${OWN} and (${FIELD} or ${SYSTEM})`,
  fixedColumns: ['handover_id', 'closes_on'],
  door: ['select'],
  audited: false,
  kept: 'while the handover is open, and at most a week',
  texts: { mailbox: { scalar: 'WorkEmail' } },
  reviewed: {
    door: 'a receiver without account is known by the secret of its letter',
    unaudited: 'as a handover: an event has a time, which would join it to a pass (decision 41)',
  },
};
