import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import type { FreeText } from '@stad/platform/api/db/table-record.js';

const OWN = 'agency_id = (select app.agency_id())';

/** A code in `libs/trust/rules/removal` lets it be taken away: `{ code, key: 'id', version: 'version' }`. */
const text = (field: string): FreeText => ({
  free: [`AddSamplePartnerInput.${field}`, `ChangeSamplePartnerInput.${field}`],
  removal: 'not yet: nobody has said under which code it is taken away',
});

/** P2: its own agency's alone, at the sites it takes part in. */
export const samplePartnerPolicy: TablePolicy = {
  table: 'sample_partner',
  read: OWN,
  insert: `${OWN} and site_id = any ((select app.site_ids())::uuid[])`,
  update: OWN,
  fixedColumns: ['site_id'],
  kept: 'as long as the town has a register: what an organisation is, nothing about anybody',
  texts: { name: { scalar: 'FunctionName' }, note: text('note') },
};

/** Each state it has been in; written once, read with it. */
export const samplePartnerChangePolicy: TablePolicy = {
  table: 'sample_partner_change',
  read: OWN,
  insert: OWN,
  kept: 'with what it is the history of',
  texts: { function_title: { scalar: 'FunctionName' } },
};
