import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { LEFT } from './leaving/has-left.js';
import { COMPETENCE_READERS } from './permissions.js';

const hasRole = (...roles: readonly string[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const KEEPS = `${OWN} and ${hasRole('AGENCY_ADMIN')}`;
const READS = `${OWN} and (${hasRole(...COMPETENCE_READERS)} or (select app.viewer_kind()) = 'system')`;

/** Read in one's own agency (field.md 8 *Directory*: not NETWORK_MEMBER, not DPO), kept by its administrator. */
export const qualificationPolicy: TablePolicy = {
  table: 'qualification',
  read: READS,
  insert: KEEPS,
  delete: KEEPS,
  kept: [{ rule: 'ACCOUNTS', key: 'id', where: LEFT }],
};

export const spokenLanguagePolicy: TablePolicy = {
  table: 'spoken_language',
  read: READS,
  insert: KEEPS,
  delete: KEEPS,
  kept: [{ rule: 'ACCOUNTS', key: 'id', where: LEFT }],
};
