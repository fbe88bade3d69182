import { UNDERTAKING_VERSION } from '../../rules/undertaking.js';

/**
 * Whether a session of a phone has the rights it was made with, as SQL over session `s` and membership `m`:
 * the membership on that day, and the undertaking in force (INV-22).
 */
export function rightsOn(day: string): string {
  return `(${day} between m.valid_from and coalesce(m.valid_to, 'infinity')
          and (s.binding_id is null or exists (
            select from undertaking_acceptance u
            where u.membership_id = m.id and u.version >= ${UNDERTAKING_VERSION})))`;
}
