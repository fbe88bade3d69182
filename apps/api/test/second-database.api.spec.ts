import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RolePasswords } from '@stad/platform/api/db/roles.js';
import { type SetUp, setUpDatabase, withClient } from '@stad/platform/api/db/setup.js';
// @ts-expect-error: plain JavaScript
import { swiftFolderOfRun } from '../../../tools/checks/test-runs.mjs';
// @ts-expect-error: plain JavaScript
import { startPostgres } from '../../../tools/launcher/postgres.mjs';

/** Two portals on one server: roles are the server's, and each has a database of its own. */
const root = join(import.meta.dirname, '../../..');
const FIRST = {
  owner: 'first-owner',
  app: 'first-app',
  jobs: 'first-jobs',
  backup: 'first-backup',
};
const OTHER = {
  owner: 'other-owner',
  app: 'other-app',
  jobs: 'other-jobs',
  backup: 'other-backup',
};
const ALL = Object.keys(FIRST) as (keyof RolePasswords)[];

const dataDir: string = swiftFolderOfRun('second-database');
let server: { adminUrl: string; stop(): Promise<void> };
let first: SetUp;

beforeAll(async () => {
  server = await startPostgres({ dataDir, ephemeral: true });
  first = await setUpDatabase(server.adminUrl, 'portal', FIRST);
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const letsIn = (url = '') =>
  withClient(url, async (client) => {
    const { rows } = await client.query('select current_user as role, current_database() as at');
    return `${rows[0].role} at ${rows[0].at}`;
  });
const firstIsLetIn = async () =>
  expect([await letsIn(first.databaseUrl), await letsIn(first.databaseOwnerUrl)]).toEqual([
    'portal_app at portal',
    'portal_owner at portal',
  ]);

describe('a second database on the server', () => {
  it('is refused with passwords that are not the roles’, and the first portal goes on', async () => {
    await expect(
      setUpDatabase(server.adminUrl, 'second', { ...OTHER, app: FIRST.app }),
    ).rejects.toThrow(
      /PORTAL_OWNER_PASSWORD, PORTAL_JOBS_PASSWORD, PORTAL_BACKUP_PASSWORD are not what they have/,
    );
    await firstIsLetIn();
  });

  it('leaves the passwords alone that nobody gave, and says that it knows none', async () => {
    const second = await setUpDatabase(server.adminUrl, 'second', OTHER, { madeUp: ALL });
    expect(second.kept).toEqual(ALL);
    expect(second.sharedWith).toEqual(['portal']);
    for (const url of [second.databaseUrl, second.databaseOwnerUrl, second.databaseJobsUrl])
      expect(new URL(url).password).toBe('');
    await firstIsLetIn();
  });

  it('is reached with the passwords that the first portal has', async () => {
    const second = await setUpDatabase(server.adminUrl, 'second', FIRST);
    expect(await letsIn(second.databaseUrl)).toBe('portal_app at second');
    expect(await letsIn(second.databaseBackupUrl)).toBe('portal_backup at second');
    await firstIsLetIn();
  });

  it('gives a role that is new the password that was made for it', async () => {
    await withClient(server.adminUrl, async (admin) => {
      await admin.query('revoke all on database portal, second from portal_backup');
      await admin.query('drop role portal_backup');
    });
    const second = await setUpDatabase(server.adminUrl, 'second', OTHER, { madeUp: ALL });
    expect(second.kept).not.toContain('backup');
    expect(await letsIn(second.databaseBackupUrl)).toBe('portal_backup at second');
  });
});

it('the command says in words what it did', () => {
  const said = (...options: string[]) => {
    const program = 'apps/api/src/cli/db-setup.ts';
    const loader = ['--import', './tools/checks/typescript-loader.mjs'];
    const { stdout, stderr } = spawnSync(process.execPath, [...loader, program, ...options], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_ADMIN_URL: server.adminUrl,
        PORTAL_DATABASE: 'second',
      },
    });
    return stdout + stderr;
  };
  expect(said('--loud')).toMatch(/^There is no option --loud: this command takes --quiet/);
  expect(said()).toMatch(
    /^# portal_owner, portal_app, .* keep the passwords they have, since portal on this server uses them too/m,
  );
  // What writes each NAME=address to a file finds none that lets nobody in.
  expect(said()).not.toMatch(/^DATABASE_(OWNER_|JOBS_)?URL=/m);
  expect(said('--quiet')).toBe('');
});

it('one database alone gets new passwords whenever it is asked, and all of them when told so', async () => {
  const renewed = await setUpDatabase(server.adminUrl, 'second', OTHER, { newPasswords: true });
  expect(renewed.kept).toEqual([]);
  expect(await letsIn(renewed.databaseUrl)).toBe('portal_app at second');
  await expect(letsIn(first.databaseUrl)).rejects.toThrow(/password/);
  await withClient(server.adminUrl, (admin) => admin.query('drop database portal'));
  const alone = await setUpDatabase(server.adminUrl, 'second', FIRST, { madeUp: ALL });
  expect(alone).toMatchObject({ kept: [], sharedWith: [] });
  expect(await letsIn(alone.databaseUrl)).toBe('portal_app at second');
});
