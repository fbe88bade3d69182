import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { DEPUTY_READERS } from '../permissions.js';

const hasRole = (roles: readonly string[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
const OWN = 'agency_id = (select app.agency_id())';
const ADMIN = `${OWN} and ${hasRole(['AGENCY_ADMIN'])}`;

/**
 * Read at home, and by the core group of a site where the agency has a ring: they must know who can give
 * what they wait for (pages.md 3.1). Kept by the own administrator.
 */
export const deputyPolicy: TablePolicy = {
  table: 'deputy',
  read: `${OWN} and ${hasRole(DEPUTY_READERS)}
    or ${hasRole(CORE)} and exists (
      select from site_agency r
      where r.agency_id = deputy.agency_id
        and r.site_id = any ((select app.core_site_ids())::uuid[])
        and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity'))`,
  insert: `${ADMIN} and registered_by = (select app.membership_id())`,
  update: ADMIN,
  kept: KEPT.withAccount,
  reviewed: {
    memberStays: 'ids, a role and days',
  },
};
