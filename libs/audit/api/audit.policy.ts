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
  kept: 'rule ACCESS_LOG, by its chain (`app.cut_log`)',
  texts: {
    action: { code: 'of the portal' },
    fields: { code: 'names of columns' },
    job: { code: 'of the portal' },
    legal_basis: { code: 'rules and reasons by their codes' },
    object_type: { code: 'of a table, a root field or a path of an input' },
    request_id: { code: 'of one request' },
  },
  reviewed: {
    unaudited: 'the log itself',
    outsideEntity: [
      'chain_id',
      'commitment',
      'hash',
      'person_id',
      'position',
      'previous_hash',
      'request_id',
      'sequence',
      'xid',
    ],
    unheldIds: {
      agency_id: 'the log outlives what it is about',
      chain_id: 'an agency, or the chain of nobody',
      membership_id: 'the log outlives what it is about',
      object_ids: 'the log outlives what it is about',
      owner_agency_id: 'the log outlives what it is about',
      person_id: 'the log outlives what it is about',
    },
  },
};

/** What a row contained proves the chain and is read by nobody. */
export const auditPayloadPolicy: TablePolicy = {
  table: 'audit.payload',
  audited: false,
  ownerColumn: null,
  kept: 'goes with the rows that it tells of (`app.forget_payload`), at the latest with its event',
  texts: {
    content: { made: 'the row as it was: read by nobody' },
  },
  reviewed: {
    unaudited: 'the log itself',
    withoutEntity: 'kept by audit.append, read by nobody',
  },
};

/** The head of each chain: of use to the one who verifies, as the owner. */
export const auditChainPolicy: TablePolicy = {
  table: 'audit.chain',
  audited: false,
  ownerColumn: null,
  kept: 'where each chain stands',
  reviewed: {
    unaudited: 'the log itself',
    withoutEntity: 'kept by audit.link',
  },
  idsToldBecause: 'the id of the agency whose chain it is, or of nobody’s',
};
