import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const CORE_ROLES = `(select app.has_role(${CORE.map((role) => `'${role}'`).join(', ')}))`;

/** The sending agency's alone: whether somebody was reached, never what was said. Settled by the job. */
export const mailDeliveryPolicy: TablePolicy = {
  table: 'mail_delivery',
  read: `${OWN} and (${CORE_ROLES} or ${SYSTEM})`,
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
