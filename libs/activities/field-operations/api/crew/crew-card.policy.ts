import { CORE } from '@stad/identity/rules/role.js';
import { DIRECTORY_READERS } from '@stad/network/api/permissions.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { hasRole, OWN, SYSTEM } from '../pass/sentences.js';

/**
 * As the directory it adds to (field.md 8): one's own agency; and, for the core group of a site, those
 * of every agency that has a ring there today. Function and agency, never a name (INV-31).
 */
export const crewCardPolicy: TablePolicy = {
  table: 'crew_card',
  read: `${OWN} and (${hasRole(...DIRECTORY_READERS)} or ${SYSTEM})
    or ${hasRole(...CORE)} and exists (
      select from site_agency r
      where r.agency_id = crew_card.agency_id
        and r.site_id = any ((select app.core_site_ids())::uuid[])
        and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity'))`,
  // Follows membership, qualification and spoken_language, whose changes are in the log.
  audited: false,
  kept: KEPT.follows,
  texts: {
    qualifications: { code: 'of qualification, and days' },
  },
  reviewed: {
    unaudited:
      'follows membership, qualification and spoken_language, whose changes are written down',
    withoutEntity: 'kept by trigger, read by the statement that proposes a crew',
    memberStays: 'follows membership and qualification',
  },
};
