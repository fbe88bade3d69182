import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from '../testing/ground.js';

/** The door's functions as the API calls them: as a visitor, with a secret or an identity. */
let portal: TestPortal;
let provider: string;
let elsewhere: string;
const ISSUER = 'https://id.lund.example';
const PERSON = 'socialsekreterare1@soc-lund.example';
const ADMIN = 'administrator@soc-lund.example';

beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
  provider = await makeProvider('SOC-LUND');
  elsewhere = await makeProvider('POL-LUND');
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.owner.query(
    'delete from session where binding_id is not null; delete from invitation; delete from sign_in_binding',
  );
});

async function makeProvider(agency: string): Promise<string> {
  const { rows } = await portal.owner.query(
    `insert into identity_provider (agency_id, name, issuer, client_id)
     select id, 'Inloggning', $2, 'portal' from agency where key = $1 returning id`,
    [agency, ISSUER],
  );
  return rows[0].id;
}

/** Invites the worker; `changes` are columns set by the owner afterwards. */
async function invite(by: 'ADMIN' | 'OPERATOR' = 'ADMIN', changes = ''): Promise<string> {
  const token = makeToken();
  await portal.owner.query(
    `insert into invitation (agency_id, membership_id, provider_id, token_hash, invited_by)
     select w.agency_id, w.id, $1, $2, case when $3 = 'ADMIN' then a.id end
     from membership w, membership a where w.work_email = $4 and a.work_email = $5`,
    [provider, sha256(token), by, PERSON, ADMIN],
  );
  if (changes) await portal.owner.query(`update invitation set ${changes}`);
  return token;
}

/** One statement of a visitor, kept. */
async function ask<T>(sql: string, parameters: readonly unknown[]): Promise<T | undefined> {
  const ctx = portal.visitor().context('write');
  const [row] = await ctx.db.sql<T & object>(sql, parameters);
  await ctx.db.transaction.close('commit');
  return row;
}
const take = async (token: string, subject = 's1', by = provider) =>
  (
    await ask<{ id: string | null }>('select door.take_invitation($1, $2, $3, $4, $5) as id', [
      sha256(token),
      by,
      ISSUER,
      subject,
      'anna@lund.example',
    ])
  )?.id ?? null;
const signIn = async (subject = 's1', by = provider) => {
  const token = makeToken();
  const row = await ask<{ outcome: string }>(
    'select outcome from door.sign_in($1, $2, $3, $4, $5)',
    [by, ISSUER, subject, 'OIDC', sha256(token)],
  );
  return { token, outcome: row?.outcome };
};
const approve = () =>
  portal.owner.query(
    `update sign_in_binding set state = 'APPROVED', hint = null, decided_at = now()`,
  );
const isSignedIn = async (token: string) =>
  (await ask('select session_id from door.session($1, false)', [sha256(token)])) !== undefined;

describe('taking an invitation', () => {
  it.each([
    ['withdrawn', 'withdrawn_at = now()'],
    [
      'past its 72 hours',
      `created_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'`,
    ],
  ])('%s: not to be had', async (_, changes) => {
    expect(await take(await invite('ADMIN', changes))).toBeNull();
  });

  it('with a secret that nobody was sent', async () => {
    await invite();
    expect(await take(makeToken())).toBeNull();
  });

  it('by the provider of another agency', async () => {
    expect(await take(await invite(), 's1', elsewhere)).toBeNull();
  });

  it('is good once', async () => {
    const token = await invite();
    expect(await take(token)).not.toBeNull();
    expect(await take(token, 's2')).toBeNull();
  });

  it('of an identity that is somebody else’s here', async () => {
    await take(await invite('OPERATOR'));
    const { rows } = await portal.owner.query(
      `insert into invitation (agency_id, membership_id, provider_id, token_hash)
       select agency_id, id, $1, sha256('second') from membership where work_email = $2 returning id`,
      [provider, ADMIN],
    );
    expect(rows).toHaveLength(1);
    expect(await take('second')).toBeNull();
  });

  it('of an identity that is somebody else’s here, and ends none that was there', async () => {
    await take(await invite('OPERATOR'));
    await portal.owner.query(
      `with b as (
         insert into sign_in_binding (agency_id, membership_id, provider_id, issuer, subject, state)
         select agency_id, id, $1, $2, 'admin', 'APPROVED' from membership where work_email = $3)
       insert into invitation (agency_id, membership_id, provider_id, token_hash)
       select agency_id, id, $1, sha256('again') from membership where work_email = $3`,
      [provider, ISSUER, ADMIN],
    );
    expect(await take('again', 's1')).toBeNull();
    expect((await signIn('admin')).outcome).toBe('SIGNED_IN');
    expect(await take('again', 'admin')).not.toBeNull();
  });

  it('tells what it is for, and no more', async () => {
    const token = await invite();
    const seen = await ask('select * from door.invitation($1)', [sha256(token)]);
    expect(seen).toMatchObject({
      function_title: 'Socialsekreterare 1',
      provider_id: provider,
      state: 'OPEN',
    });
    expect(Object.keys(seen as object)).not.toContain('work_email');
  });
});

describe('signing in', () => {
  it('nobody knows the identity', async () => {
    expect((await signIn('stranger')).outcome).toBe('UNKNOWN');
  });

  it('waits until a second person has approved', async () => {
    await take(await invite());
    const { outcome, token } = await signIn();
    expect(outcome).toBe('PENDING');
    expect(await isSignedIn(token)).toBe(false);
  });

  it('the same subject at another agency’s provider', async () => {
    await take(await invite());
    await approve();
    expect((await signIn('s1', elsewhere)).outcome).toBe('UNKNOWN');
  });

  it('a provider that has ended', async () => {
    await take(await invite());
    await approve();
    await portal.owner.query('update identity_provider set ended_at = now() where id = $1', [
      provider,
    ]);
    expect((await signIn()).outcome).toBe('UNKNOWN');
    await portal.owner.query('update identity_provider set ended_at = null where id = $1', [
      provider,
    ]);
  });

  it('begins a session that ends with the binding', async () => {
    await take(await invite());
    await approve();
    const { outcome, token } = await signIn();
    expect(outcome).toBe('SIGNED_IN');
    expect(await isSignedIn(token)).toBe(true);
    await portal.owner.query(`update sign_in_binding set state = 'ENDED'`);
    expect(await isSignedIn(token)).toBe(false);
  });

  it('the operator’s invitation needs no second person', async () => {
    await take(await invite('OPERATOR'));
    expect((await signIn()).outcome).toBe('SIGNED_IN');
  });
});

describe('a fresh factor', () => {
  const stepUp = async (token: string, subject: string) => {
    const next = makeToken();
    const row = await ask<{ done: boolean }>('select door.step_up($1, $2, $3, $4, $5) as done', [
      sha256(token),
      sha256(next),
      provider,
      ISSUER,
      subject,
    ]);
    return { done: row?.done, next };
  };

  it('of somebody else does not carry the session on', async () => {
    await take(await invite('OPERATOR'));
    const { token } = await signIn();
    expect((await stepUp(token, 's2')).done).toBe(false);
    expect(await isSignedIn(token)).toBe(true);
  });

  it('carries the session on under a new secret', async () => {
    await take(await invite('OPERATOR'));
    const { token } = await signIn();
    const { done, next } = await stepUp(token, 's1');
    expect(done).toBe(true);
    expect(await isSignedIn(token)).toBe(false);
    expect(await isSignedIn(next)).toBe(true);
  });
});
