import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { hasNginx, Nginx } from './nginx.js';
import { TestPortal, wholeGround } from './portal.js';
import { RoundRobin } from './round-robin.js';
import { Steady } from './steady.js';

/** Two APIs and a worker on one database, as they are deployed: each a process of its own. */

let portal: TestPortal;
let first: ApiProcess;
let second: ApiProcess;
/** Somebody who keeps the contacts of an agency, and a town of theirs. */
let membershipId: string;
let siteId: string;

/** As behind a proxy, and without the outbox: that is the worker's. */
const REPLICA = { PROXY_HOPS: '1', DATABASE_JOBS_URL: '' };
const url = (name: string) => process.env[name] ?? '';

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await portal.owner.query('update app.installation set demo_loaded_on = current_date');
  const { rows } = await portal.owner.query<{ id: string; site: string }>(
    `select m.id, r.site_id as site from membership m
     join agency a on a.id = m.agency_id join site_agency r on r.agency_id = a.id
     where a.key = 'SOC-LUND' and 'AGENCY_ADMIN' = any (m.roles) limit 1`,
  );
  membershipId = rows[0]?.id ?? '';
  siteId = rows[0]?.site ?? '';
  await Steady.haveTime();
  buildApi();
  [first, second] = await Promise.all([
    ApiProcess.start(url('DATABASE_URL'), REPLICA),
    ApiProcess.start(url('DATABASE_URL'), REPLICA),
  ]);
});
afterAll(async () => {
  await Promise.all([first?.end('SIGKILL'), second?.end('SIGKILL')]);
  await portal.owner.query('update app.installation set demo_loaded_on = null');
  await portal.close();
  removeBuild();
});

const WHO = '{ viewer { membershipId } }';
const whoIs = async (api: ApiProcess, cookie: string) =>
  (await api.send(WHO, {}, cookie)).data?.['viewer'] ?? null;

describe('two replicas', () => {
  it('know the same session, wherever it began, and neither once it has ended', async () => {
    const cookie = await first.signIn(membershipId);
    expect(await whoIs(first, cookie)).toEqual({ membershipId });
    expect(await whoIs(second, cookie)).toEqual({ membershipId });
    await second.send('mutation { signOut }', {}, cookie);
    expect(await whoIs(first, cookie)).toBeNull();
    expect(await whoIs(second, cookie)).toBeNull();
  });

  it('forget at once whose membership has ended', async () => {
    const cookie = await second.signIn(membershipId);
    expect(await whoIs(first, cookie)).toEqual({ membershipId });
    const setEnd = (day: string) =>
      portal.owner.query(`update membership set valid_to = ${day} where id = $1`, [membershipId]);
    await setEnd('current_date - 1');
    const answers = [await whoIs(first, cookie), await whoIs(second, cookie)];
    await setEnd('null');
    expect(answers).toEqual([null, null]);
  });
});

/** People who never pause ask for more than any address may: here it may. */
const open = (ports: number[]) =>
  hasNginx ? Nginx.before(ports, undefined, '100000r/s') : RoundRobin.before(ports);

describe(`behind ${hasNginx ? 'nginx' : 'a small proxy that does as nginx'}`, () => {
  it('a restart of one after the other fails no request', async () => {
    const proxy = await open([first.port, second.port]);
    const cookies = [];
    for (let n = 0; n < 4; n++) cookies.push(await first.signIn(membershipId));
    const steady = new Steady(proxy.url, cookies, siteId);
    for (const replica of [first, second]) {
      // nginx looks again at one that refused after a second, by a clock of whole seconds: until then
      // the other one must not go.
      await delay(3000);
      expect(await replica.end('SIGTERM')).toBe(0);
      await replica.start();
    }
    await steady.goOnFor(50);
    await steady.end();
    await proxy.close();
    await Steady.clearAway(portal.owner);
    expect(steady.failures).toEqual([]);
  });
});

describe('the worker apart', () => {
  const waiting = async () => {
    const { rows } = await portal.owner
      .query<{ jobs: number }>(
        `set role portal_jobs; select count(*)::int as jobs from graphile_worker.jobs
         where task_identifier = 'purge notifications'`,
      )
      .then((results) => (results as unknown as { rows: { jobs: number }[] }[])[1] ?? { rows: [] });
    await portal.owner.query('reset role');
    return rows[0]?.jobs;
  };

  it('does what the APIs have asked for, which they leave alone, and ends in order', async () => {
    const { rows } = await portal.owner.query<{ id: string }>(
      `select agency_id as id from membership where id = '${membershipId}'`,
    );
    await portal.owner.query(`begin; select set_config('app.agency_id', '${rows[0]?.id}', true);
      select jobs.enqueue('purge notifications', '{}'); commit`);
    await delay(300);
    expect(await waiting()).toBe(1);
    const settings = { DATABASE_JOBS_URL: url('DATABASE_JOBS_URL') };
    const worker = await ApiProcess.start(url('DATABASE_URL'), settings, 'worker');
    while ((await waiting()) !== 0) await delay(50);
    expect((await fetch(`${worker.url}/graphql`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${worker.url}/livez`)).status).toBe(204);
    expect(await worker.end('SIGTERM')).toBe(0);
  });

  it('names a mail server without STARTTLS when it starts, and not its password', async () => {
    const server = new SMTPServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true });
    await new Promise<void>((ready) => server.listen(0, '0.0.0.0', ready));
    const { port } = server.server.address() as AddressInfo;
    const settings = {
      DATABASE_JOBS_URL: url('DATABASE_JOBS_URL'),
      SMTP_URL: `smtp://portal:not-in-the-log@0.0.0.0:${port}`,
      LOG_LEVEL: 'warn',
    };
    const worker = await ApiProcess.start(url('DATABASE_URL'), settings, 'worker');
    while (!worker.output.includes('mail server not used')) await delay(50);
    expect(worker.output).toContain('"fault":"NO_STARTTLS"');
    expect(worker.output).not.toContain('not-in-the-log');
    expect(await worker.end('SIGTERM')).toBe(0);
    await new Promise<void>((done) => server.close(() => done()));
  });
});
