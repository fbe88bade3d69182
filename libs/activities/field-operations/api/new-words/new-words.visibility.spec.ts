import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { CHIEF, FA1, PassBench, POLICE, SOC1, SOC2 } from '../testing/make-field-pass.js';

/** Words of the leader of a ready pass; and a pass that was sent and nobody has said go to. */
let portal: TestPortal;
let ready: string;
let waiting: string;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  const bench = await PassBench.open(portal);
  ready = (await bench.ready()).id;
  waiting = (await bench.sent()).id;
  await portal.owner.query(
    `insert into pass_new_words (activity_id, agency_id, words, written_by, by_title, at)
     select $1, agency_id, 'Vi går', id, 'Funktion', now() from membership where id = $2`,
    [ready, bench.membership(SOC1)],
  );
});
afterAll(() => portal.close());

const SEEN = () => 'select from pass_new_words';
const ME = '(select app.membership_id())';
const add =
  (pass: () => string, by = ME) =>
  () =>
    `insert into pass_new_words (activity_id, agency_id, words, written_by, by_title, at)
   values ('${pass()}', (select app.agency_id()), 'Nytt', ${by}, 'x', now())`;
const toReady = () => ready;
const toWaiting = () => waiting;

describe('pass_new_words, policy by policy', () => {
  it.each<[string, string, () => string, number | 'refused']>([
    ['read, the network of the site', 'handlaggare@ks-lund', SEEN, 0],
    ['read, its owner', CHIEF, SEEN, 1],
    ['read, another agency of the team', FA1, SEEN, 1],
    ['read, who was asked', POLICE, SEEN, 1],
    ['add, the leader of a ready pass', SOC1, add(toReady), 1],
    ['add, the leader of one that is not ready', SOC1, add(toWaiting), 'refused'],
    ['add, another of the team', SOC2, add(toReady), 'refused'],
    ['add, who is not in the team', POLICE, add(toReady), 'refused'],
    [
      'add, in another’s name',
      SOC1,
      add(toReady, `(select id from membership where work_email = '${SOC2}.example')`),
      'refused',
    ],
    ['change, nobody', SOC1, () => `update pass_new_words set words = 'Annat'`, 'refused'],
    ['remove, nobody', SOC1, () => 'delete from pass_new_words', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement())).toBe(expected);
  });
});
