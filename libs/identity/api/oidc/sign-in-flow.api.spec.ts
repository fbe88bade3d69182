import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SIGN_IN_FLOWS_OF_A_PLACE } from '../../rules/sign-in.js';
import { ProviderJourney } from '../testing/provider-journey.js';
import { ProviderStandIn } from '../testing/provider-stand-in.js';
import { SignInStage, WORKER } from '../testing/sign-in-stage.js';

/** The way back, fresh factors and keys that change. */
let stage: SignInStage;
let idp: ProviderStandIn;
let provider: string;
let journey: ProviderJourney;
const through: ProviderJourney['through'] = (...way) => journey.through(...way);
const signedIn: ProviderJourney['signedIn'] = (...claims) => journey.signedIn(...claims);

beforeAll(async () => {
  stage = await SignInStage.open();
  idp = await ProviderStandIn.start();
  provider = await stage.register(idp.issuer);
  journey = new ProviderJourney(stage, idp, provider);
});
afterAll(async () => {
  await idp.stop();
  await stage.close();
});
beforeEach(() => journey.clear());

/** Names of strong factors, and whether nobody comes in without one. */
const demand = (isDemanded: boolean) =>
  stage.portal.owner.query(
    `update identity_provider set acr_values = 'urn:strong urn:card', demands_acr = $1`,
    [isDemanded],
  );

const factorAge = async () => {
  const { rows } = await stage.portal.owner.query<{ age: number }>(
    'select extract(epoch from now() - factor_at)::int as age from session where binding_id is not null',
  );
  return rows[0]?.age ?? Number.NaN;
};

const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

describe('the way back', () => {
  it.each([
    ['/faltpass/FP-2022-006?plats=lund', '/faltpass/FP-2022-006?plats=lund'],
    ['//evil.example', '/'],
    ['https://evil.example', '/'],
  ])('%s leads to %s', async (returnTo, expected) => {
    await signedIn();
    expect((await through(stage.browser(), { provider, returnTo })).path).toBe(expected);
  });

  it('leads to the same page when nobody was let in', async () => {
    const { path } = await through(stage.browser(), { provider, returnTo: '/planering' });
    expect(path).toBe('/logga-in?svar=UNKNOWN&till=%2Fplanering');
  });

  it('leads to another replica as well', async () => {
    await signedIn();
    expect((await through(stage.browser(), { provider }, {}, stage.secondUrl)).answer).toBeNull();
  });

  it('asks for no more than who it is', async () => {
    await signedIn();
    expect((await through(stage.browser())).asked.get('scope')).toBe('openid');
  });

  it('is never kept by a browser', async () => {
    const response = await stage.browser().arrive(`${stage.url}/sign-in/callback?state=x`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the session there was in the browser', () => {
  const isOver = async (secret: string) => {
    const browser = stage.browser();
    browser.plant('portal', secret);
    return (await stage.whoIs(browser)) === null;
  };

  it('is over once somebody has signed in, and no other one', async () => {
    const browser = await signedIn();
    const elsewhere = stage.browser();
    await through(elsewhere);
    const before = browser.cookie('portal') ?? '';
    expect((await through(browser)).answer).toBeNull();
    expect(browser.cookie('portal')).not.toBe(before);
    expect(await isOver(before)).toBe(true);
    expect(await stage.whoIs(browser)).toBe('Socialsekreterare 1');
    expect(await stage.whoIs(elsewhere)).toBe('Socialsekreterare 1');
  });

  it('goes on when nobody was let in', async () => {
    const browser = await signedIn();
    expect((await through(browser, { provider }, { sub: 'nobody' })).answer).toBe('UNKNOWN');
    expect(await isOver(browser.cookie('portal') ?? '')).toBe(false);
  });
});

describe('the factor behind a session', () => {
  // Said when the test begins, and read some time later: minutes where the machine has much else to do.
  it.each<[string, () => number | undefined, number, number]>([
    ['shown just now', () => secondsAgo(1), 0, 900],
    ['shown an hour ago, at another service', () => secondsAgo(3600), 3590, 4500],
    ['of which the provider tells nothing', () => undefined, 86_000, 87_300],
    ['shown tomorrow, as it says: nothing is told', () => secondsAgo(-86_400), 86_000, 87_300],
  ])('%s', async (_, shownAt, least, most) => {
    await signedIn({ auth_time: shownAt() });
    const age = await factorAge();
    expect(age).toBeGreaterThanOrEqual(least);
    expect(age).toBeLessThanOrEqual(most);
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['a weak one, shown just now', { acr: 'urn:password' }, false],
    ['one without a name, shown just now', {}, false],
    ['one whose name is no text', { acr: ['urn:card'] }, false],
    ['one whose name begins as a strong one', { acr: 'urn:card:reader' }, false],
    ['two names in one', { acr: 'urn:strong urn:card' }, false],
    ['a strong one, shown just now', { acr: 'urn:card' }, true],
  ])('where strong ones have names: %s', async (_, claims, isFresh) => {
    await demand(false);
    await signedIn(claims);
    if (isFresh) expect(await factorAge()).toBeLessThan(900);
    else expect(await factorAge()).toBeGreaterThan(86_000);
  });

  it('is asked for by its name from the beginning', async () => {
    await demand(false);
    const { asked } = await through(stage.browser());
    expect(asked.get('acr_values')).toBe('urn:strong urn:card');
    expect(asked.get('prompt')).toBeNull();
  });
});

describe('an organisation that lets nobody in without a strong factor', () => {
  beforeEach(() => demand(true));

  it.each<[string, Record<string, unknown>]>([
    ['a weak one', { acr: 'urn:password' }],
    ['one without a name', {}],
  ])('%s: nobody is signed in, and the page says why', async (_, claims) => {
    await signedIn({ acr: 'urn:card' });
    const { answer, session } = await through(stage.browser(), { provider }, claims);
    expect([answer, session]).toEqual(['STRONG_FACTOR_MISSING', undefined]);
  });

  it('a weak one for a session that goes on: no fresh factor', async () => {
    const browser = await signedIn({ acr: 'urn:card' });
    const { answer } = await through(browser, { stepUp: true }, { acr: 'urn:password' });
    expect(answer).toBe('NO_FRESH_FACTOR');
  });
});

describe('a fresh factor', () => {
  const stepUp = { stepUp: true, returnTo: '/rapporter' };

  it.each<[string, Record<string, unknown>]>([
    ['of somebody else', { sub: 's2' }],
    ['shown before it was asked for', { auth_time: secondsAgo(300) }],
    ['of which the provider tells nothing', { auth_time: undefined }],
    ['that is not the one asked for', { acr: 'password' }],
    ['without a name', {}],
  ])('%s: the session stays as it was', async (label, claims) => {
    const browser = await signedIn({ auth_time: secondsAgo(3600) });
    if (/one asked for|name/.test(label)) {
      await stage.portal.owner.query(
        `update identity_provider set acr_values = 'urn:strong urn:card'`,
      );
    }
    const before = browser.cookie('portal');
    const { answer, session } = await through(browser, stepUp, claims);
    expect([answer, session]).toEqual(['NO_FRESH_FACTOR', before]);
    expect(await factorAge()).toBeGreaterThan(3000);
    expect(await stage.whoIs(browser)).toBe('Socialsekreterare 1');
  });

  it('of oneself: goes on where one was, under a new secret', async () => {
    const browser = await signedIn({ auth_time: secondsAgo(3600) });
    await stage.portal.owner.query(
      `update identity_provider set acr_values = 'urn:strong urn:card'`,
    );
    const before = browser.cookie('portal') ?? '';
    const { answer, path, session, asked } = await through(browser, stepUp, { acr: 'urn:card' });
    expect([answer, path]).toEqual([null, '/rapporter']);
    expect(Object.fromEntries(asked)).toMatchObject({
      prompt: 'login',
      max_age: '0',
      acr_values: 'urn:strong urn:card',
    });
    expect(session).not.toBe(before);
    expect(await factorAge()).toBeLessThan(900);
    expect(await stage.whoIs(browser)).toBe('Socialsekreterare 1');
    browser.plant('portal', before);
    expect(await stage.whoIs(browser)).toBeNull();
  });

  it('for a file: ends at the page from which it is fetched, for the session stays behind', async () => {
    const file = '/files/kpi/K01.xlsx?programme=p';
    const landing = `/bekrafta?till=${encodeURIComponent(file)}`;
    const browser = await signedIn();
    expect((await through(browser, { stepUp: true, returnTo: file })).path).toBe(landing);
    expect((await through(stage.browser(), { provider, returnTo: file })).path).toBe(landing);
  });

  it('for a session that has ended meanwhile', async () => {
    const browser = await signedIn();
    const address = await stage.depart(browser, stepUp);
    await stage.portal.owner.query('update session set ended_at = now()');
    idp.nonce = address.searchParams.get('nonce') ?? '';
    idp.token = null;
    const state = address.searchParams.get('state') ?? '';
    expect((await stage.land(browser, `code=c&state=${state}`)).answer).toBe('NO_FRESH_FACTOR');
  });
});

describe('what the provider says of itself', () => {
  it('is asked once; its keys anew when it has changed them', async () => {
    await signedIn();
    const before = { ...idp.asked };
    expect((await through(stage.browser())).answer).toBeNull();
    expect(idp.asked['/.well-known/openid-configuration']).toBe(
      before['/.well-known/openid-configuration'],
    );
    expect(idp.asked['/keys']).toBe(before['/keys']);

    await idp.changeKey();
    expect((await through(stage.browser())).answer).toBeNull();
    expect(idp.asked['/keys']).toBe((before['/keys'] ?? 0) + 1);
    expect((await through(stage.browser())).answer).toBeNull();
    expect(idp.asked['/keys']).toBe((before['/keys'] ?? 0) + 1);
  });
});

describe('Entra', () => {
  const TENANT = '11111111-2222-4333-8444-555555555555';

  it('knows a person by tenant and object, whatever the subject is', async () => {
    await stage.portal.owner.query(`update identity_provider set subject_claims = 'TID_OID'`);
    const browser = stage.browser();
    const invitation = await stage.invite(provider, 'OPERATOR');
    const { answer, asked } = await through(
      browser,
      { provider, invitation },
      { tid: TENANT, oid: 'o1' },
    );
    // This issuer names no tenant.
    expect(answer).toBe('NOT_TRUSTED');
    expect(asked.get('scope')).toBe('openid profile');
    await stage.portal.owner.query(`update identity_provider set subject_claims = 'ISS_SUB'`);
  });
});

it('a member is found by the identity, never by the address', async () => {
  const claims = { sub: 's9', email: WORKER, email_verified: true, preferred_username: WORKER };
  await signedIn();
  expect((await through(stage.browser(), { provider }, claims)).answer).toBe('UNKNOWN');
});

describe('a flood of flows from one network', () => {
  const begin = (n: number, place: string | null) =>
    stage.portal.owner.query(
      `select count(*) from generate_series(1, $1) i,
         lateral door.begin_sign_in(sha256(convert_to($2 || i, 'UTF8')), $3, null, '/', $4)`,
      [n, `flood ${place} `, provider, place],
    );
  const held = async (place: string) => {
    const { rows } = await stage.portal.owner.query<{ n: number }>(
      'select count(*)::int as n from sign_in_flow where place = $1',
      [place],
    );
    return rows[0]?.n;
  };

  it('holds so many of its own, and takes nobody else’s', async () => {
    await begin(1, '192.0.2.0/24');
    await begin(SIGN_IN_FLOWS_OF_A_PLACE + 50, '198.51.100.0/24');
    expect(await held('198.51.100.0/24')).toBe(SIGN_IN_FLOWS_OF_A_PLACE);
    expect(await held('192.0.2.0/24')).toBe(1);
  });

  it('leaves a way in for who comes from there, too', async () => {
    await begin(SIGN_IN_FLOWS_OF_A_PLACE + 50, '127.0.0.0/24');
    await signedIn();
    expect(await held('127.0.0.0/24')).toBeLessThan(SIGN_IN_FLOWS_OF_A_PLACE);
  });
});
