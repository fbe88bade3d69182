import { MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { RETENTION_READERS } from '../permissions.js';

const hasRole = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const ME = '(select app.membership_id())';

/** Where a chain was cut is the job's to say: a restored backup goes by it. */
const NO_CUT = 'cut_through is null';

/**
 * Proposed by the registrar, decided by a manager who did not propose it (INV-21, INV-23). What is
 * decided is done by the job alone (`app.dispose`), and nobody takes a line out of the protocol.
 */
export const disposalPolicy: TablePolicy = {
  table: 'disposal',
  read: `${OWN} and ${hasRole(...RETENTION_READERS)}`,
  insert: `${OWN} and ${hasRole('REGISTRAR')} and state = 'PROPOSED' and proposed_by = ${ME} and ${NO_CUT}`,
  update: {
    using: `${OWN} and ${hasRole(...MANAGER)} and state = 'PROPOSED' and proposed_by <> ${ME}`,
    check: `${OWN} and state in ('APPROVED', 'REFUSED') and decided_by = ${ME} and done_at is null and ${NO_CUT}`,
  },
  kept: 'permanent: the protocol',
  reviewed: {
    outsideEntity: ['cut_hash', 'cut_through'],
  },
};
