import { CORE, type Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const holds = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
const CORE_ROLES = holds(...CORE);
/** Who asks others to come: that a letter did not get there is theirs to mend. */
const ASKERS = holds(...CORE, 'DEVELOPMENT_LEAD', 'THEME_COORDINATOR', 'MUNICIPAL_SAFETY');

/** The sending agency's alone: whether somebody was reached, never what was said. Settled by the job. */
export const mailDeliveryPolicy: TablePolicy = {
  table: 'mail_delivery',
  read: `${OWN} and (${ASKERS} or ${SYSTEM})`,
  insert: `${OWN} and (${CORE_ROLES} or ${SYSTEM}) and state = 'QUEUED'`,
  update: `${OWN} and ${SYSTEM}`,
  door: ['select'],
  unauditedColumns: ['message_hash'],
  kept: [
    {
      rule: 'LETTERS',
      key: 'id',
      where: 'app.swedish_day(coalesce(t.settled_at, t.queued_at)) < due',
    },
  ],
  reviewed: {
    door: 'a bounce is known by a secret of ours',
    unheldIds: { subject_id: 'a record of the domain that composes the letter' },
  },
};
