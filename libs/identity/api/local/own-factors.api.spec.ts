import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  codeOf,
  type LocalBrowser,
  type LocalPerson,
  LocalStage,
  ORIGIN,
  PASSWORD,
  type Shown,
} from '../testing/local-stage.js';
import { TestPasskey } from './testing/test-passkey.js';

/** What somebody does with their own factors. */
let stage: LocalStage;
let anna: LocalPerson;
let key: TestPasskey;
const ANNA = 'faltarbetare1@fa-hbg.example';
const KEY_HOLDER = 'verksamhetschef@fa-hbg.example';
const NEXT = 'sju sura sillar i en sump';

beforeAll(async () => {
  stage = await LocalStage.open();
  anna = await stage.withPassword(ANNA);
  key = await stage.withPasskey(KEY_HOLDER);
});
afterAll(() => stage.close());
beforeEach(() => stage.forgetGuesses());

/** As if the last factor had been shown a while ago. */
const grow = () =>
  stage.portal.owner.query(`update session set factor_at = now() - interval '11 minutes'`);
const shownBy = async (
  browser: LocalBrowser,
  operation: 'stepUpWithCode' | 'stepUpWithPasskey' | 'changePassword',
  input: Record<string, unknown>,
) => (await browser.send(operation, input)).value<Shown>(operation);

async function withKey(): Promise<LocalBrowser> {
  const browser = stage.browser();
  const options = (await browser.ask('startPasskeySignIn')).value<string>('startPasskeySignIn');
  await browser.send('signInWithPasskey', { answer: key.answerTo(options) });
  return browser;
}

async function addKey(browser: LocalBrowser) {
  const { data, codes } = await browser.ask('startAddPasskey');
  if (!data) return { passkey: null, codes };
  const passkey = new TestPasskey(ORIGIN);
  const answer = passkey.register(String(data['startAddPasskey']));
  const added = await browser.send('addPasskey', { answer });
  return { passkey, codes: added.codes };
}

describe('without a fresh factor', () => {
  it.each<[string, (browser: LocalBrowser) => Promise<{ codes: readonly string[] }>]>([
    [
      'no password is changed',
      (browser) => browser.send('changePassword', { oldPassword: PASSWORD, password: NEXT }),
    ],
    ['no passkey is added', addKey],
    [
      'no passkey is removed',
      (browser) => browser.send('removePasskey', { passkeyId: randomUUID() }),
    ],
    ['no codes are given out', (browser) => browser.ask('renewRecoveryCodes')],
  ])('%s', async (_, act) => {
    const browser = await stage.signedIn(anna);
    await grow();
    expect((await act(browser)).codes).toEqual(['FRESH_FACTOR_NEEDED']);
  });
});

describe('a fresh factor', () => {
  it('is no wrong code, nor one that was used', async () => {
    const browser = await stage.signedIn(anna);
    const before = browser.cookie;
    expect(await shownBy(browser, 'stepUpWithCode', { code: '000000' })).toMatchObject({
      outcome: 'REFUSED',
    });
    const code = codeOf(anna.seed);
    await shownBy(browser, 'stepUpWithCode', { code });
    expect(browser.cookie).not.toBe(before);
    expect(await shownBy(browser, 'stepUpWithCode', { code })).toMatchObject({
      outcome: 'REFUSED',
    });
    await stage.forgetStep();
  });

  it('is no passkey of somebody else, nor an answer to another question', async () => {
    const browser = await stage.signedIn(anna);
    const other = await withKey();
    const asked = (await browser.ask('startPasskeyStepUp')).value<string>('startPasskeyStepUp');
    expect(
      await shownBy(browser, 'stepUpWithPasskey', { answer: key.answerTo(asked) }),
    ).toMatchObject({ outcome: 'REFUSED' });
    const signIn = (await other.ask('startPasskeySignIn')).value<string>('startPasskeySignIn');
    expect(
      await shownBy(other, 'stepUpWithPasskey', { answer: key.answerTo(signIn) }),
    ).toMatchObject({ outcome: 'REFUSED' });
  });

  it('of one’s own carries the session on under a new secret', async () => {
    const browser = await withKey();
    await grow();
    const before = browser.cookie;
    const asked = (await browser.ask('startPasskeyStepUp')).value<string>('startPasskeyStepUp');
    expect(
      await shownBy(browser, 'stepUpWithPasskey', { answer: key.answerTo(asked) }),
    ).toMatchObject({ outcome: 'SIGNED_IN' });
    const reply = await browser.read('{ ownSignIn { isFresh hasPassword address } }');
    expect(reply.value('ownSignIn')).toEqual({
      isFresh: true,
      hasPassword: false,
      address: KEY_HOLDER,
    });
    browser.cookie = before;
    expect(await browser.isSignedIn()).toBe(false);
  });
});

describe('a new password', () => {
  it('needs the old one, guesses counted', async () => {
    const browser = await stage.signedIn(anna);
    const change = (oldPassword: string) =>
      shownBy(browser, 'changePassword', { oldPassword, password: NEXT });
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await change('wrong')).toMatchObject({ outcome: 'REFUSED' });
    }
    expect(await change(PASSWORD)).toMatchObject({ outcome: 'WAIT' });
  });

  it('is held against the rule', async () => {
    const browser = await stage.signedIn(anna);
    const input = { oldPassword: PASSWORD, password: 'Fältarbetare 1 1234' };
    expect((await browser.send('changePassword', input)).codes).toEqual(['PASSWORD_OF_CONTEXT']);
  });

  it('ends every other session, and the old one is good no longer', async () => {
    const other = await stage.signedIn(anna);
    const browser = await stage.signedIn(anna);
    const change = (oldPassword: string, password: string) =>
      shownBy(browser, 'changePassword', { oldPassword, password });
    expect(await change(PASSWORD, NEXT)).toMatchObject({ outcome: 'SIGNED_IN' });
    expect(await other.isSignedIn()).toBe(false);
    expect(await browser.isSignedIn()).toBe(true);
    const first = (password: string) =>
      stage.browser().shown('signInWithPassword', { address: ANNA, password });
    expect((await first(PASSWORD)).outcome).toBe('REFUSED');
    expect((await first(NEXT)).outcome).toBe('SECOND_STEP');
    await change(NEXT, PASSWORD);
  });
});

describe('passkeys of one’s own', () => {
  it('the last factor stays', async () => {
    const browser = await withKey();
    const { passkeys } = (await browser.read('{ ownSignIn { passkeys { id kind } } }')).value<{
      passkeys: { id: string; kind: string }[];
    }>('ownSignIn');
    expect(passkeys.map(({ kind }) => kind)).toEqual(['DEVICE']);
    const remove = (passkeyId?: string) => browser.send('removePasskey', { passkeyId });
    expect((await remove(passkeys[0]?.id)).codes).toEqual(['LAST_FACTOR']);
    expect((await addKey(browser)).codes).toEqual([]);
    expect((await remove(passkeys[0]?.id)).codes).toEqual([]);
    key = (await addKey(browser)).passkey as TestPasskey;
  });

  it('somebody else’s is not there', async () => {
    const browser = await stage.signedIn(anna);
    const { rows } = await stage.portal.owner.query('select id from passkey limit 1');
    expect((await browser.send('removePasskey', { passkeyId: rows[0].id })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('a question asked for one account makes no passkey of another', async () => {
    const browser = await stage.signedIn(anna);
    const other = await withKey();
    const asked = (await other.ask('startAddPasskey')).value<string>('startAddPasskey');
    const answer = new TestPasskey(ORIGIN).register(asked);
    expect((await browser.send('addPasskey', { answer })).codes).toEqual(['PASSKEY_REFUSED']);
  });

  it('beside a password, one can go', async () => {
    const browser = await stage.signedIn(anna);
    await addKey(browser);
    const { passkeys } = (await browser.read('{ ownSignIn { passkeys { id } } }')).value<{
      passkeys: { id: string }[];
    }>('ownSignIn');
    expect((await browser.send('removePasskey', { passkeyId: passkeys[0]?.id })).codes).toEqual([]);
  });
});

it('new recovery codes end the old ones', async () => {
  const browser = await stage.signedIn(anna);
  const codes = (await browser.ask('renewRecoveryCodes')).value<string[]>('renewRecoveryCodes');
  expect(codes).toHaveLength(10);
  expect(await shownBy(browser, 'stepUpWithCode', { code: anna.recoveryCodes[5] })).toMatchObject({
    outcome: 'REFUSED',
  });
  expect(await shownBy(browser, 'stepUpWithCode', { code: codes[5] })).toMatchObject({
    outcome: 'SIGNED_IN',
  });
  const reply = await browser.read('{ ownSignIn { recoveryCodesLeft } }');
  expect(reply.value('ownSignIn')).toEqual({ recoveryCodesLeft: 9 });
});

it('whoever signed in another way has no account here', async () => {
  const demo = await stage.portal.as('administrator@soc-lund');
  expect((await demo.run('{ ownSignIn { address } }')).data).toEqual({ ownSignIn: null });
  expect((await demo.run('mutation { renewRecoveryCodes }')).codes).toEqual(['NOT_AVAILABLE']);
});
