import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { HOLDERS, RETENTION_READERS } from '../permissions.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const ME = '(select app.membership_id())';

/** Set and ended by who proposes and who decides; ended once, and never taken out (INV-23). */
export const disposalHoldPolicy: TablePolicy = {
  table: 'disposal_hold',
  read: `${OWN} and ${hasRole(RETENTION_READERS)}`,
  insert: `${OWN} and ${hasRole(HOLDERS)} and set_by = ${ME} and ended_at is null`,
  update: {
    using: `${OWN} and ${hasRole(HOLDERS)} and ended_at is null`,
    check: `${OWN} and ended_by = ${ME}`,
  },
  kept: 'permanent: who kept what from being disposed of, and why',
  texts: {
    diary_number: { scalar: 'DiaryNumber' },
  },
};
