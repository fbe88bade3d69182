import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLIENT_ID, ProviderStandIn } from '@stad/identity/api/testing/provider-stand-in.js';
import { makePair } from '@stad/identity/api/testing/tls-provider.js';
import {
  changeKnownBy,
  changeStrongFactors,
  endProvider,
  type KnownBy,
  listProviders,
  type NewProvider,
  openToOthers,
  registerProvider,
} from '../src/identity-providers.js';
import { TestPortal, wholeGround } from './portal.js';

/** What the operator's command does. */
let portal: TestPortal;
let idp: ProviderStandIn;
const secrets = mkdtempSync(join(tmpdir(), 'portal-secrets-'));

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  idp = await ProviderStandIn.start();
  writeFileSync(join(secrets, 'lund'), 'a secret\n');
  writeFileSync(join(secrets, 'empty'), '\n');
  keep('cert', makePair());
  keep('ended', makePair({ from: -9, until: -2 }));
});
afterAll(async () => {
  rmSync(secrets, { recursive: true, force: true });
  await idp.stop();
  await portal.close();
});

const NOTHING: KnownBy = { secretName: null, certificateName: null };
const SECRET: KnownBy = { ...NOTHING, secretName: 'lund' };
const CERTIFICATE: KnownBy = { ...NOTHING, certificateName: 'cert' };

const keep = (name: string, { key, cert }: { key: string; cert: string }) =>
  writeFileSync(join(secrets, name), key + cert, { mode: 0o640 });

const register = (more: Partial<NewProvider> = {}, dir: string | null = secrets) =>
  registerProvider(
    portal.owner,
    {
      agencyKey: 'SOC-LUND',
      name: 'Kommunens konto',
      issuer: idp.issuer,
      clientId: CLIENT_ID,
      known: SECRET,
      subjectClaims: 'ISS_SUB',
      strongFactors: { acrValues: null, demandsAcr: false },
      ...more,
    },
    dir,
  );

describe('registering', () => {
  it.each<[string, () => Partial<NewProvider>, RegExp]>([
    [
      'a secret without its file',
      () => ({ known: { ...SECRET, secretName: 'missing' } }),
      /missing cannot be read.+ENOENT/,
    ],
    ['an empty one', () => ({ known: { ...SECRET, secretName: 'empty' } }), /nothing in/],
    [
      'a name that leads out of the folder',
      () => ({ known: { ...SECRET, secretName: '../lund' } }),
      /no name of a secret/,
    ],
    ['neither secret nor certificate', () => ({ known: NOTHING }), /one of --secret-name and/],
    [
      'both of them',
      () => ({ known: { secretName: 'lund', certificateName: 'cert' } }),
      /one of --secret-name and/,
    ],
    [
      'a certificate without its file',
      () => ({ known: { ...CERTIFICATE, certificateName: 'missing' } }),
      /certificate missing cannot be read.+ENOENT/,
    ],
    [
      'a certificate that has ended',
      () => ({ known: { ...CERTIFICATE, certificateName: 'ended' } }),
      /certificate ended ended on/,
    ],
    [
      'a secret where a certificate should be',
      () => ({ known: { ...CERTIFICATE, certificateName: 'lund' } }),
      /no certificate in its file/,
    ],
    [
      'a certificate that the provider does not take',
      () => ({ known: CERTIFICATE }),
      /neither tls_client_auth nor self_signed/,
    ],
    ['an agency that nobody knows', () => ({ agencyKey: 'NOBODY' }), /no agency NOBODY/],
    [
      'an address that nobody answers at',
      () => ({ issuer: 'http://127.0.0.1:9' }),
      /cannot be used/,
    ],
    ['an address without TLS', () => ({ issuer: 'http://id.example' }), /https address/],
    ['one with a query', () => ({ issuer: `${idp.issuer}/?x=1` }), /https address/],
    [
      'a provider that calls itself otherwise',
      () => ({ issuer: `${idp.issuer}/` }),
      /calls itself/,
    ],
    [
      'strong factors demanded without their names',
      () => ({ strongFactors: { acrValues: ' ', demandsAcr: true } }),
      /--acr-demanded wants --acr/,
    ],
    [
      'more names than fit',
      () => ({ strongFactors: { acrValues: 'x'.repeat(401), demandsAcr: false } }),
      /at most 400/,
    ],
    ['Entra without a tenant', () => ({ subjectClaims: 'TID_OID' }), /names one tenant/],
  ])('%s: refused', async (_, more, message) => {
    await expect(register(more())).rejects.toThrow(message);
    expect(await listProviders(portal.owner)).toEqual([]);
  });

  it('without a folder of secrets: says which variable', async () => {
    await expect(register({}, null)).rejects.toThrow('IDENTITY_SECRETS_DIR');
  });

  it('a provider that signs with nothing the portal trusts', async () => {
    idp.metadata = { id_token_signing_alg_values_supported: ['HS256', 'none'] };
    await expect(register()).rejects.toThrow('no allowed key');
    idp.metadata = {};
  });

  it('once an agency, and again when it was ended', async () => {
    const id = await register();
    await expect(register()).rejects.toThrow('already');
    expect(await listProviders(portal.owner)).toMatchObject([{ id, isEnded: false }]);
    await endProvider(portal.owner, id);
    await expect(endProvider(portal.owner, id)).rejects.toThrow('no provider');
    expect(await register()).not.toBe(id);
  });
});

describe('by what a provider knows the portal', () => {
  const known = async (id: string) => {
    const { secretName, certificateName } =
      (await listProviders(portal.owner)).find((each) => each.id === id) ?? {};
    return { secretName, certificateName };
  };

  it('is said anew, and nothing changes when it cannot be used', async () => {
    await portal.owner.query('update identity_provider set ended_at = now()');
    const id = await register();
    const change = (to: KnownBy, of = id) => changeKnownBy(portal.owner, of, to, secrets);
    await expect(change(CERTIFICATE)).rejects.toThrow('neither tls_client_auth');
    idp.metadata = { token_endpoint_auth_methods_supported: ['tls_client_auth'] };
    await expect(change({ ...CERTIFICATE, certificateName: 'ended' })).rejects.toThrow('ended on');
    await expect(change(NOTHING)).rejects.toThrow('one of --secret-name');
    await expect(change(CERTIFICATE, 'lund')).rejects.toThrow('no provider lund');
    expect(await known(id)).toEqual(SECRET);
    await change(CERTIFICATE);
    expect(await known(id)).toEqual(CERTIFICATE);
    await change(SECRET);
    expect(await known(id)).toEqual(SECRET);
    await endProvider(portal.owner, id);
    await expect(change(CERTIFICATE)).rejects.toThrow('no provider');
    idp.metadata = {};
  });

  it('is said to be open to others when it is', async () => {
    expect(await openToOthers(SECRET, secrets)).toBeNull();
    expect(await openToOthers(CERTIFICATE, secrets)).toBeNull();
    chmodSync(join(secrets, 'cert'), 0o644);
    expect(await openToOthers(CERTIFICATE, secrets)).toContain('chmod o-r');
  });
});

describe('strong factors of a provider that is registered', () => {
  const strong = async (id: string) => {
    const listed = await listProviders(portal.owner);
    const { acrValues, demandsAcr } = listed.find((each) => each.id === id) ?? {};
    return [acrValues, demandsAcr];
  };

  it('are said anew', async () => {
    await portal.owner.query('update identity_provider set ended_at = now()');
    const id = await register({ strongFactors: { acrValues: 'gold', demandsAcr: false } });
    expect(await strong(id)).toEqual(['gold', false]);
    const said = { acrValues: ' gold  platinum ', demandsAcr: true };
    await changeStrongFactors(portal.owner, id, said);
    expect(await strong(id)).toEqual(['gold platinum', true]);
    await changeStrongFactors(portal.owner, id, { acrValues: null, demandsAcr: false });
    expect(await strong(id)).toEqual([null, false]);
  });

  it.each([
    ['no id', 'lund', /no id of a provider/],
    ['nobody', '00000000-0000-4000-8000-000000000000', /no provider/],
  ])('of %s: refused', async (_, id, message) => {
    const said = { acrValues: 'gold', demandsAcr: true };
    await expect(changeStrongFactors(portal.owner, id, said)).rejects.toThrow(message);
  });
});

it('ending takes its bindings and its open invitations with it', async () => {
  await portal.owner.query('update identity_provider set ended_at = now() where ended_at is null');
  const id = await register();
  await portal.owner.query(
    `insert into sign_in_binding (agency_id, membership_id, provider_id, issuer, subject, state)
     select agency_id, id, $1, 'https://id.example', 's1', 'APPROVED'
     from membership where work_email = 'socialsekreterare1@soc-lund.example'`,
    [id],
  );
  await portal.owner.query(
    `insert into invitation (agency_id, membership_id, provider_id, token_hash)
     select agency_id, id, $1, sha256('x') from membership
     where work_email = 'socialsekreterare2@soc-lund.example'`,
    [id],
  );
  await endProvider(portal.owner, id);
  const { rows } = await portal.owner.query(
    `select (select state from sign_in_binding where provider_id = $1) as state,
       (select withdrawn_at is not null from invitation where provider_id = $1) as withdrawn`,
    [id],
  );
  expect(rows).toEqual([{ state: 'ENDED', withdrawn: true }]);
});
