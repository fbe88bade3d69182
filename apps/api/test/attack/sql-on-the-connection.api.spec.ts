import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassBench, SOC1 } from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import { contextFor } from '@stad/platform/api/context/open-context.js';
import type { Exchange } from '@stad/platform/api/context/request-context.js';
import type { PersonViewer, Viewer } from '@stad/platform/rules/viewer.js';
import { openContext } from '@stad/programme/api/open-context.js';
import { permissions } from '../../src/domains.js';
import { makeServer, type RunningServer } from '../../src/server.js';
import { DisposalBench } from '../disposal-bench.js';
import { TestPortal, wholeGround } from '../portal.js';
import { REFUSED_SQL } from './refused-sql.js';
import { openApp, type SqlStage, trySql, WAYS_BY_SQL } from './ways-by-sql.js';

/** Somebody sends SQL of their choice on the application's connection, and has not its memory. */
let stage: SqlStage;
/** The API with one connection: what is left on it is met by the next request. */
let single: RunningServer;

const personOf = async (portal: TestPortal, key: string) =>
  (await portal.as(key)).viewer as PersonViewer;

beforeAll(async () => {
  const portal = await TestPortal.open(wholeGround);
  stage = {
    portal,
    sql: await openApp(),
    other: await openApp(),
    self: await personOf(portal, SOC1),
    victim: await personOf(portal, 'samverkanspolis1@pol-lund'),
  };
  await portal.owner.query(
    'insert into session (token_hash, person_id, membership_id) values (sha256($1), $2, $3)',
    ['one of their own', stage.self.personId, stage.self.membershipId],
  );
  single = await makeServer(
    readConfig({ ...process.env, LOG_LEVEL: 'silent', POOL_SIZE: '1', PORTAL_KEY: undefined }),
  );
});
afterAll(async () => {
  const { portal, sql, other } = stage;
  await single.close();
  await Promise.all([sql.end(), other.end().catch(() => undefined)]);
  await portal.owner.query('delete from disposal_hold; delete from disposal');
  await portal.close();
});

describe('is refused', () => {
  it.each(REFUSED_SQL)('%s: %s', async (_, sql, code) => {
    const { sql: client, self } = stage;
    await expect(trySql(client, self, sql)).rejects.toMatchObject({ code });
  });

  it('the plan of a pass that has started, though the settings say that a disposal is at work', async () => {
    const { portal, sql, self } = stage;
    const { id } = await (await PassBench.open(portal)).started();
    const change = `select set_config('app.disposing', pg_current_xact_id()::text, true);
      update field_operation set aim = 'planted' where activity_id = '${id}'`;
    await expect(trySql(sql, self, change)).rejects.toMatchObject({
      message: 'The plan is fixed when the pass starts',
    });
  });

  it('a disposal that is held, though the settings say that a backup is restored', async () => {
    const { portal, sql, self } = stage;
    const bench = new DisposalBench(portal, new Date('2026-11-26T09:00:00Z'));
    await portal.owner.query(
      `insert into busy_span (agency_id, site_id, starts_at, ends_at)
       select $1, id, '2026-08-20 10:00Z', '2026-08-20 12:00Z' from site where key = 'lund'`,
      [self.agencyId],
    );
    const line = await bench.propose('BUSY_SPANS');
    await bench.decide(line, 'approve');
    const dispose = (job: string) =>
      trySql(
        sql,
        { kind: 'system', job, agencyId: self.agencyId },
        'select app.dispose($1, 100) as rows',
        [line.id],
      );
    expect(await dispose('dispose')).toEqual({ rows: line.proposedRows });
    await portal.owner.query(
      `insert into disposal_hold (agency_id, ground, set_by, set_at) values ($1, 'INCIDENT', $2, now())`,
      [self.agencyId, self.membershipId],
    );
    expect(await dispose('dispose')).toEqual({ rows: 0 });
    expect(await dispose('restore')).toEqual({ rows: 0 });
  });
});

describe('leaves on the connection', () => {
  const exchange: Exchange = {
    sessionToken: 'nobody has this',
    setSession: () => undefined,
    clearSession: () => undefined,
  };
  const whoAsks = async () =>
    (await openContext({ source: single.source, permissions, requestId: 'next', exchange })).viewer;

  it.each(['visitor', 'person', 'system'])(
    'no setting for the next request of a %s',
    async (kind) => {
      const { portal, self } = stage;
      const { rows } = await portal.owner.query<{ name: string }>(
        `select distinct (regexp_matches(pg_get_functiondef(f.oid), 'current_setting\\(''(app\\.[a-z_]+)''', 'g'))[1] as name
       from pg_proc f join pg_namespace n on n.oid = f.pronamespace
       where n.nspname in ('app', 'audit', 'door', 'jobs', 'statistics') and f.prokind = 'f'`,
      );
      const names = rows.map(({ name }) => name);
      expect(names).toContain('app.agency_id');
      await single.source.query(`select set_config(n, 'left', false) from unnest($1::text[]) n`, [
        names,
      ]);
      const viewers: Record<string, Viewer> = {
        visitor: { kind: 'visitor' },
        person: self,
        system: { kind: 'system', job: 'next', agencyId: self.agencyId },
      };
      const options = { source: single.source, permissions, requestId: 'next' };
      const { db } = contextFor(viewers[kind] as Viewer, options);
      const left = await db.sql<{ name: string }>(
        `select n as name from unnest($1::text[]) n where current_setting(n, true) = 'left'`,
        [names],
      );
      await db.transaction.close('rollback');
      await single.source.query(`select set_config(n, '', false) from unnest($1::text[]) n`, [
        names,
      ]);
      expect(left).toEqual([]);
    },
  );

  // The reason why there is no seal on the settings: docs/decisions/0035.
  it('a statement under the name of the API’s own, which then says who asks', async () => {
    const { victim } = stage;
    const { source } = single;
    expect(await whoAsks()).toEqual({ kind: 'visitor' });
    const [{ name }] = await source.query(
      `select name from pg_prepared_statements where statement like '%door.session($1%'`,
    );
    await source.query(`deallocate "${name}"`);
    await source.query(
      `prepare "${name}" (bytea, boolean) as select '${victim.membershipId}' as "membershipId",
         '${victim.agencyId}' as "agencyId", array['AGENCY_ADMIN'] as roles`,
    );
    expect(await whoAsks()).toMatchObject({
      membershipId: victim.membershipId,
      agencyId: victim.agencyId,
      roles: ['AGENCY_ADMIN'],
    });
  });
});

describe('gives', () => {
  it.each(WAYS_BY_SQL)('$way: $gives', async ({ tried, expected }) => {
    expect(await tried(stage)).toEqual(expected);
  });
});
