import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { TONIGHT_READERS, TONIGHT_SAYERS } from '../../rules/capacity/capacity.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
const OWN = 'agency_id = (select app.agency_id())';
const SAYS = `${OWN} and ${hasRole(TONIGHT_SAYERS)}`;

/**
 * Read by the core group of a town the function serves, until the hours are over; at home as long as the row
 * stands, which the next night writes over. Never an address.
 */
export const onCallTonightPolicy: TablePolicy = {
  table: 'on_call_tonight',
  read: `${hasRole(TONIGHT_READERS)} and (${OWN} or ends_at > now() and exists (
    select from contact_function f where f.id = contact_function_id
      and f.site_ids && (select app.core_site_ids())::uuid[]))`,
  insert: SAYS,
  update: SAYS,
  fixedColumns: ['contact_function_id'],
  kept: KEPT.inForce,
};
