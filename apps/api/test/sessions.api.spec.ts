import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionService } from '@stad/identity/api/session.service.js';
import { acceptUndertaking } from '@stad/identity/api/testing/people.js';
import { UNDERTAKING_VERSION } from '@stad/identity/rules/undertaking.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import type { Exchange } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { openContext } from '@stad/programme/api/open-context.js';
import { permissions } from '../src/domains.js';
import { makeServer, type RunningServer } from '../src/server.js';
import { type Caller, TestPortal, wholeGround } from './portal.js';

/** What a session is good for: the undertaking, the fresh factor, and ending it. Through real sessions. */
let portal: TestPortal;
const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.owner.query(
    `delete from session; delete from undertaking_acceptance; delete from sign_in_binding`,
  );
});

async function signedIn(key: string, way: 'DEMO' | 'PASSKEY'): Promise<string> {
  const token = makeToken();
  const { rows } = await portal.owner.query(
    `select id, person_id, agency_id from membership where work_email = $1 order by valid_from limit 1`,
    [`${key}.example`],
  );
  const { id, person_id, agency_id } = rows[0];
  if (way === 'DEMO') {
    await portal.owner.query(
      'insert into session (token_hash, person_id, membership_id) values ($1, $2, $3)',
      [sha256(token), person_id, id],
    );
    return token;
  }
  await portal.owner.query(
    `insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
     values ($1, $2, 'local', $3, 'APPROVED')`,
    [agency_id, id, key],
  );
  await portal.owner.query(`select door.sign_in(null, 'local', $1, $2, $3)`, [
    key,
    way,
    sha256(token),
  ]);
  return token;
}

const exchangeOf = (sessionToken: string, more: Partial<Exchange> = {}): Exchange => ({
  sessionToken,
  setSession: () => undefined,
  clearSession: () => undefined,
  ...more,
});

/** Whoever the secret is of, as the next request sees them. */
async function by(token: string, asksDemoFactor = false): Promise<Caller> {
  const { source } = portal.server;
  const exchange = exchangeOf(token);
  const ctx = await openContext({
    source,
    permissions,
    requestId: 'test',
    exchange,
    asksDemoFactor,
  });
  return portal.caller(ctx.viewer);
}

const factorIsOld = (token: string) =>
  portal.owner.query(
    `update session set factor_at = now() - interval '11 minutes' where token_hash = $1`,
    [sha256(token)],
  );

describe('before the undertaking in force is accepted', () => {
  const PEOPLE = '{ people { total } }';
  const VIEWER = '{ viewer { functionTitle roles permissions owesUndertaking } }';
  const ACCEPT = 'mutation A($input: AcceptUndertakingInput!) { acceptUndertaking(input: $input) }';
  const accept = async (token: string, version: number) =>
    (await by(token)).run(ACCEPT, { input: { clientMutationId: randomUUID(), version } });

  it('nothing answers but who one is', async () => {
    const token = await signedIn(WORKER, 'PASSKEY');
    const caller = await by(token);
    expect((await caller.run(PEOPLE)).codes).toEqual(['UNDERTAKING_NEEDED']);
    expect((await caller.run('{ mySessions { id } }')).codes).toEqual(['UNDERTAKING_NEEDED']);
    expect((await caller.run(VIEWER)).data).toEqual({
      viewer: {
        functionTitle: 'Socialsekreterare 1',
        roles: [],
        permissions: ['undertaking:accept'],
        owesUndertaking: true,
      },
    });
  });

  it('an older version is not accepted, the one in force is, once and for all requests', async () => {
    const token = await signedIn(WORKER, 'PASSKEY');
    expect((await accept(token, UNDERTAKING_VERSION - 1)).codes).toEqual(['UNDERTAKING_CHANGED']);
    expect((await accept(token, UNDERTAKING_VERSION)).codes).toEqual([]);
    expect((await accept(token, UNDERTAKING_VERSION)).codes).toEqual([]);
    expect((await (await by(token)).run(PEOPLE)).codes).toEqual([]);
    const { rows } = await portal.owner.query('select version from undertaking_acceptance');
    expect(rows).toEqual([{ version: UNDERTAKING_VERSION }]);
  });

  it('a new version asks again on the next request', async () => {
    const token = await signedIn(WORKER, 'PASSKEY');
    await accept(token, UNDERTAKING_VERSION);
    // As if the one that was accepted were an earlier one.
    await portal.owner.query('delete from undertaking_acceptance');
    expect((await (await by(token)).run(PEOPLE)).codes).toEqual(['UNDERTAKING_NEEDED']);
  });

  it('the demo is not held up', async () => {
    const caller = await by(await signedIn(WORKER, 'DEMO'));
    expect((await caller.run(PEOPLE)).codes).toEqual([]);
  });
});

describe('a fresh factor', () => {
  const CHANGE = `mutation C($input: ChangeMembershipInput!) { changeMembership(input: $input) { id } }`;
  const change = async (caller: Caller) =>
    caller.run(CHANGE, {
      input: {
        clientMutationId: randomUUID(),
        membershipId: randomUUID(),
        expectedVersion: 1,
        roles: ['JURIST'],
      },
    });
  /** Let through, and then there is no such membership. */
  const LET_THROUGH = ['NOT_AVAILABLE'];

  it.each([
    [
      'a role is changed',
      CHANGE,
      'input',
      { membershipId: randomUUID(), expectedVersion: 1, roles: ['JURIST'] },
    ],
    [
      'a membership is ended',
      'mutation E($input: EndMembershipInput!) { endMembership(input: $input) { id } }',
      'input',
      { membershipId: randomUUID(), expectedVersion: 1 },
    ],
    [
      'somebody is invited',
      'mutation I($input: InviteInput!) { invite(input: $input) { link } }',
      'input',
      { membershipId: randomUUID() },
    ],
    [
      'a deputy is registered',
      'mutation R($input: RegisterDeputyInput!) { registerDeputy(input: $input) { id } }',
      'input',
      {
        membershipId: randomUUID(),
        forRole: 'SOCIAL_MANAGER',
        from: '2026-12-24',
        to: '2026-12-26',
      },
    ],
    [
      'a sign-in is approved',
      'mutation D($input: DecideBindingInput!) { decideBinding(input: $input) { id } }',
      'input',
      { bindingId: randomUUID(), approves: true },
    ],
  ])('is asked for before %s', async (_, document, name, input) => {
    const token = await signedIn(ADMIN, 'DEMO');
    await factorIsOld(token);
    const caller = await by(token, true);
    const { problems } = await caller.run(document, {
      [name]: { clientMutationId: randomUUID(), ...input },
    });
    expect(problems).toEqual([{ code: 'FRESH_FACTOR_NEEDED', params: { way: 'DEMO' } }]);
  });

  it('is asked for before the log is read', async () => {
    const token = await signedIn(ADMIN, 'DEMO');
    await factorIsOld(token);
    const { codes } = await (await by(token, true)).run('{ auditEvents { rows { at } } }');
    expect(codes).toEqual(['FRESH_FACTOR_NEEDED']);
  });

  it('is what signing in was, for ten minutes', async () => {
    const token = await signedIn(ADMIN, 'DEMO');
    expect((await change(await by(token, true))).codes).toEqual(LET_THROUGH);
  });

  it('is not asked for in the demo, unless the portal is told to', async () => {
    const token = await signedIn(ADMIN, 'DEMO');
    await factorIsOld(token);
    expect((await change(await by(token))).codes).toEqual(LET_THROUGH);
  });

  it.each([-60, 60])('goes by the database, %s minutes off this replica', async (off) => {
    const token = await signedIn(ADMIN, 'PASSKEY');
    const isFresh = async () => {
      const now = new Date(Date.now() + off * 60_000);
      const { source } = portal.server;
      const exchange = exchangeOf(token);
      const ctx = await openContext({ source, permissions, requestId: 'test', exchange, now });
      return ctx.hasFreshFactor;
    };
    expect(await isFresh()).toBe(true);
    await factorIsOld(token);
    expect(await isFresh()).toBe(false);
  });

  it('is a press in the demo, and the session goes on under another secret', async () => {
    const token = await signedIn(ADMIN, 'DEMO');
    await factorIsOld(token);
    let next = '';
    const exchange = exchangeOf(token, { setSession: (secret) => (next = secret) });
    const { source, app } = portal.server;
    const ctx = await openContext({ source, permissions, requestId: 'test', exchange });
    ctx.db.transaction.mode = 'write';
    await app.get(SessionService, { strict: false }).confirmDemoFactor(ctx);
    await ctx.db.transaction.close('commit');
    expect((await by(token)).viewer.kind).toBe('visitor');
    expect((await change(await by(next, true))).codes).toEqual(LET_THROUGH);
  });

  it('is asked for before a file leaves, and the way leads back to it', async () => {
    const token = await signedIn(WORKER, 'PASSKEY');
    await acceptUndertaking(portal.owner);
    const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
    const path = `/files/kpi/K01.xlsx?programme=${rows[0].id}`;
    await portal.server.app.listen(0, '127.0.0.1');
    const { port } = portal.server.app.getHttpServer().address() as AddressInfo;
    const ask = () =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { cookie: `portal=${token}` },
        redirect: 'manual',
      });
    expect((await ask()).status).toBe(200);
    await factorIsOld(token);
    const asked = await ask();
    expect([asked.status, asked.headers.get('location')]).toEqual([
      303,
      `/bekrafta?till=${encodeURIComponent(path)}`,
    ]);
  });

  it('is asked for before a file leaves in the demo, where the portal is told to', async () => {
    const token = await signedIn(WORKER, 'DEMO');
    const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
    const config = { ...process.env, PORTAL_STEP_UP: 'on', LOG_LEVEL: 'silent', POOL_SIZE: '2' };
    const asking = await makeServer(readConfig(config));
    try {
      const statusAt = async ({ app }: RunningServer) => {
        if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
        const { port } = app.getHttpServer().address() as AddressInfo;
        const path = `/files/kpi/K01.xlsx?programme=${rows[0].id}`;
        const headers = { cookie: `portal=${token}` };
        return (await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' }))
          .status;
      };
      expect(await statusAt(asking)).toBe(200);
      await factorIsOld(token);
      expect(await statusAt(asking)).toBe(303);
      expect(await statusAt(portal.server)).toBe(200);
    } finally {
      await asking.close();
    }
  });

  it('is no press where one really signed in', async () => {
    const token = await signedIn(ADMIN, 'PASSKEY');
    const { rows } = await portal.owner.query(
      `select door.confirm_demo_factor($1, sha256('next')) as done`,
      [sha256(token)],
    );
    expect(rows).toEqual([{ done: false }]);
  });
});

describe('one’s own sessions', () => {
  const MINE = '{ mySessions { id way isThis } }';
  interface Session {
    readonly id: string;
    readonly isThis: boolean;
  }
  const mine = async (token: string) =>
    (await (await by(token)).run<{ mySessions: Session[] }>(MINE)).data?.mySessions ?? [];
  const END = 'mutation E($input: EndSessionInput!) { endSession(input: $input) { id } }';
  const end = async (token: string, sessionId?: string) =>
    (await by(token)).run(END, { input: { clientMutationId: randomUUID(), sessionId } });

  it('are listed, this one first, without those that are over', async () => {
    const [old, other, here] = [
      await signedIn(WORKER, 'DEMO'),
      await signedIn(WORKER, 'DEMO'),
      await signedIn(WORKER, 'DEMO'),
    ];
    await signedIn(ADMIN, 'DEMO');
    await portal.owner.query(
      `update session set last_seen_at = now() - interval '31 minutes' where token_hash = $1`,
      [sha256(old)],
    );
    expect((await mine(here)).map(({ isThis }) => isThis)).toEqual([true, false]);
    expect(await mine(other)).toHaveLength(2);
  });

  it('end at once, and nobody ends another’s', async () => {
    const [lost, here, stranger] = [
      await signedIn(WORKER, 'DEMO'),
      await signedIn(WORKER, 'DEMO'),
      await signedIn(ADMIN, 'DEMO'),
    ];
    const id = (await mine(here)).find(({ isThis }) => !isThis)?.id;
    expect((await end(stranger, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await by(lost)).viewer.kind).toBe('person');
    expect((await end(here, id)).codes).toEqual([]);
    expect((await by(lost)).viewer.kind).toBe('visitor');
    expect(await mine(here)).toHaveLength(1);
  });

  it('end all but this one', async () => {
    const [here, ...others] = [
      await signedIn(WORKER, 'DEMO'),
      await signedIn(WORKER, 'DEMO'),
      await signedIn(WORKER, 'DEMO'),
    ];
    const stranger = await signedIn(ADMIN, 'DEMO');
    await (await by(here as string)).run('mutation { endOtherSessions { id } }');
    for (const token of others) expect((await by(token)).viewer.kind).toBe('visitor');
    for (const token of [here as string, stranger]) {
      expect((await by(token)).viewer.kind).toBe('person');
    }
  });
});
