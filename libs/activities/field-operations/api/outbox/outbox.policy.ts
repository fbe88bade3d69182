import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, PLANS, SYSTEM } from '../pass/sentences.js';

/** The acting agency counts the pass, and sees it. */
const COUNTS = (table: string) => `exists (select from field_operation o
  where o.activity_id = ${table}.activity_id and o.counting_agency_id = app.agency_id())`;
/** The foreign key holds the membership to its agency. */
const MINE = 'membership_id = app.membership_id()';

const UNTIL_THE_KEY_GOES =
  'until the pass is closed and its phones are empty, at latest fourteen days after closing';

/** Its private half is sealed with a key that no backup of the database has, and no field of the API tells of it. */
export const fieldPassKeyPolicy: TablePolicy = {
  table: 'field_pass_key',
  read: `${OWN} and (${PLANS} and ${COUNTS('field_pass_key')} or ${SYSTEM})`,
  insert: `${OWN} and ${PLANS} and ${COUNTS('field_pass_key')}`,
  delete: `${OWN} and ${SYSTEM}`,
  kept: UNTIL_THE_KEY_GOES,
};

/** One's own phones: nobody reads on which device a colleague counts. */
export const fieldDevicePolicy: TablePolicy = {
  table: 'field_device',
  read: `${MINE} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${MINE} and ${PLANS} and ${COUNTS('field_device')}`,
  update: `${MINE} and ${PLANS} and ${NOT_BESIDE_THE_PASS}`,
  fixedColumns: ['activity_id', 'membership_id', 'public_key'],
  // An event each time a phone has sent would tell when somebody counted.
  unauditedColumns: ['emptied_at'],
  kept: UNTIL_THE_KEY_GOES,
  reviewed: { memberStays: 'an id, a public key and times, for some weeks' },
};

/** Ids alone, apart from the counts. */
export const fieldOutboxReceiptPolicy: TablePolicy = {
  table: 'field_outbox_receipt',
  read: `${OWN} and ${PLANS} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${OWN} and ${PLANS} and ${COUNTS('field_outbox_receipt')}`,
  audited: false,
  kept: UNTIL_THE_KEY_GOES,
  reviewed: {
    unaudited: 'an event would have the time of a batch (INV-27)',
    withoutEntity: 'one statement asks and keeps',
    unheldIds: { batch_id: 'made by the phone' },
  },
};

/** Sums that came after the lock: the counting agency's alone, as its report. */
export const fieldLateCountPolicy: TablePolicy = {
  table: 'field_late_count',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: `${OWN} and ${PLANS} and ${COUNTS('field_late_count')}`,
  update: `${OWN} and ${PLANS} and ${NOT_BESIDE_THE_PASS}`,
  fixedColumns: ['activity_id', 'counter', 'n', 'arrived_at'],
  kept: [{ rule: 'FIELD_REPORTS', key: 'id', where: PROGRAMME_ENDED }],
};
