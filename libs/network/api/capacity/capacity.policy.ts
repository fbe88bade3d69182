import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { CAPACITY_KEEPERS, CAPACITY_READERS } from '../../rules/capacity/capacity.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
const OWN = 'agency_id = (select app.agency_id())';
const MY_SITE = 'site_id = any ((select app.site_ids())::uuid[])';
const KEEPS = `${OWN} and ${hasRole(CAPACITY_KEEPERS)} and ${MY_SITE}`;

/** P1 of the town: read by those who plan there, kept by each agency for its own. What has ended stays. */
export const capacityPolicy: TablePolicy = {
  table: 'capacity',
  read: `(${OWN} or ${MY_SITE}) and ${hasRole(CAPACITY_READERS)}`,
  insert: KEEPS,
  update: KEEPS,
  // Whose hours K26 is of.
  statistics: {
    columns: ['agency_id', 'site_id', 'kind', 'from_on', 'contact_function_id'],
    rows: `kind = 'ON_CALL_HOURS'`,
  },
  kept: KEPT.frame,
};
