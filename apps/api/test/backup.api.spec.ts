import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setUpDatabase, withClient } from '@stad/platform/api/db/setup.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
// @ts-expect-error -- tools of plain JavaScript
import { folderOfRun } from '../../../tools/checks/test-runs.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { startPostgres } from '../../../tools/launcher/postgres.mjs';
import type { Manifest } from '../src/backup/manifest.js';
import { connectionOf, findPgProgram } from '../src/backup/pg-programs.js';
import { restoreBackup } from '../src/backup/restore-backup.js';
import { type BackupOrder, takeBackup } from '../src/backup/take-backup.js';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { ask, CATALOG } from './catalog.js';
import { Ledger } from './ledger.js';
import { leftOut } from './left-out.js';
import { TestPortal } from './portal.js';

const PATIENCE_MS = 180_000;
const SERVER = 17;

let portal: TestPortal;
let folder: string;
let identity: string;
let recipient: string;

beforeAll(async () => {
  portal = await TestPortal.open();
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = (name: string) => process.env[name] as string;

const order = (changes: Partial<BackupOrder> = {}): BackupOrder => ({
  databaseUrl: address('DATABASE_BACKUP_URL'),
  folder: join(folder, 'backups'),
  recipients: [recipient],
  files: [],
  portalVersion: '0.0.0',
  ...changes,
});

/** What lies in a folder of backups, hidden or not. */
const left = (place: string) => (existsSync(place) ? readdirSync(place) : []);

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
    restoreBackup({ backup, ownerUrl, identities: [identity], note: () => {} });

  it('from a folder that is no backup, and from one that was never finished', async () => {
    mkdirSync(join(folder, '.unfinished-20260101T000000Z'));
    await expect(restore(join(folder, 'nothing'))).rejects.toThrow(/is no backup/);
    writeFileSync(join(folder, '.unfinished-20260101T000000Z/manifest.json.age'), '');
    await expect(restore(join(folder, '.unfinished-20260101T000000Z'))).rejects.toThrow(
      /is no backup/,
    );
  });
});

const dump = find('pg_dump');
const back = find('pg_restore');

function find(name: 'pg_dump' | 'pg_restore'): string | undefined {
  try {
    return findPgProgram(name, SERVER).path;
  } catch {
    return undefined;
  }
}

if (dump && back) wholeChain(dump);
else {
  leftOut(
    `backup under load → new server → everything equal → sign-in: no pg_dump and pg_restore of PostgreSQL ${SERVER} or newer on this machine (PG_BIN_DIR, PATH, /usr/lib/postgresql)`,
  );
}

/** A running portal, its backup, a new server, and the portal again. */
function wholeChain(pgDump: string): void {
  describe('backup under load → new server → everything equal → sign-in', () => {
    let api: ApiProcess;
    let fresh: { adminUrl: string; stop(): Promise<void> };
    let urls: { databaseUrl: string; databaseOwnerUrl: string };
    let taken: { path: string; manifest: Manifest };
    let ledger: Ledger;
    /** What had been acknowledged before the backup began. */
    let before: ReadonlyMap<string, string>;

    beforeAll(async () => {
      await portal.owner.query('update app.installation set demo_loaded_on = current_date');
      writeFileSync(join(folder, 'key-of-data'), 'kept apart');
      buildApi();
      api = await ApiProcess.start(address('DATABASE_URL'));
      ledger = await Ledger.open([api], portal.owner);
      ledger.begin();
      await ledger.reaches(40);
      before = new Map(ledger.acknowledged);
      taken = await takeBackup(order({ files: [join(folder, 'key-of-data')] }));
      await ledger.reaches(ledger.acknowledged.size + 20);
      await ledger.end();
      fresh = await startPostgres({ dataDir: folderOfRun('restored'), ephemeral: true });
      urls = await setUpDatabase(fresh.adminUrl, 'portal', {
        owner: secret(),
        app: secret(),
        jobs: secret(),
      });
    }, PATIENCE_MS);
    afterAll(async () => {
      await api.end('SIGKILL');
      await fresh.stop();
      rmSync(folderOfRun('restored'), { recursive: true, force: true });
      await portal.owner.query('update app.installation set demo_loaded_on = null');
      await Ledger.clear(portal.owner);
      removeBuild();
    });

    const restore = (backup = taken.path, keys = [identity], note = (_: string) => {}) =>
      restoreBackup({
        backup,
        ownerUrl: urls.databaseOwnerUrl,
        identities: keys,
        filesTo: join(folder, 'files-back'),
        note,
      });

    const things = () =>
      withClient(urls.databaseOwnerUrl, async (owner) => {
        const { rows } = await owner.query<{ n: number }>(
          `select count(*)::int as n from pg_class c where c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'`,
        );
        return rows[0]?.n;
      });

    it('the folder holds sealed files and their sums, and nothing readable', () => {
      expect(readdirSync(taken.path).sort()).toEqual([
        'SHA256SUMS',
        'database.dump.age',
        'files',
        'manifest.json.age',
      ]);
      const { status } = spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
        cwd: taken.path,
      });
      expect(status).toBe(0);
      for (const file of ['database.dump.age', 'manifest.json.age']) {
        expect(readFileSync(join(taken.path, file)).includes('contact_function')).toBe(false);
      }
    });

    it.each<[string, (copy: string) => void, RegExp]>([
      [
        'a changed byte',
        (copy) =>
          change(join(copy, 'database.dump.age'), (bytes) => flip(bytes, bytes.length >> 1)),
        /database\.dump\.age is cut off or was changed/,
      ],
      [
        'a missing end',
        (copy) => change(join(copy, 'database.dump.age'), (bytes) => bytes.subarray(0, -70_000)),
        /cut off or was changed/,
      ],
      [
        'a changed manifest',
        (copy) => change(join(copy, 'manifest.json.age'), (bytes) => flip(bytes, bytes.length - 5)),
        /manifest\.json\.age is cut off or was changed/,
      ],
      [
        'a file that is gone',
        (copy) => rmSync(join(copy, 'files/000001.age')),
        /files\/000001\.age is missing/,
      ],
      [
        'another file under the same name',
        (copy) => cpSync(join(copy, 'manifest.json.age'), join(copy, 'files/000001.age')),
        /is not the file that the manifest speaks of/,
      ],
    ])('with %s nothing is restored', async (name, harm, sentence) => {
      const copy = join(folder, name);
      cpSync(taken.path, copy, { recursive: true });
      harm(copy);
      await expect(restore(copy)).rejects.toThrow(sentence);
      expect(await things()).toBe(0);
    });

    it('with another key nothing is restored', async () => {
      await expect(restore(taken.path, [await generateX25519Identity()])).rejects.toThrow(
        /locked for another key/,
      );
    });

    it('into a database that is not empty nothing is restored', async () => {
      const before = await portal.owner.query('select count(*) from contact_function');
      await expect(
        restoreBackup({
          backup: taken.path,
          ownerUrl: address('DATABASE_OWNER_URL'),
          identities: [identity],
          note: () => {},
        }),
      ).rejects.toThrow(/is not empty. Nothing was changed/);
      expect(await portal.owner.query('select count(*) from contact_function')).toMatchObject({
        rows: before.rows,
      });
    });

    it(
      'everything is equal, rows, chains, schema, rights and policies',
      async () => {
        const notes: string[] = [];
        expect(await restore(taken.path, [identity], (note) => notes.push(note))).toEqual([]);
        expect(notes.join('\n')).toMatch(/every table and every chain is equal/);
        expect(notes.join('\n')).toMatch(/Access log: all \d+ chains are whole/);
        expect(notes.join('\n')).toMatch(/Disposals: 0 decided since/);
        expect(schemaOf(pgDump, urls.databaseOwnerUrl)).toEqual(
          schemaOf(pgDump, address('DATABASE_OWNER_URL')),
        );
        await withClient(urls.databaseOwnerUrl, async (owner) => {
          for (const check of Object.keys(CATALOG).filter((name) => !/^a role/.test(name))) {
            expect([check, await ask(owner, check)]).toEqual([
              check,
              await ask(portal.owner, check),
            ]);
          }
        });
        expect(left(join(folder, 'files-back'))).toEqual(['000001-key-of-data']);
      },
      PATIENCE_MS,
    );

    it('shows the moment it was taken: all that was acknowledged before, not all that came after', async () => {
      const rows = await withClient(urls.databaseOwnerUrl, (owner) =>
        owner.query<{ id: string }>(`select id from contact_function where label like 'Provrad %'`),
      );
      const restored = new Set(rows.rows.map(({ id }) => id));
      expect([...before.values()].filter((id) => !restored.has(id))).toEqual([]);
      expect(restored.size).toBeLessThan(ledger.acknowledged.size);
    });

    it(
      'the portal starts on it: an old session is over, and a new one opens',
      async () => {
        const { rows } = await portal.owner.query<{ id: string }>(
          `select m.id from membership m join agency a on a.id = m.agency_id
           where a.key = 'SOC-LUND' and 'AGENCY_ADMIN' = any (m.roles) limit 1`,
        );
        const membership = rows[0]?.id as string;
        const there = await ApiProcess.start(urls.databaseUrl);
        try {
          const cookie = await there.signIn(membership);
          const mine = await there.send('{ viewer { agency { key } } }', {}, cookie);
          expect(mine).toMatchObject({
            data: { viewer: { agency: { key: 'SOC-LUND' } } },
            codes: [],
          });
          const open = await withClient(urls.databaseOwnerUrl, (owner) =>
            owner.query('select from session where ended_at is null'),
          );
          expect(open.rowCount).toBe(1);
        } finally {
          await there.end('SIGKILL');
        }
      },
      PATIENCE_MS,
    );

    it('a second restore is refused, since the database is no longer empty', async () => {
      await expect(restore()).rejects.toThrow(/is not empty/);
    });

    it('a run that was killed leaves nothing behind for long', async () => {
      const place = join(folder, 'backups');
      mkdirSync(join(place, '.unfinished-20260101T000000Z'));
      const { path } = await takeBackup(order());
      expect(left(place)).not.toContain('.unfinished-20260101T000000Z');
      expect(path).not.toBe(taken.path);
    });
  });
}

const secret = () => randomBytes(18).toString('hex');

function change(path: string, how: (bytes: Buffer) => Buffer): void {
  writeFileSync(path, how(readFileSync(path)));
}

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
}

/**
 * Every statement of the schema, without what differs between two dumps of the same: their marks, and
 * brackets, of which an expression loses some each time it is read and written.
 */
function schemaOf(program: string, url: string): string[] {
  const { dbname, environment } = connectionOf(url);
  const { stdout } = spawnSync(program, [`--dbname=${dbname}`, '--schema-only'], {
    env: environment,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const lines = stdout.split('\n').filter((line) => !/^(\\(un)?restrict|--|$)/.test(line));
  if (lines.length < 1000) throw new Error('pg_dump gave no schema.');
  return lines.map((line) => line.replace(/[()]/g, '')).sort();
}
