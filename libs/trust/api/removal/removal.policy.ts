import { MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { RETENTION_READERS } from '../permissions.js';

const hasRole = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const ME = '(select app.membership_id())';

/** Whoever flags reads the record: its own row security answers, and says whose it is. */
const READS = `exists (select from app.text_of(content_removal.text, content_removal.record_id) t
    where t.agency_id = content_removal.agency_id)`;

/** The job of either agency, to tell those who decide. */
const SYSTEM = `(select app.viewer_kind()) = 'system' and (${OWN}
    or flagged_by in (select m.id from membership m where m.agency_id = (select app.agency_id())))`;

const NOTHING_YET = `state = 'FLAGGED' and num_nonnulls(advice, ground, diary_number, decided_by, advised_by, noted_by) = 0`;

/**
 * Flagged by anyone who reads it; decided by a manager of the agency whose it is, who neither flagged nor wrote
 * it (a trigger), advised by the data protection officer, noted by the registrar (field.md 8, J16).
 */
export const contentRemovalPolicy: TablePolicy = {
  table: 'content_removal',
  read: `${OWN} and ${hasRole(...RETENTION_READERS)} or flagged_by = ${ME} or ${SYSTEM}`,
  insert: `${NOTHING_YET} and flagged_by = ${ME} and ${READS}`,
  update: {
    using: `${OWN} and (${hasRole(...MANAGER)} and state = 'FLAGGED' or ${hasRole('DPO')} and state = 'FLAGGED'
      or ${hasRole('REGISTRAR')})`,
    check: `${OWN} and (${hasRole(...MANAGER)} and state <> 'FLAGGED' and decided_by = ${ME}
      or ${hasRole('DPO')} and state = 'FLAGGED' and advised_by = ${ME}
      or ${hasRole('REGISTRAR')} and noted_by = ${ME})`,
  },
  fixedColumns: ['text', 'record_id', 'flagged_by'],
  kept: 'permanent: that a text was flagged and what was decided; never what it said',
  texts: {
    diary_number: { scalar: 'DiaryNumber' },
  },
  reviewed: {
    unheldIds: { record_id: 'a record of any kind, which may be gone' },
  },
};

/** What stood there, for who decides and who advises; kept and taken away by trigger. */
export const contentRemovalTextPolicy: TablePolicy = {
  table: 'content_removal_text',
  read: `${OWN} and ${hasRole(...MANAGER, 'DPO')}`,
  unauditedColumns: ['original'],
  kept: 'goes when it is decided whether the text may stand',
  texts: {
    original: { made: 'the text as it stood, while it is hidden' },
  },
};
