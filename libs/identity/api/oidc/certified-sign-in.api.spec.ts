import { X509Certificate } from 'node:crypto';
import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignInStage } from '../testing/sign-in-stage.js';
import type { StandInBrowser } from '../testing/stand-in-browser.js';
import { BELIEVED, makePair, type Pair, TlsProvider } from '../testing/tls-provider.js';

/** The portal and providers over TLS that know it by a certificate, written by others (RFC 8705). */
let stage: SignInStage;
let atToken: TlsProvider;
let atAlias: TlsProvider;
const own = makePair({ until: 90 });
const believed = getCACertificates('default');

beforeAll(async () => {
  stage = await SignInStage.open();
  const client = { portalUrl: stage.url, cert: own.cert };
  atToken = await TlsProvider.start({ ...client, hasAlias: false });
  atAlias = await TlsProvider.start({ ...client, hasAlias: true });
  setDefaultCACertificates([...believed, BELIEVED.cert]);
});
afterAll(async () => {
  setDefaultCACertificates(believed);
  await atToken.stop();
  await atAlias.stop();
  await stage.close();
});
beforeEach(() => {
  keep('own', own);
  atToken.shown.clear();
  atAlias.shown.clear();
});
afterEach(async () => {
  await stage.clear();
  await stage.portal.owner.query('delete from identity_provider');
});

/** Writes what is to be shown, as the operator does: beside the old one, and there in one step. */
function keep(name: string, { key, cert }: Pair, mode = 0o640): void {
  const path = join(stage.secretsDir, name);
  writeFileSync(`${path}-new`, key + cert);
  chmodSync(`${path}-new`, mode);
  renameSync(`${path}-new`, path);
}

const register = (idp: TlsProvider, known = `secret_name = null, certificate_name = 'own'`) =>
  stage.register(idp.issuer, 'SOC-LUND', known);

async function through(browser: StandInBrowser, body: Record<string, unknown>) {
  const address = await stage.depart(browser, body);
  const page = await browser.follow(address, stage.url);
  const fields = { prompt: 'login', login: 'anna', password: 'any' };
  const { search } = (await browser.submit(page.url, fields, stage.url)).url;
  return stage.land(browser, search.slice(1));
}

async function signIn(provider: string, browser = stage.browser()) {
  const invitation = await stage.invite(provider, 'OPERATOR');
  return { browser, ...(await through(browser, { provider, invitation })) };
}

const fingerprint = ({ cert }: Pair) => new X509Certificate(cert).fingerprint256;

describe('nobody is signed in', () => {
  it.each<[string, string]>([
    ['by a secret, where a certificate is wanted', `secret_name = 'lund'`],
    ['by nothing', 'secret_name = null'],
    ['by a certificate of somebody else', `secret_name = null, certificate_name = 'other'`],
  ])('%s', async (_, known) => {
    keep('other', makePair());
    const { answer, session } = await signIn(await register(atToken, known));
    expect([answer, session]).toEqual(['PROVIDER_DOWN', undefined]);
  });

  it('where the certificate is wanted at an address of its own, and another is shown there', async () => {
    keep('own', makePair());
    expect((await signIn(await register(atAlias))).answer).toBe('PROVIDER_DOWN');
  });

  it.each<[string, () => void]>([
    ['has ended', () => keep('own', makePair({ from: -9, until: -1 }))],
    ['is not in force yet', () => keep('own', makePair({ from: 1, until: 9 }))],
    ['has another key', () => keep('own', { ...own, key: makePair().key })],
    ['others may write', () => keep('own', own, 0o666)],
    ['is gone', () => renameSync(join(stage.secretsDir, 'own'), join(stage.secretsDir, 'gone'))],
  ])('by one that %s: nobody is sent to the provider', async (_, change) => {
    const provider = await register(atToken);
    change();
    const response = await stage.browser().post('/sign-in/start', { provider });
    expect([response.status, await response.json()]).toMatchObject([
      503,
      { problems: [{ code: 'PROVIDER_DOWN' }] },
    ]);
    expect(atToken.shown.has('/token')).toBe(false);
  });

  it('by a provider that has both: the database takes one of them', async () => {
    await expect(register(atToken, `certificate_name = 'own'`)).rejects.toThrow(
      'identity_provider_credential_check',
    );
  });
});

describe('somebody is signed in', () => {
  it('by the certificate, which is shown with the code and nowhere else', async () => {
    const { browser, answer } = await signIn(await register(atToken));
    expect(answer).toBeNull();
    expect(await stage.whoIs(browser)).toBe('Socialsekreterare 1');
    const { '/token': token, ...rest } = Object.fromEntries(atToken.shown);
    expect(token).toEqual(new Set([fingerprint(own)]));
    expect(rest).toHaveProperty('/jwks');
    for (const shown of Object.values(rest)) expect(shown).toEqual(new Set([null]));
  });

  it('at the address that the provider has for it', async () => {
    expect((await signIn(await register(atAlias))).answer).toBeNull();
    expect(atAlias.shown.get('alias/token')).toEqual(new Set([fingerprint(own)]));
    expect(atAlias.shown.has('/token')).toBe(false);
  });

  it('by a new certificate, with the next sign-in and without a restart', async () => {
    const provider = await register(atToken);
    keep('own', makePair());
    expect((await signIn(provider)).answer).toBe('PROVIDER_DOWN');
    keep('own', own);
    await stage.clear();
    expect((await signIn(provider)).answer).toBeNull();
  });
});
