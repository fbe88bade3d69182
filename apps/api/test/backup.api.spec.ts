import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '@stad/platform/api/db/setup.js';
import { restoreBackup } from '../src/backup/restore-backup.js';
import { type BackupOrder, takeBackup } from '../src/backup/take-backup.js';
import { address, BackupStage, left, SERVER } from './backup-stage.js';

/** Backups that are not taken, and what is not restored. The whole way back is in restore.api.spec. */
let stage: BackupStage;
let folder: string;

beforeAll(async () => {
  stage = await BackupStage.open();
  folder = stage.folder;
});
afterAll(() => stage.close());

const order = (changes: Partial<BackupOrder>) => stage.order(changes);

/** A folder with a program that says it is pg_dump and does what it is told. */
function standIn(name: string, script: string, version = SERVER): NodeJS.ProcessEnv {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(
    join(place, 'pg_dump'),
    `#!/bin/sh\n[ "$1" = --version ] && echo 'pg_dump (PostgreSQL) ${version}.1' && exit\n${script}\n`,
  );
  chmodSync(join(place, 'pg_dump'), 0o755);
  return { PG_BIN_DIR: place };
}

describe('a backup that would not be whole', () => {
  it.each([
    ['portal_owner', 'DATABASE_OWNER_URL'],
    ['portal_app', 'DATABASE_URL'],
    ['portal_jobs', 'DATABASE_JOBS_URL'],
  ])('is refused to %s, which does not see every row', async (role, variable) => {
    const place = join(folder, role);
    await expect(
      takeBackup(order({ databaseUrl: address(variable), folder: place })),
    ).rejects.toThrow(`The role ${role} does not see every row`);
    expect(left(place)).toEqual([]);
  });

  it('is refused to a role that may not read one of the tables', async () => {
    const place = join(folder, 'half-blind');
    await withClient(address('DATABASE_ADMIN_URL'), (admin) =>
      admin.query(`create role half_blind login bypassrls password 'x';
        grant usage on schema public, app, audit to half_blind;
        grant select on all tables in schema public, app to half_blind;
        do $$ begin execute format('grant connect on database %I to half_blind', current_database()); end $$`),
    );
    const url = new URL(address('DATABASE_BACKUP_URL'));
    Object.assign(url, { username: 'half_blind', password: 'x' });
    try {
      await expect(
        takeBackup(
          order({ databaseUrl: url.toString(), folder: place, environment: standIn('b', '') }),
        ),
      ).rejects.toThrow(/permission denied/);
      expect(left(place)).toEqual([]);
    } finally {
      await withClient(address('DATABASE_ADMIN_URL'), (admin) =>
        admin.query('drop owned by half_blind; drop role half_blind'),
      );
    }
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    [
      'no pg_dump',
      { PG_BIN_DIR: '/nowhere' },
      /pg_dump of PostgreSQL 17 or newer is needed, and none/,
    ],
  ])('%s is one sentence', async (name, environment, sentence) => {
    const place = join(folder, name);
    await expect(takeBackup(order({ folder: place, environment }))).rejects.toThrow(sentence);
    expect(left(place)).toEqual([]);
  });

  it('an older pg_dump is one sentence that says which is there', async () => {
    const environment = standIn('old', 'exit 1', 15);
    await expect(takeBackup(order({ environment }))).rejects.toThrow(/and found is 15/);
  });

  it('leaves nothing when pg_dump fails after it has begun, and repeats no row', async () => {
    const place = join(folder, 'failed');
    const environment = standIn(
      'fails',
      `echo rows; echo 'pg_dump: error: COPY failed for table "unit": ERROR: bad "Anna"' >&2; exit 1`,
    );
    await expect(takeBackup(order({ folder: place, environment }))).rejects.toThrow(
      /^pg_dump failed: COPY failed for table "unit"$/,
    );
    expect(left(place)).toEqual([]);
  });

  it('leaves nothing when it is stopped half-way', async () => {
    const place = join(folder, 'stopped');
    const environment = standIn('endless', 'while :; do echo rows; done');
    const stop = new AbortController();
    const taking = takeBackup(order({ folder: place, environment, signal: stop.signal }));
    const refused = expect(taking).rejects.toThrow('Stopped: no backup was made.');
    while (!left(place).some((name) => left(join(place, name)).length > 0)) {
      await new Promise((done) => setTimeout(done, 10));
    }
    stop.abort();
    await refused;
    expect(left(place)).toEqual([]);
  });

  it('is refused while another is being taken', async () => {
    const place = join(folder, 'two');
    const environment = standIn('slow', 'while :; do echo rows; done');
    const stop = new AbortController();
    const first = takeBackup(order({ folder: place, environment, signal: stop.signal }));
    const ended = expect(first).rejects.toThrow('Stopped');
    while (left(place).length === 0) await new Promise((done) => setTimeout(done, 10));
    await expect(takeBackup(order({ folder: place, environment }))).rejects.toThrow(
      'A backup of this database is being taken already.',
    );
    stop.abort();
    await ended;
  });
});

describe('a restore is refused', () => {
  const restore = (backup: string, ownerUrl = address('DATABASE_OWNER_URL')) =>
    restoreBackup({ backup, ownerUrl, identities: [stage.identity], note: () => {} });

  it('from a folder that is no backup, and from one that was never finished', async () => {
    mkdirSync(join(folder, '.unfinished-20260101T000000Z'));
    await expect(restore(join(folder, 'nothing'))).rejects.toThrow(/is no backup/);
    writeFileSync(join(folder, '.unfinished-20260101T000000Z/manifest.json.age'), '');
    await expect(restore(join(folder, '.unfinished-20260101T000000Z'))).rejects.toThrow(
      /is no backup/,
    );
  });
});
