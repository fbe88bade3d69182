import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestPasskey } from '../local/testing/test-passkey.js';
import { codeOf, PASSWORD } from '../testing/local-stage.js';
import { ProviderStandIn } from '../testing/provider-stand-in.js';
import { SignInStage, WORKER } from '../testing/sign-in-stage.js';
import type { StandInBrowser } from '../testing/stand-in-browser.js';

/** Whoever signs in over a session that lives in this browser ends it, whichever way each of them began. */
let stage: SignInStage;
let idp: ProviderStandIn;
let provider: string;
let passkey: TestPasskey;
let seed: string;
const ANNA = 'faltarbetare1@fa-hbg.example';
const KEY_HOLDER = 'verksamhetschef@fa-hbg.example';

const SHOWN = '{ outcome ticket }';
interface Shown {
  readonly outcome: string;
  readonly ticket: string | null;
}

async function send<T>(browser: StandInBrowser, query: string, input?: object): Promise<T> {
  const response = await browser.post('/graphql', { query, variables: { input } });
  const { data, errors } = (await response.json()) as { data: Record<string, T>; errors?: unknown };
  const [value] = Object.values(data ?? {});
  if (value === undefined) throw new Error(JSON.stringify(errors));
  return value;
}
const mutation = (name: string, type: string, selection = '') =>
  `mutation Send($input: ${type}!) { ${name}(input: $input) ${selection} }`;

beforeAll(async () => {
  stage = await SignInStage.open();
  idp = await ProviderStandIn.start();
  provider = await stage.register(idp.issuer);
  await stage.portal.owner.query('update app.installation set demo_loaded_on = current_date');
  await stage.portal.owner.query(
    `insert into sign_in_binding (agency_id, membership_id, provider_id, issuer, subject, state)
     select agency_id, id, $1, $2, 's1', 'APPROVED' from membership where work_email = $3`,
    [provider, idp.issuer, WORKER],
  );
  const browser = stage.browser();
  const ofAnna = { secret: await stage.invite(null, 'OPERATOR', ANNA) };
  const chosen = { ...ofAnna, address: ANNA, password: PASSWORD };
  seed = (
    await send<{ typed: string }>(
      browser,
      mutation('setUpPassword', 'SetUpPasswordInput', '{ typed }'),
      chosen,
    )
  ).typed;
  const shown = { ...ofAnna, code: codeOf(seed) };
  await send(browser, mutation('confirmTotp', 'ConfirmTotpInput', '{ state }'), shown);
  const ofHolder = { secret: await stage.invite(null, 'OPERATOR', KEY_HOLDER) };
  passkey = new TestPasskey(stage.url);
  const options = await send<string>(
    browser,
    mutation('startPasskeySetUp', 'InvitedInput'),
    ofHolder,
  );
  await send(browser, mutation('finishPasskeySetUp', 'FinishPasskeySetUpInput', '{ state }'), {
    ...ofHolder,
    answer: passkey.register(options),
  });
});
afterAll(async () => {
  await stage.portal.owner.query('update app.installation set demo_loaded_on = null');
  await idp.stop();
  await stage.close();
});
beforeEach(async () => {
  await stage.portal.owner.query(
    'delete from session; delete from sign_in_attempt; update local_secret set totp_step = null',
  );
});

/** To the provider and back, with what happens in this browser meanwhile. */
async function byProvider(browser: StandInBrowser, claims: object, meanwhile = async () => {}) {
  const address = await stage.depart(browser, { provider });
  idp.nonce = address.searchParams.get('nonce') ?? '';
  await meanwhile();
  const idToken = await idp.sign({ ...claims });
  idp.token = (res) =>
    void res
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ access_token: 'x', token_type: 'Bearer', id_token: idToken }));
  const state = address.searchParams.get('state') ?? '';
  await stage.land(browser, `code=c&state=${state}&iss=${encodeURIComponent(idp.issuer)}`);
}

async function byPassword(browser: StandInBrowser, code: string) {
  const first = { address: ANNA, password: PASSWORD };
  const withPassword = mutation('signInWithPassword', 'SignInWithPasswordInput', SHOWN);
  const { ticket } = await send<Shown>(browser, withPassword, first);
  await send(browser, mutation('signInWithCode', 'SignInWithCodeInput', SHOWN), { ticket, code });
}

async function byPasskey(browser: StandInBrowser, faults = {}) {
  const options = await send<string>(browser, 'mutation Ask { startPasskeySignIn }');
  const answer = passkey.answerTo(options, faults);
  await send(browser, mutation('signInWithPasskey', 'PasskeyInput', SHOWN), { answer });
}

async function byDemo(browser: StandInBrowser, email: string) {
  const { rows } = await stage.portal.owner.query(
    'select id as "membershipId" from membership where work_email = $1',
    [email],
  );
  const input = rows[0] ?? { membershipId: '00000000-0000-4000-8000-000000000000' };
  const response = await browser.post('/graphql', {
    query: mutation('signInToDemo', 'SignInToDemoInput'),
    variables: { input },
  });
  await response.json();
}

type Way = 'DEMO' | 'OIDC' | 'PASSWORD' | 'PASSKEY';
/** Signs in, or tries to and is refused. */
const WAYS: Readonly<Record<Way, (browser: StandInBrowser, isRight: boolean) => Promise<void>>> = {
  DEMO: (browser, isRight) => byDemo(browser, isRight ? WORKER : 'nobody@x.example'),
  OIDC: (browser, isRight) => byProvider(browser, { sub: isRight ? 's1' : 'nobody' }),
  PASSWORD: (browser, isRight) => byPassword(browser, isRight ? codeOf(seed) : '000000'),
  PASSKEY: (browser, isRight) => byPasskey(browser, isRight ? {} : { isForged: true }),
};
const EACH = Object.keys(WAYS) as Way[];

const isOver = async (secret: string) => {
  const browser = stage.browser();
  browser.plant('portal', secret);
  return (await stage.whoIs(browser)) === null;
};

describe.each(EACH)('signing in by %s', (by) => {
  it.each(EACH)('ends the session that began by %s, and no other one', async (before) => {
    const [browser, elsewhere] = [stage.browser(), stage.browser()];
    await WAYS[before](elsewhere, true);
    await stage.portal.owner.query('update local_secret set totp_step = null');
    await WAYS[before](browser, true);
    await stage.portal.owner.query('update local_secret set totp_step = null');
    const secret = browser.cookie('portal') ?? '';
    expect(await isOver(secret)).toBe(false);
    await WAYS[by](browser, true);
    expect(browser.cookie('portal')).not.toBe(secret);
    expect(await isOver(secret)).toBe(true);
    expect(await stage.whoIs(browser)).not.toBeNull();
    expect(await stage.whoIs(elsewhere)).not.toBeNull();
  });

  it('and being refused: it goes on', async () => {
    const browser = stage.browser();
    await WAYS.DEMO(browser, true);
    const secret = browser.cookie('portal') ?? '';
    await WAYS[by](browser, false);
    expect(browser.cookie('portal')).toBe(secret);
    expect(await isOver(secret)).toBe(false);
  });
});

describe('the session there was, under a new secret since somebody went to the provider', () => {
  it('ends with the sign-in', async () => {
    const browser = stage.browser();
    await WAYS.DEMO(browser, true);
    let renewed = '';
    await byProvider(browser, { sub: 's1' }, async () => {
      await send(browser, 'mutation Confirm { confirmDemoFactor }');
      renewed = browser.cookie('portal') ?? '';
      expect(await isOver(renewed)).toBe(false);
    });
    expect(await isOver(renewed)).toBe(true);
  });
});
