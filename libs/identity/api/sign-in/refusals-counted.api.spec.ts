import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestPasskey } from '../local/testing/test-passkey.js';
import { LocalStage, ORIGIN, PASSWORD } from '../testing/local-stage.js';

/**
 * What somebody whom nobody knows can have written in the access log, which keeps it for five years: five
 * events, however often it is tried, and how many tries the next one stands for.
 */
let stage: LocalStage;
let key: TestPasskey;
let early: TestPasskey;
const ANNA = 'faltarbetare1@fa-hbg.example';
const KEY_HOLDER = 'verksamhetschef@fa-hbg.example';
const NOT_YET = 'faltarbetare2@fa-hbg.example';
const PLACE = '203.0.113.5';

beforeAll(async () => {
  stage = await LocalStage.open();
  await stage.withPassword(ANNA);
  key = await stage.withPasskey(KEY_HOLDER);
  early = await stage.withPasskey(NOT_YET);
  await stage.portal.owner.query(
    'update membership set valid_from = current_date + 9, valid_to = null where work_email = $1',
    [NOT_YET],
  );
});
afterAll(() => stage.close());
beforeEach(() => stage.forgetGuesses());

const events = async () => {
  const { rows } = await stage.portal.owner.query<{ n: number }>(
    'select count(*)::int as n from audit.event',
  );
  return rows[0]?.n ?? Number.NaN;
};

const withPassword = (address: string, password: string) =>
  stage.browser(PLACE).shown('signInWithPassword', { address, password });
const withPasskey = (answer: string) => stage.browser(PLACE).shown('signInWithPasskey', { answer });
const question = async () =>
  (await stage.browser(PLACE).ask('startPasskeySignIn')).value<string>('startPasskeySignIn');
const withCode = async () => {
  const { ticket } = await withPassword(ANNA, PASSWORD);
  return stage.browser(PLACE).shown('signInWithCode', { ticket, code: '000000' });
};

const WAYS: readonly [string, () => Promise<unknown>][] = [
  ['a wrong password', () => withPassword(ANNA, 'en hel flod av häftstift')],
  ['a password of an account that does not exist', () => withPassword('nobody@x.example', 'wrong')],
  ['a wrong code after a right password', withCode],
  ['a code to a ticket that nobody was given', () => withCodeTo('made up')],
  ['a passkey’s answer that is none', () => withPasskey('{}')],
  ['one that names no passkey', () => withPasskey('{"id":""}')],
  ['one whose name is no text', () => withPasskey('{"id":7}')],
  ['one whose name is written otherwise', () => withPasskey('{"id":"å"}')],
  ['one whose name is too long', () => withPasskey(JSON.stringify({ id: 'A'.repeat(1365) }))],
  ['one that names a passkey and answers nothing', () => withPasskey('{"id":"AAAA"}')],
  ['an answer to no question', () => withPasskey(key.answerTo(JSON.stringify(NO_QUESTION)))],
  [
    'a passkey that nobody has registered',
    async () => withPasskey(stranger.answerTo(await question())),
  ],
  [
    'the right passkey of a membership that has not begun',
    async () => withPasskey(early.answerTo(await question())),
  ],
];
const stranger = new TestPasskey(ORIGIN);
const NO_QUESTION = { challenge: 'bm90IG91cnM', rpId: 'localhost', userVerification: 'required' };
const withCodeTo = (ticket: string) =>
  stage.browser(PLACE).shown('signInWithCode', { ticket, code: '000000' });

describe('the seventh time writes no event of its own:', () => {
  it.each(WAYS)('%s', async (_, tryIt) => {
    const before = await events();
    for (let tried = 1; tried <= 6; tried += 1) await tryIt();
    const afterSix = await events();
    await tryIt();
    expect(await events()).toBe(afterSix);
    expect(afterSix - before).toBeLessThanOrEqual(5);
  });
});

describe('what was summed up', () => {
  const latest = async () => {
    const { rows } = await stage.portal.owner.query<{ action: string; tries: number | null }>(
      `select e.action, e.row_count as tries from audit.event e
       order by e.at desc, e.position desc limit 1`,
    );
    return rows[0];
  };
  const anHourLater = () =>
    stage.portal.owner.query(`update sign_in_attempt set at = at - interval '1 hour'`);

  it.each<[string, () => Promise<unknown>]>([
    ['passwords', () => withPassword(ANNA, 'wrong')],
    ['answers of passkeys', () => withPasskey('{}')],
  ])('%s: told by the next event, once', async (_, tryIt) => {
    for (let tried = 1; tried <= 9; tried += 1) await tryIt();
    expect(await latest()).toEqual({ action: 'SIGN_IN_REFUSED', tries: null });
    await anHourLater();
    await tryIt();
    expect(await latest()).toEqual({ action: 'SIGN_IN_REFUSED', tries: 5 });
    await anHourLater();
    await tryIt();
    expect(await latest()).toEqual({ action: 'SIGN_IN_REFUSED', tries: null });
  });
});

it('malformed answers keep nobody out who has a passkey', async () => {
  for (let tried = 1; tried <= 9; tried += 1) await withPasskey('{}');
  expect((await withPasskey('{}')).outcome).toBe('WAIT');
  expect((await withPasskey(key.answerTo(await question()))).outcome).toBe('SIGNED_IN');
});
