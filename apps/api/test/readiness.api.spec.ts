import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PORTAL_CHAIN } from '@stad/platform/api/audit/audit-functions.js';
import { applyMigrations } from '@stad/platform/api/db/migration.js';
import { Readiness } from '@stad/platform/api/db/readiness.js';
import { migrate, withClient } from '@stad/platform/api/db/setup.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { prepareQueue } from '@stad/platform/api/jobs/queue-schema.js';
import { promised } from '@stad/platform/api/testing/promise.js';
import pg from 'pg';
import { domains } from '../src/domains.js';

/** When a process is ready, and when a proxy must send people elsewhere. */
const migrations = domains.flatMap((domain) => domain.migrations);
const migrationIds = migrations.map(({ id }) => id);
const newest = [...migrationIds].sort().at(-1) ?? '';

const urlOf = (name: string) => process.env[name] ?? '';
const opened: Readiness[] = [];

function readinessAt(databaseUrl = urlOf('DATABASE_URL'), ids = migrationIds): Readiness {
  const log = new OperationLog('silent');
  const readiness = new Readiness({ databaseUrl, migrationIds: ids, log });
  opened.push(readiness);
  return readiness;
}

/** So many looks, half a second apart at least: on a busy machine one may take longer than it waits for. */
const LOOKS = 40;

/** Looks again until it says so, as a proxy does; answers what it said last. */
async function saying(expected: string | null, readiness = readinessAt()): Promise<string | null> {
  let said = await readiness.hindrance();
  for (let look = 1; said !== expected && look < LOOKS; look += 1) {
    await delay(600);
    said = await readiness.hindrance();
  }
  return said;
}

let admin: pg.Client;
beforeAll(async () => {
  admin = new pg.Client({ connectionString: urlOf('DATABASE_ADMIN_URL') });
  await admin.connect();
});
afterAll(async () => {
  await Promise.all(opened.map((each) => each.onModuleDestroy()));
  await admin.end();
});

/** The function that links events fails meanwhile, as after a migration that went wrong. */
async function breakLink(work: () => Promise<void>): Promise<void> {
  const { rows } = await admin.query<{ sql: string }>(
    `select pg_get_functiondef('audit.link()'::regprocedure) as sql`,
  );
  await admin.query(`create or replace function audit.link() returns trigger language plpgsql
    security definer set search_path = pg_catalog, audit as $$ begin
      raise exception 'broken';
    end $$`);
  try {
    await work();
  } finally {
    await admin.query(rows[0]?.sql ?? '');
  }
}

describe('a process is not ready', () => {
  it('when nothing answers where its database should be', async () => {
    expect(await readinessAt('postgresql://portal_app@127.0.0.1:9/portal').hindrance()).toBe(
      'DATABASE',
    );
  });

  it('when a migration of its release is missing', async () => {
    const ids = [...migrationIds, '99991231-2359-of-the-next-release'];
    expect(await saying('SCHEMA', readinessAt(undefined, ids))).toBe('SCHEMA');
  });

  it('when the access log cannot be written', async () => {
    const right = 'execute on function audit.record(text, text, uuid[], text, integer)';
    await admin.query(`revoke ${right} from portal_app`);
    try {
      expect(await readinessAt().hindrance()).toBe('DATABASE');
    } finally {
      await admin.query(`grant ${right} to portal_app`);
    }
  });

  it('when events cannot be linked to their chain, which happens at COMMIT', async () => {
    await breakLink(async () => {
      expect(await readinessAt().hindrance()).toBe('DATABASE');
    });
  });

  it('when the database takes no writes, as a standby does', async () => {
    const { database } = admin;
    await admin.query(`alter database ${database} set default_transaction_read_only = on`);
    try {
      expect(await readinessAt().hindrance()).toBe('DATABASE');
    } finally {
      await admin.query(`alter database ${database} reset default_transaction_read_only`);
    }
  });

  it('when it is leaving, whatever it said before', async () => {
    const readiness = readinessAt();
    expect(await saying(null, readiness)).toBeNull();
    readiness.leave();
    expect(await readiness.hindrance()).toBe('LEAVING');
  });
});

describe('a process is ready', () => {
  it('when all of that is in order, and leaves nothing in the log by saying so', async () => {
    const count = async () =>
      (await admin.query('select count(*)::int as events from audit.event')).rows;
    const before = await count();
    expect(await saying(null)).toBeNull();
    expect(await count()).toEqual(before);
  });

  it('while somebody holds the head of a chain, and lets nobody wait', async () => {
    await admin.query('begin');
    try {
      await admin.query('insert into audit.chain (id) values ($1) on conflict do nothing', [
        PORTAL_CHAIN,
      ]);
      await admin.query('select from audit.chain for update');
      // Whoever holds it lets go only afterwards: who waited would wait for ever.
      const control = () => admin.query('select 1');
      expect(await promised('chain held', { control }, () => saying(null))).toBeNull();
    } finally {
      await admin.query('rollback');
    }
  });

  it('on a database that is ahead of it', async () => {
    const ids = migrationIds.filter((id) => id !== newest);
    expect(await saying(null, readinessAt(undefined, ids))).toBeNull();
  });

  it('again after its connection was cut', async () => {
    const readiness = readinessAt();
    expect(await saying(null, readiness)).toBeNull();
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'portal readiness' and datname = current_database()`);
    // What it said before is good for half a second.
    await delay(600);
    expect(await saying(null, readiness)).toBeNull();
  });
});

describe('a database one migration behind', () => {
  const name = `behind_${randomBytes(4).toString('hex')}`;
  const at = (variable: string) => {
    const url = new URL(urlOf(variable));
    url.pathname = `/${name}`;
    return url.toString();
  };

  beforeAll(async () => {
    await admin.query(`create database ${name} owner portal_owner`);
    await admin.query(`grant connect on database ${name} to portal_app, portal_jobs`);
    await withClient(at('DATABASE_ADMIN_URL'), (client) =>
      client.query(`alter schema public owner to portal_owner;
        grant usage on schema public to portal_app, portal_door, portal_statistics`),
    );
    await withClient(at('DATABASE_OWNER_URL'), async (owner) => {
      await owner.query('create schema app');
      await prepareQueue(owner, at('DATABASE_OWNER_URL'));
      await applyMigrations(
        owner,
        migrations.filter(({ id }) => id !== newest),
      );
    });
  });
  afterAll(async () => {
    await Promise.all(opened.splice(0).map((each) => each.onModuleDestroy()));
    await admin.query(`drop database ${name} with (force)`);
  });

  it('is not served until it is migrated, and then by the process that was waiting', async () => {
    const readiness = readinessAt(at('DATABASE_URL'));
    expect(await saying('SCHEMA', readiness)).toBe('SCHEMA');
    expect(await migrate(at('DATABASE_OWNER_URL'), domains)).toEqual([newest]);
    expect(await saying(null, readiness)).toBeNull();
  });
});
