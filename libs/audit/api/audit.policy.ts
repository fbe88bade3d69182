import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';

/** Who reads the log of their agency; everyone else reads their own events (field.md 8). */
export const LOG_READERS = [
  'LOG_REVIEWER',
  'DPO',
  'AGENCY_ADMIN',
] as const satisfies readonly Role[];

const roles = LOG_READERS.map((role) => `'${role}'`).join(', ');
const AGENCY = '(select app.agency_id())';

/** One's own events; for the readers of the log, what their agency did and what was done to its records. */
export const auditEventPolicy: TablePolicy = {
  table: 'audit.event',
  read: `membership_id = (select app.membership_id())
    or (agency_id = ${AGENCY} or owner_agency_id = ${AGENCY}) and (select app.has_role(${roles}))`,
  audited: false,
};

/** What a row contained proves the chain and is read by nobody. */
export const auditPayloadPolicy: TablePolicy = {
  table: 'audit.payload',
  audited: false,
  ownerColumn: null,
};

/** The head of each chain: of use to the one who verifies, as the owner. */
export const auditChainPolicy: TablePolicy = {
  table: 'audit.chain',
  audited: false,
  ownerColumn: null,
};
