import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { CHIEF, DUTY, FA1, POLICE, SOC1, SOC2 } from '../testing/make-field-pass.js';
import { OutboxBench } from '../testing/outbox-bench.js';

/**
 * Two passes that the social services of Lund count: one with a key and phones, one without. On the first
 * lie rows of the other employer in it, too, as if it had counted. Batches are ids apart from counts (INV-27).
 */
let portal: TestPortal;
let out: string;
let bare: string;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  const bench = await OutboxBench.open(portal);
  out = (await bench.out()).id;
  bare = (await bench.passes.ready()).id;
  await portal.owner.query(`
    insert into field_pass_key (id, activity_id, agency_id, public_key, private_key, sealed_with, made_at)
      select gen_random_uuid(), '${out}', id, repeat('A', 87), '', 'k-1', now() from agency where key = 'FA-HBG';
    insert into field_device (activity_id, agency_id, membership_id, public_key, registered_at)
      select '${out}', agency_id, id, repeat('A', 87), now() from membership
      where work_email in ('${FA1}.example', '${DUTY}.example');
    insert into field_outbox_receipt (activity_id, agency_id, batch_id)
      select '${out}', id, gen_random_uuid() from agency where key in ('SOC-LUND', 'FA-HBG');
    insert into field_late_count (activity_id, agency_id, counter, n, arrived_at)
      select '${out}', id, 'contacts', 1, now() from agency where key in ('SOC-LUND', 'FA-HBG')`);
});
afterAll(() => portal.close());

const NETWORK = 'socialsekreterare1@soc-hbg';
const ADMIN = 'administrator@soc-lund';
const SAFETY = 'skyddsombud@soc-lund';
const JOBS: Readonly<Record<string, string>> = { 'job of Lund': 'SOC-LUND', 'job of FA': 'FA-HBG' };
const [JOB, OTHER_JOB] = Object.keys(JOBS) as [string, string];

const OWN = 'app.agency_id()';
const OTHERS = `(select id from agency where key = 'FA-HBG')`;
const LUND = `(select id from agency where key = 'SOC-LUND')`;
const KEY = (agency = OWN) => `insert into field_pass_key
    (id, activity_id, agency_id, public_key, private_key, sealed_with, made_at)
  values (gen_random_uuid(), '$bare', ${agency}, repeat('B', 87), '', 'k-1', now())`;
const DEVICE = (who = 'app.membership_id()', pass = '$out') => `insert into field_device
    (activity_id, agency_id, membership_id, public_key, registered_at)
  values ('${pass}', ${OWN}, ${who}, repeat('B', 87), now())`;
const RECEIPT = (agency = OWN, pass = '$out') => `insert into field_outbox_receipt
    (activity_id, agency_id, batch_id) values ('${pass}', ${agency}, gen_random_uuid())`;
const LATE = (agency = OWN, pass = '$out') => `insert into field_late_count
    (activity_id, agency_id, counter, n, arrived_at) values ('${pass}', ${agency}, 'contacts', 1, now())`;
const SETTLE = `update field_late_count set settled_at = now(),
    settled_by = (select id from membership where agency_id = app.agency_id() order by id limit 1)`;
const EMPTY = 'update field_device set emptied_at = now()';
const A_COLLEAGUE = `(select id from membership where work_email = '${SOC2}.example')`;

type Case = [who: string, key: string, statement: string, expected: number | 'refused'];
const cases: Record<string, Case[]> = {
  'field_pass_key read': [
    ['who counts', SOC1, 'select from field_pass_key', 1],
    ['the manager, who may count', CHIEF, 'select from field_pass_key', 1],
    ['the duty manager', DUTY, 'select from field_pass_key', 0],
    ['the other employer, of what it does not count', FA1, 'select from field_pass_key', 0],
    ['the police', POLICE, 'select from field_pass_key', 0],
    ['another town', NETWORK, 'select from field_pass_key', 0],
    ['a job of the agency', JOB, 'select from field_pass_key', 1],
    ['a job of another', OTHER_JOB, `select from field_pass_key where agency_id = ${LUND}`, 0],
  ],
  'field_pass_key add': [
    ['who counts', SOC1, KEY(), 1],
    ['for another agency', SOC1, KEY(OTHERS), 'refused'],
    ['the duty manager', DUTY, KEY(), 'refused'],
    ['an employer that does not count', FA1, KEY(), 'refused'],
    ['another town', NETWORK, KEY(), 'refused'],
    ['a job', JOB, KEY(), 'refused'],
  ],
  'field_pass_key change': [
    ['nobody', SOC1, `update field_pass_key set sealed_with = 'k-2'`, 'refused'],
  ],
  'field_pass_key remove': [
    ['a job of the agency', JOB, 'delete from field_pass_key', 1],
    ['a job of another', OTHER_JOB, `delete from field_pass_key where agency_id = ${LUND}`, 0],
    ['who counts', SOC1, 'delete from field_pass_key', 0],
  ],
  'field_device read': [
    ['one’s own', SOC1, 'select from field_device', 1],
    ['one’s own, at another agency', FA1, 'select from field_device', 1],
    ['the manager: of nobody', CHIEF, 'select from field_device', 0],
    ['another town', NETWORK, 'select from field_device', 0],
    ['a job', JOB, 'select from field_device', 0],
  ],
  'field_device add': [
    ['one’s own', SOC1, DEVICE(), 1],
    ['of a colleague', SOC1, DEVICE(A_COLLEAGUE), 'refused'],
    ['the duty manager', DUTY, DEVICE(), 'refused'],
    ['an employer that does not count', FA1, DEVICE(), 'refused'],
    ['another town', NETWORK, DEVICE(), 'refused'],
  ],
  'field_device change': [
    ['one’s own', SOC1, EMPTY, 1],
    ['the manager: of nobody', CHIEF, EMPTY, 0],
    ['the duty manager', DUTY, EMPTY, 0],
  ],
  'field_device remove': [['nobody', SOC1, 'delete from field_device', 'refused']],
  'field_outbox_receipt read': [
    ['who counts', SOC1, 'select from field_outbox_receipt', 1],
    ['the duty manager', DUTY, 'select from field_outbox_receipt', 0],
    ['another employer, its own', FA1, 'select from field_outbox_receipt', 1],
    ['the police', POLICE, 'select from field_outbox_receipt', 0],
  ],
  'field_outbox_receipt add': [
    ['who counts', SOC1, RECEIPT(), 1],
    ['for another agency', SOC1, RECEIPT(OTHERS), 'refused'],
    ['the duty manager', DUTY, RECEIPT(), 'refused'],
    ['an employer that does not count', FA1, RECEIPT(), 'refused'],
  ],
  'field_outbox_receipt change, remove': [
    ['nobody', SOC1, 'update field_outbox_receipt set batch_id = gen_random_uuid()', 'refused'],
    ['nobody', SOC1, 'delete from field_outbox_receipt', 'refused'],
  ],
  'field_late_count read': [
    ['who counts', SOC1, 'select from field_late_count', 1],
    ['the duty manager', DUTY, 'select from field_late_count', 1],
    ['another employer, its own', FA1, 'select from field_late_count', 1],
    ['the administrator', ADMIN, 'select from field_late_count', 0],
    ['the safety representative', SAFETY, 'select from field_late_count', 0],
    ['the police', POLICE, 'select from field_late_count', 0],
  ],
  'field_late_count add': [
    ['who counts', SOC1, LATE(), 1],
    ['for another agency', SOC1, LATE(OTHERS), 'refused'],
    ['the duty manager', DUTY, LATE(), 'refused'],
    ['an employer that does not count', FA1, LATE(), 'refused'],
  ],
  'field_late_count change': [
    ['who counts', SOC1, SETTLE, 1],
    ['another employer, its own', FA1, SETTLE, 1],
    ['the duty manager', DUTY, SETTLE, 0],
    ['the safety representative', SAFETY, SETTLE, 0],
  ],
  'field_late_count remove': [['nobody', SOC1, 'delete from field_late_count', 'refused']],
};

async function callerOf(key: string) {
  if (!JOBS[key]) return portal.as(key);
  const { rows } = await portal.owner.query('select id from agency where key = $1', [JOBS[key]]);
  return portal.caller({ kind: 'system', job: 'end outbox', agencyId: rows[0].id });
}
const placed = (sql: string) => sql.replaceAll('$out', out).replaceAll('$bare', bare);

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('%s', async (_who, key, statement, expected) => {
    expect(await attempt(await callerOf(key), placed(statement))).toBe(expected);
  });
});

it.each([['field_pass_key'], ['field_device'], ['field_outbox_receipt'], ['field_late_count']])(
  '%s is nothing to a visitor',
  async (table) => {
    expect(await attempt(portal.visitor(), `select from ${table}`)).toBe(0);
  },
);

it.each([
  ['a phone to a colleague', `update field_device set membership_id = ${A_COLLEAGUE}`],
  ['a phone to another key', `update field_device set public_key = repeat('C', 87)`],
  ['a late count to another number', 'update field_late_count set n = 2'],
])('nobody moves %s', async (_, statement) => {
  await expect(attempt(await portal.as(SOC1), statement)).rejects.toThrow('cannot be changed');
});

describe('a phone that was made ready', () => {
  const by = async (passId: string, statement: string) => {
    const viewer = (await portal.as(SOC1)).viewer as PersonViewer;
    const fieldSession = { passId, until: null, rightsExpired: false };
    return attempt(portal.caller({ ...viewer, fieldSession }), placed(statement));
  };

  it.each<[string, string, number | 'refused', number | 'refused']>([
    ['field_pass_key read', 'select from field_pass_key', 1, 0],
    ['field_device read', 'select from field_device', 1, 0],
    ['field_device add', DEVICE(), 1, 'refused'],
    ['field_device change', EMPTY, 1, 0],
    ['field_outbox_receipt read', 'select from field_outbox_receipt', 1, 0],
    ['field_outbox_receipt add', RECEIPT(), 1, 'refused'],
    ['field_late_count read', 'select from field_late_count', 1, 0],
    ['field_late_count add', LATE(), 1, 'refused'],
    ['field_late_count change', SETTLE, 1, 0],
  ])('reaches its own pass, and no other: %s', async (_, statement, own, other) => {
    expect(await by(out, statement)).toBe(own);
    expect(await by(bare, statement)).toBe(other);
  });
});
