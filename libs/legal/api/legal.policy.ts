import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { CONFIRMATION_READERS } from './permissions.js';

/** Free texts of it cannot be taken away. */
const LEGAL = 'not yet: a decision of a jurist, with every version of it, is kept for ever';

const hasRole = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const OWN_READER = `${OWN} and ${hasRole(...CONFIRMATION_READERS)}`;
const OWN_JURIST = `${OWN} and ${hasRole('JURIST')}`;

/** The own agency's, for its CORE roles; written by its jurist alone (field.md 8, INV-30). */
export const legalConfirmationPolicy: TablePolicy = {
  table: 'legal_confirmation',
  read: OWN_READER,
  insert: OWN_JURIST,
  update: OWN_JURIST,
  kept: KEPT.archive,
  texts: {
    text: { free: ['WriteLegalTextInput.text'], removal: LEGAL },
    note: { free: ['DecideLegalBasisInput.note'], removal: LEGAL },
  },
};

/** What was ever written and decided: permanent, nobody changes it (field.md 3.6). */
export const legalConfirmationVersionPolicy: TablePolicy = {
  table: 'legal_confirmation_version',
  read: OWN_READER,
  insert: `${OWN_JURIST} and membership_id = (select app.membership_id())
    and exists (select from legal_confirmation c
      where c.id = confirmation_id and c.agency_id = legal_confirmation_version.agency_id)`,
  kept: KEPT.archive,
  texts: {
    text: { free: ['WriteLegalTextInput.text'], removal: LEGAL },
    note: { free: ['DecideLegalBasisInput.note'], removal: LEGAL },
  },
  reviewed: {
    memberStays: 'permanent: what was decided, by an id',
  },
};
