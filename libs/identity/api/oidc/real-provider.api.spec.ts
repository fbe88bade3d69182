import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RealProvider } from '../testing/real-provider.js';
import { CLIENT_SECRET, COLLEAGUE, SignInStage } from '../testing/sign-in-stage.js';
import type { StandInBrowser } from '../testing/stand-in-browser.js';

/** The portal and a provider that was written by others. */
let stage: SignInStage;
let idp: RealProvider;
let provider: string;

beforeAll(async () => {
  stage = await SignInStage.open();
  idp = await RealProvider.start({ portalUrl: stage.url, secret: CLIENT_SECRET });
  provider = await stage.register(idp.issuer);
});
afterAll(async () => {
  await idp.stop();
  await stage.close();
});
beforeEach(() => stage.clear());

/** Goes to the provider, signs in there by its own form, and stops before coming back. */
async function atProvider(
  browser: StandInBrowser,
  body: Record<string, unknown>,
  login: string,
): Promise<URL> {
  const address = await stage.depart(browser, body);
  const page = await browser.follow(address, stage.url);
  // Who is known there already is not asked.
  if (page.response === null) return page.url;
  const fields = { prompt: 'login', login, password: 'any' };
  const { url } = await browser.submit(page.url, fields, stage.url);
  return url;
}

async function through(browser: StandInBrowser, body: Record<string, unknown>, login = 'anna') {
  const { search } = await atProvider(browser, body, login);
  return stage.land(browser, search.slice(1));
}

async function signedIn(browser = stage.browser()): Promise<StandInBrowser> {
  const invitation = await stage.invite(provider, 'OPERATOR');
  expect((await through(browser, { provider, invitation })).answer).toBeNull();
  return browser;
}

describe('a code', () => {
  it('of another flow is not taken, whoever’s it is', async () => {
    const [one, two] = [stage.browser(), stage.browser()];
    const first = await atProvider(one, { provider }, 'anna');
    const second = await atProvider(two, { provider }, 'bo');
    second.searchParams.set('code', first.searchParams.get('code') ?? '');
    expect((await stage.land(two, second.search.slice(1))).answer).toBe('NOT_TRUSTED');
  });

  it('that is spent is not taken in a new flow', async () => {
    const browser = await signedIn();
    const { search } = await atProvider(browser, { provider }, 'anna');
    await stage.land(browser, search.slice(1));
    const next = await atProvider(browser, { provider }, 'anna');
    next.searchParams.set('code', new URLSearchParams(search).get('code') ?? '');
    expect((await stage.land(browser, next.search.slice(1))).answer).toBe('NOT_TRUSTED');
  });
});

describe('signing in', () => {
  it('by an administrator’s invitation waits, with the name that the provider tells', async () => {
    const invitation = await stage.invite(provider, 'ADMIN', COLLEAGUE);
    const landing = await through(stage.browser(), { provider, invitation }, 'bo');
    expect(landing.answer).toBe('PENDING');
    const { rows } = await stage.portal.owner.query('select hint, subject from sign_in_binding');
    expect(rows).toEqual([{ hint: 'Namnet på bo', subject: 'bo' }]);
  });

  it('by the operator’s invitation, and from then on by the provider alone', async () => {
    const browser = await signedIn();
    expect(await stage.whoIs(browser)).toBe('Socialsekreterare 1');
    const other = stage.browser();
    expect((await through(other, { provider, returnTo: '/planering' })).path).toBe('/planering');
    expect(await stage.whoIs(other)).toBe('Socialsekreterare 1');
  });

  it('as somebody else at the same provider', async () => {
    await signedIn();
    expect((await through(stage.browser(), { provider }, 'bo')).answer).toBe('UNKNOWN');
  });

  it('and breaking it off there', async () => {
    const browser = stage.browser();
    const address = await stage.depart(browser, { provider });
    const { url } = await browser.follow(address, stage.url);
    const back = await browser.follow(`${url}/abort`, stage.url);
    expect((await stage.land(browser, back.url.search.slice(1))).answer).toBe('CANCELLED');
  });
});

describe('a fresh factor', () => {
  it('asks again who it is, though the provider knows', async () => {
    const browser = await signedIn();
    await stage.portal.owner.query(`update session set factor_at = now() - interval '1 hour'`);
    const address = await stage.depart(browser, { stepUp: true });
    const page = await browser.follow(address, stage.url);
    expect(await page.response?.text()).toContain('name="login"');
    const fields = { prompt: 'login', login: 'anna', password: 'any' };
    const { url } = await browser.submit(page.url, fields, stage.url);
    expect((await stage.land(browser, url.search.slice(1))).answer).toBeNull();
    const { rows } = await stage.portal.owner.query(
      `select now() - factor_at < interval '1 minute' as fresh from session where ended_at is null`,
    );
    expect(rows).toEqual([{ fresh: true }]);
  });
});

describe('signing out', () => {
  const leave = async (browser: StandInBrowser) => {
    const response = await browser.post('/sign-in/out', {});
    return ((await response.json()) as { location: string }).location;
  };

  it('ends the session here first, then at the provider, and comes back', async () => {
    const browser = await signedIn();
    const session = browser.cookie('portal') ?? '';
    const location = await leave(browser);
    browser.plant('portal', session);
    expect(await stage.whoIs(browser)).toBeNull();

    const page = await browser.follow(location, stage.url);
    const html = (await page.response?.text()) ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const confirm = new URL(`${idp.issuer}/session/end/confirm`);
    const { url } = await browser.submit(confirm, { xsrf, logout: 'yes' }, stage.url);
    expect(url.pathname).toBe('/sign-in/signed-out');
    const back = await browser.arrive(url);
    expect(back.headers.get('location')).toBe('/logga-in?svar=SIGNED_OUT');

    const again = await stage.depart(browser, { provider });
    expect((await browser.follow(again, stage.url)).response).not.toBeNull();
  });

  it('is not what another site can bring about, nor say', async () => {
    const browser = await signedIn();
    const evil = { origin: 'https://evil.example' };
    expect((await browser.post('/sign-in/out', {}, evil)).status).toBe(404);
    expect(await stage.whoIs(browser)).toBe('Socialsekreterare 1');
    const said = await browser.arrive(`${stage.url}/sign-in/signed-out?state=made-up`);
    expect(said.headers.get('location')).toBe('/logga-in');
  });

  it('of nobody leads to the sign-in page', async () => {
    expect(await leave(stage.browser())).toBe('/logga-in');
  });

  it('while the provider is down ends the session all the same', async () => {
    const browser = await signedIn();
    await stage.portal.owner.query(`update identity_provider set secret_name = 'missing'`);
    expect(await leave(browser)).toBe('/logga-in');
    await stage.portal.owner.query(`update identity_provider set secret_name = 'lund'`);
    const { rows } = await stage.portal.owner.query(
      'select 1 from session where binding_id is not null and ended_at is null',
    );
    expect(rows).toEqual([]);
  });
});
