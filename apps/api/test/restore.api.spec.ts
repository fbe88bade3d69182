import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setUpDatabase, withClient } from '@stad/platform/api/db/setup.js';
import { leftOut } from '@stad/platform/api/testing/left-out.js';
import { generateX25519Identity } from 'age-encryption';
// @ts-expect-error -- tools of plain JavaScript
import { swiftFolderOfRun } from '../../../tools/checks/test-runs.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { startPostgres } from '../../../tools/launcher/postgres.mjs';
import type { Manifest } from '../src/backup/manifest.js';
import { connectionOf, findPgProgram } from '../src/backup/pg-programs.js';
import { restoreBackup } from '../src/backup/restore-backup.js';
import { takeBackup } from '../src/backup/take-backup.js';
import { ApiProcess, buildApi, removeBuild } from './api-process.js';
import { address, BackupStage, left, SERVER } from './backup-stage.js';
import { ask, CATALOG } from './catalog.js';
import { Ledger } from './ledger.js';
import type { TestPortal } from './portal.js';

/** The way back: a portal under load, its backup, a new server, and the portal again. */
let stage: BackupStage;
let portal: TestPortal;
let folder: string;
let identity: string;

beforeAll(async () => {
  stage = await BackupStage.open();
  ({ portal, folder, identity } = stage);
});
afterAll(() => stage.close());

const dump = find('pg_dump');
const back = find('pg_restore');

function find(name: 'pg_dump' | 'pg_restore'): string | undefined {
  try {
    return findPgProgram(name, SERVER).path;
  } catch {
    return undefined;
  }
}

// Also keeps the file a spec where the rest of it is left out.
it('without programs as new as the server nothing is begun, and one is told which', () => {
  const folderOfNone = { PG_BIN_DIR: folder };
  for (const name of ['pg_dump', 'pg_restore'] as const) {
    const wanted = `${name} of PostgreSQL ${SERVER} or newer is needed, and none is found`;
    expect(() => findPgProgram(name, SERVER, folderOfNone)).toThrow(wanted);
  }
});

if (dump && back) wholeChain(dump);
else {
  leftOut(
    `backup under load → new server → everything equal → sign-in: no pg_dump and pg_restore of PostgreSQL ${SERVER} or newer on this machine (PG_BIN_DIR, PATH, /usr/lib/postgresql)`,
  );
}

/** A seminar whose guests are asked something just then. */
const OPEN_ROUND = `
  with a as (
    insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
      classification, lifecycle, created_by)
    select m.agency_id, s.id, p.id, 'SEMINAR', 'Seminarium', 'CONFIRMED', now(), now() + interval '2 hours', 'P1',
      'DRAFT', m.id
    from membership m, site s, programme p
    where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
    returning id, agency_id),
  s as (
    insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
    select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'Syfte', 9 from a returning activity_id, agency_id),
  r as (
    insert into seminar_round (activity_id, agency_id, kind, asks_more, sums)
    select activity_id, agency_id, 'BEFORE', false, array_fill(0, array[10]) from s returning id, agency_id)
  insert into seminar_round_box (id, agency_id, sealed, key_id)
  select id, agency_id, sha256('box'), 'k-1' from r`;

/** A running portal, its backup, a new server, and the portal again. */
function wholeChain(pgDump: string): void {
  describe('backup under load → new server → everything equal → sign-in', () => {
    const restored: string = swiftFolderOfRun('restored');
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
      await portal.owner.query(OPEN_ROUND);
      taken = await takeBackup(stage.order({ files: [join(folder, 'key-of-data')] }));
      await ledger.reaches(ledger.acknowledged.size + 20);
      await ledger.end();
      fresh = await startPostgres({ dataDir: restored, ephemeral: true });
      urls = await setUpDatabase(fresh.adminUrl, 'portal', {
        owner: secret(),
        app: secret(),
        jobs: secret(),
      });
    });
    afterAll(async () => {
      await api.end('SIGKILL');
      await fresh.stop();
      rmSync(restored, { recursive: true, force: true });
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

    it('what waits in an open round of questions is in no backup', () => {
      const { tables } = taken.manifest;
      expect(tables['public.seminar_round']).toMatchObject({ rows: 1 });
      expect(tables['public.seminar_round_box']).toEqual({ rows: 0, digest: '0' });
    });

    it('everything is equal, rows, chains, schema, rights and policies', async () => {
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
          expect([check, await ask(owner, check)]).toEqual([check, await ask(portal.owner, check)]);
        }
      });
      expect(left(join(folder, 'files-back'))).toEqual(['000001-key-of-data']);
    });

    it('shows the moment it was taken: all that was acknowledged before, not all that came after', async () => {
      const rows = await withClient(urls.databaseOwnerUrl, (owner) =>
        owner.query<{ id: string }>(`select id from contact_function where label like 'Provrad %'`),
      );
      const restored = new Set(rows.rows.map(({ id }) => id));
      expect([...before.values()].filter((id) => !restored.has(id))).toEqual([]);
      expect(restored.size).toBeLessThan(ledger.acknowledged.size);
    });

    it('the portal starts on it: an old session is over, and a new one opens', async () => {
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
    });

    it('a second restore is refused, since the database is no longer empty', async () => {
      await expect(restore()).rejects.toThrow(/is not empty/);
    });

    it('a run that was killed leaves nothing behind for long', async () => {
      const place = join(folder, 'backups');
      mkdirSync(join(place, '.unfinished-20260101T000000Z'));
      const { path } = await takeBackup(stage.order());
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
