import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { acceptUndertaking } from '@stad/identity/api/testing/people.js';
import { PROGRESS } from '@stad/outcomes/api/testing/figures-stage.js';
import { makePilot } from '@stad/outcomes/api/testing/make-pilot.js';
import { readConfig } from '@stad/platform/api/config/config.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { WHERE_READ, type WhereRead } from '@stad/platform/api/db/second-place.js';
import type { Standby } from '@stad/platform/api/db/standby.js';
import { type Caller, callerFor } from '@stad/platform/api/serving/caller.js';
import { DatabaseProxy } from '@stad/platform/api/testing/database-proxy.js';
import { promised } from '@stad/platform/api/testing/promise.js';
import { findViewer } from '@stad/programme/api/find-viewer.js';
import { does } from '@stad/reports/api/testing/report-stage.js';
import { makeServer, type RunningServer } from '../src/server.js';
import { StandbyBench } from './standby-bench.js';

/** Figures are read at the standby, and nobody can tell: neither by what is there nor by what is not any more. */
const LEAD = 'projektledare@fa-hbg';
/** So many looks until it is read: a standby that is slow is not waited for, and on a busy machine it is. */
const LOOKS = 200;

let bench: StandbyBench;
let proxy: DatabaseProxy;
let server: RunningServer;
/** The same portal without a standby. */
let plain: RunningServer;
let address: string;
let programmeId: string;
let env: Record<string, string>;

const openServer = (more: Record<string, string> = {}) =>
  makeServer(readConfig({ ...env, ...more }));

beforeAll(async () => {
  bench = await StandbyBench.open();
  await bench.asOwner(async (owner) => {
    await makePilot(owner as never);
    await acceptUndertaking(owner);
    const { rows } = await owner.query(`select id from programme where key = '2022'`);
    programmeId = rows[0].id;
  });
  env = {
    PORTAL_MODE: 'demo',
    DATABASE_URL: bench.urls.databaseUrl,
    LOG_LEVEL: 'silent',
    POOL_SIZE: '4',
  };
  proxy = await DatabaseProxy.before(bench.replicaUrl);
  plain = await openServer();
  server = await openServer({ DATABASE_REPLICA_URL: proxy.url, METRICS_PORT: '9464' });
  await server.app.listen(0, '127.0.0.1');
  const { port } = server.app.getHttpServer().address() as { port: number };
  address = `http://127.0.0.1:${port}/graphql`;
});
afterAll(async () => {
  await server?.close();
  await plain?.close();
  await proxy?.close();
  await bench?.close();
});
beforeEach(() => bench.catchesUp());

/** Where `work` was read: what has been counted meanwhile. */
async function where(work: () => Promise<unknown>, at = server): Promise<string[]> {
  const counts = at.standby?.counts as Record<WhereRead, number>;
  const before = { ...counts };
  await work();
  return WHERE_READ.flatMap((each) =>
    Array.from({ length: counts[each] - before[each] }, () => each),
  );
}

const as = (key: string, at = server): Promise<Caller> =>
  bench.asOwner(async (owner) => callerFor(at, await findViewer(owner, `${key}.example`)));

/** The figures as text, byte for byte. */
async function progress(key = LEAD, at = server): Promise<string> {
  const { data, codes } = await (await as(key, at)).run(PROGRESS, { programmeId });
  expect(codes).toEqual([]);
  return JSON.stringify(data);
}

async function addGoal(title: string): Promise<void> {
  const goal = {
    programmeId,
    kpi: 'K01',
    title,
    measure: 'VALUE',
    unit: 'kontakter',
    position: 99,
  };
  const { codes } = await does(await as(LEAD), 'addGoal', 'AddGoalInput', {
    ...goal,
    target: 10,
    planToDate: 5,
  });
  expect(codes).toEqual([]);
}

/** Somebody with a session of their own; answers what its next request is told. */
async function signedIn(key: string): Promise<() => Promise<string>> {
  const token = randomUUID() + randomUUID();
  await bench.asOwner((owner) =>
    owner.query(
      `insert into session (token_hash, person_id, membership_id)
       select $1, person_id, id from membership where work_email = $2`,
      [sha256(token), `${key}.example`],
    ),
  );
  const cookie = `portal=${token}`;
  return async () => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-client': 'web', cookie },
      body: JSON.stringify({ query: PROGRESS, variables: { programmeId } }),
    });
    const { errors = [] } = (await response.json()) as {
      errors?: { extensions: { code: string } }[];
    };
    return errors[0]?.extensions.code ?? 'OK';
  };
}

/** Nothing that is written reaches the standby meanwhile. */
async function whilePaused(work: () => Promise<void>): Promise<void> {
  await bench.atStandby('select pg_wal_replay_pause()');
  try {
    await work();
  } finally {
    await bench.atStandby('select pg_wal_replay_resume()');
  }
}

/**
 * Where `work` is read by the time the standby answers fast enough. The first who asks after a pause lets it be
 * looked for.
 */
async function whereAtLast(work: () => Promise<unknown>, wanted = 'STANDBY'): Promise<string[]> {
  let at = await where(work);
  for (let look = 1; look < LOOKS && at.join() !== wanted; look += 1) {
    await delay(200);
    if (wanted === 'STANDBY') await bench.catchesUp();
    at = await where(work);
  }
  return at;
}

const isReadAgain = async () => expect(await whereAtLast(() => progress())).toEqual(['STANDBY']);

describe('figures', () => {
  it('are the same bytes from the standby, and counted as read there', async () => {
    for (const key of [LEAD, 'socialsekreterare1@soc-lund', 'polisledning@pol-lund']) {
      const expected = await progress(key, plain);
      await bench.catchesUp();
      let answer = '';
      const read = async () => {
        answer = await progress(key);
      };
      expect(await whereAtLast(read)).toEqual(['STANDBY']);
      expect(answer).toContain('K12');
      expect(answer).toBe(expected);
    }
    const { metrics } = server.telemetry;
    metrics?.watchStandby(server.standby as Standby);
    expect((await metrics?.read())?.text).toMatch(
      /^portal_standby_readings_total\{at="standby"\} [3-9]/m,
    );
  });

  it('do not change by a byte with what one may not see', async () => {
    const before = await progress();
    const { codes } = await does(
      await as('socialsekreterare1@soc-lund'),
      'enterFigure',
      'EnterFigureInput',
      {
        ...{ programmeId, code: 'K20', periodFrom: '2022-04-01', periodTo: '2022-09-30' },
        ...{ amounts: [{ value: 3 }], document: 'Kvittenser', sourceOn: '2022-09-30' },
        functionTitle: 'Enhetschef',
      },
    );
    expect(codes).toEqual([]);
    await bench.catchesUp();
    let after = '';
    const read = async () => {
      after = await progress();
    };
    expect(await whereAtLast(read)).toEqual(['STANDBY']);
    expect(after).toBe(before);
  });
});

describe('what is declared', () => {
  it('is what adds up, and nothing that writes', () => {
    const { schema } = server.app.get(GraphQLSchemaHost);
    const declared = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {})
        .filter(({ extensions }) => extensions['fromStandby'] === true)
        .map(({ name }) => name),
    );
    expect(declared.sort()).toEqual(['figureTrends', 'kpi', 'progress', 'progressReport', 'wall']);
  });

  it('goes to the primary beside anything else, and so does every change', async () => {
    const lead = await as(LEAD);
    const both = (more: string) =>
      `query B($id: ID!) { progress(programmeId: $id) { caveat } ${more} }`;
    const ask = async (more: string) => {
      const { codes } = await lead.run(both(more), { id: programmeId });
      expect(codes).toEqual([]);
    };
    const trends = () => ask('figureTrends(programmeId: $id) { code }');
    expect(await whereAtLast(trends)).toEqual(['STANDBY']);
    expect(await where(() => ask('goals(programmeId: $id) { id }'))).toEqual([]);
    expect(await where(() => ask('... on Query { goals(programmeId: $id) { id } }'))).toEqual([]);
    expect(await where(() => addGoal('Ett till'))).toEqual([]);
  });
});

describe('a standby that is behind', () => {
  it('is not read: what was written a moment ago is there', async () => {
    await whilePaused(async () => {
      await addGoal('Ett mål av nyss');
      let answer = '';
      const read = async () => {
        answer = await progress();
      };
      expect(await whereAtLast(read, 'BEHIND')).toEqual(['BEHIND']);
      expect(answer).toContain('Ett mål av nyss');
    });
  });

  it('hides nothing that was taken back', async () => {
    const [ended, left, stays] = await Promise.all([
      signedIn('socialsekreterare1@soc-lund'),
      signedIn('samverkanspolis1@pol-lund'),
      signedIn(LEAD),
    ]);
    const all = () => Promise.all([ended(), left(), stays()]);
    expect(await all()).toEqual(['OK', 'OK', 'OK']);
    await whilePaused(async () => {
      await bench.asOwner(async (owner) => {
        await owner.query(`delete from session where person_id =
          (select id from person where email = 'socialsekreterare1@soc-lund.example')`);
        await owner.query(`update membership set valid_to = current_date - 1
          where work_email = 'samverkanspolis1@pol-lund.example'`);
      });
      expect(await all()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'OK']);
    });
  });
});

describe('the access log', () => {
  it('has what was opened at the standby before the answer leaves', async () => {
    const lead = await as(LEAD);
    const { id, codes } = await does(lead, 'createReport', 'CreateReportInput', {
      ...{ programmeId, siteId: null, kind: 'STATUS_REPORT', title: 'Lägesrapport' },
      ...{ periodFrom: '2022-04-01', periodTo: '2022-06-30', dueOn: '2022-06-30' },
    });
    expect(codes).toEqual([]);
    const opened = () =>
      bench.asOwner(async (owner) => {
        const { rows } = await owner.query<{ events: number }>(
          `select count(*)::int as events from audit.event
           where action = 'READ' and object_type = 'progress_report' and $1 = any (object_ids)`,
          [id],
        );
        return rows[0]?.events ?? 0;
      });
    const before = await opened();
    await bench.catchesUp();
    let times = 0;
    const read = async () => {
      times += 1;
      const report =
        'query R($id: ID!) { progressReport(id: $id) { state values { definition { code } } } }';
      expect((await lead.run(report, { id })).codes).toEqual([]);
    };
    expect(await whereAtLast(read)).toEqual(['STANDBY']);
    expect(await opened()).toBe(before + times);
  });
});

describe('a standby that gives up half way', () => {
  it('is followed by the primary, and nobody is told', async () => {
    const expected = await progress();
    await bench.asOwner(async (owner) => {
      // A lock travels to the standby: whoever reads there waits until somebody ends them.
      await owner.query('begin; lock table goal in access exclusive mode');
      await bench.catchesUp();
      const answer = where(async () => expect(await progress()).toBe(expected));
      const end = `select pg_terminate_backend(pid) as ended from pg_stat_activity
        where usename = 'portal_app' and wait_event_type = 'Lock'`;
      while ((await bench.atStandby(end)).length === 0) await delay(10);
      await owner.query('rollback');
      expect(await answer).toEqual(['FAILED']);
    });
  });
});

describe('a standby that has no connection free', () => {
  it('is not waited for', async () => {
    const lead = await as(LEAD);
    let holders: ReturnType<Caller['context']>[] = [];
    const letGo = () => Promise.all(holders.map(({ db }) => db.transaction.close('commit')));
    const holdAll = async () => {
      holders = Array.from({ length: 4 }, () => lead.context());
      for (const { db } of holders) {
        db.transaction.isFromStandby = true;
        await db.sql('select 1');
      }
    };
    // Until none of them is sent to the primary instead.
    for (let look = 0; look < LOOKS && (await where(holdAll)).length > 0; look += 1) {
      await letGo();
      await delay(200);
      await bench.catchesUp();
    }
    expect(await where(() => progress())).toEqual(['FULL']);
    await letGo();
  });
});

describe('a standby that goes', () => {
  const inTime = (): Promise<string[]> =>
    promised('standby away', { control: () => progress(LEAD, plain) }, () =>
      where(() => progress()),
    );

  it('fails no request and makes nobody unready; it is read again when it is back', async () => {
    await bench.standbyLeaves();
    expect(await inTime()).toEqual(['AWAY']);
    expect(await inTime()).toEqual(['AWAY']);
    expect(await server.readiness.hindrance()).toBeNull();
    await bench.standbyComesBack();
    await isReadAgain();
  });

  it('may be frozen, and may be away when a process starts', async () => {
    proxy.freeze();
    expect(await inTime()).toEqual(['AWAY']);
    const control = () => openServer().then((one) => one.close());
    const late = await promised('standby frozen at start', { control }, () =>
      openServer({ DATABASE_REPLICA_URL: proxy.url }),
    );
    expect(await where(() => progress(LEAD, late), late)).toEqual(['AWAY']);
    await late.close();
    proxy.thaw();
    await isReadAgain();
  });
});

describe('a server that is not to be believed', () => {
  it('is one that follows nobody', async () => {
    const promoted = await openServer({ DATABASE_REPLICA_URL: bench.urls.databaseUrl });
    expect(await where(() => progress(LEAD, promoted), promoted)).toEqual(['FOREIGN']);
    await promoted.close();
  });

  it('is one that follows another primary', async () => {
    const { viewer } = await as(LEAD);
    const elsewhere = { DATABASE_URL: process.env['DATABASE_URL'] ?? '' };
    const other = await openServer({ ...elsewhere, DATABASE_REPLICA_URL: bench.replicaUrl });
    const read = () => callerFor(other, viewer).run(PROGRESS, { programmeId });
    expect(await where(read, other)).toEqual(['FOREIGN']);
    await other.close();
  });

  it('is one with another time', async () => {
    await bench.asOwner(async (owner) => {
      await owner.query(`create schema ahead; grant usage on schema ahead to portal_app;
        create function ahead.clock_timestamp() returns timestamptz language sql as $$
          select pg_catalog.clock_timestamp() + case when pg_is_in_recovery() then interval '1 hour'
            else interval '0' end $$;
        grant execute on function ahead.clock_timestamp() to portal_app`);
    });
    await bench.asAdmin('alter role portal_app set search_path = ahead, pg_catalog, public');
    await bench.catchesUp();
    const asked = await openServer({ DATABASE_REPLICA_URL: bench.replicaUrl });
    expect(await where(() => progress(LEAD, asked), asked)).toEqual(['CLOCK']);
    await asked.close();
    await bench.asAdmin('alter role portal_app reset search_path');
  });
});
