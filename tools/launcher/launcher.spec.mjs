import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answers, isAlive } from './postgres/postmaster.mjs';
import { startPostgres } from './postgres.mjs';
import { install } from './steps/install.mjs';
import { prepareKeyFile } from './steps/key-file.mjs';
import { takeLock, whoRuns } from './steps/lock.mjs';
import { ownServer, refuseUnfit } from './steps/own-server.mjs';
import { checkPortIsFree, prepareDataFolder, readPort } from './steps/preflight.mjs';
import { byAgency } from './steps/who-can-sign-in.mjs';

let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'launcher-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what npm start refuses, in one sentence', () => {
  it.each(['tre', '0', '70000', '3000.5', '-1'])('PORT=%s', (text) => {
    expect(() => readPort(text)).toThrow(/whole number between 1 and 65535/);
  });

  it('a port that another program uses, naming the next', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address();
    await expect(checkPortIsFree(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
    other.close();
    await once(other, 'close');
    await expect(checkPortIsFree(port)).resolves.toBeUndefined();
  });

  it('a data folder that is a file', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(folder, file)).toThrow(/a-file cannot be written \(ENOTDIR\)/);
  });

  it('to install into a folder that is only a link to one', async () => {
    const root = mkdtempSync(join(folder, 'linked-'));
    const theirs = mkdtempSync(join(folder, 'theirs-'));
    writeFileSync(join(theirs, 'kept'), '');
    writeFileSync(join(root, 'package-lock.json'), '{}');
    symlinkSync(theirs, join(root, 'node_modules'), 'dir');
    await expect(install(root, () => {})).rejects.toThrow(/node_modules is a link/);
    expect(readdirSync(theirs)).toEqual(['kept']);
  });

  it.each([
    [{ DATABASE_URL: 'postgresql://a' }, /DATABASE_OWNER_URL is not/],
    [{ DATABASE_OWNER_URL: 'postgresql://a' }, /DATABASE_URL is not/],
    [{ PORTAL_MODE: 'production' }, /needs DATABASE_URL and DATABASE_OWNER_URL/],
    [
      { PORTAL_MODE: 'demo', DATABASE_URL: 'postgresql://a', DATABASE_OWNER_URL: 'postgresql://b' },
      /never stand before real data/,
    ],
    [
      { DATABASE_URL: 'postgresql://a', DATABASE_OWNER_URL: 'postgresql://b' },
      /Set PUBLIC_URL to the address people use; it begins with https/,
    ],
    [
      {
        DATABASE_URL: 'postgresql://a',
        DATABASE_OWNER_URL: 'postgresql://b',
        PUBLIC_URL: 'http://localhost:3000',
      },
      /it begins with https/,
    ],
    [{ DATABASE_URL_FILE: '/nowhere/at-all' }, /cannot be read \(ENOENT\)/],
  ])('%j', (environment, sentence) => {
    expect(() => ownServer(environment)).toThrow(sentence);
  });

  const app = { version: 170_002, role: 'portal_app', bypasses: false };
  const owner = { version: 170_002, role: 'portal_owner', bypasses: false };

  it.each([
    [
      'too old',
      { ...app, version: 140_013 },
      owner,
      /PostgreSQL 14, and the portal needs 15 to 18/,
    ],
    ['too new', { ...app, version: 190_000 }, owner, /PostgreSQL 19/],
    ['above row security', { ...app, role: 'boss', bypasses: true }, owner, /row security/],
    ['the owner as the app', owner, owner, /the same role, portal_owner/],
  ])('a database that is %s', (_, first, second, sentence) => {
    expect(() => refuseUnfit(first, second)).toThrow(sentence);
  });

  it.each([150_000, 160_004, 170_002, 180_001])('but not version %i', (version) => {
    expect(() => refuseUnfit({ ...app, version }, owner)).not.toThrow();
  });
});

describe('the key file', () => {
  it('of one’s own is left alone', () => {
    expect(prepareKeyFile(folder, { PORTAL_KEY_FILE: '/elsewhere' })).toEqual({});
    expect(readdirSync(folder)).not.toContain('portal-keys');
  });

  it('is made once, for its owner alone', () => {
    const { PORTAL_KEY_FILE: path } = prepareKeyFile(folder, {});
    const made = readFileSync(path, 'utf8');
    expect(made).toMatch(/^k-[0-9a-f]{8} [A-Za-z0-9+/]{43}=\n$/);
    chmodSync(path, 0o644);
    prepareKeyFile(folder, {});
    expect(readFileSync(path, 'utf8')).toBe(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});

describe('the lock of a data folder', () => {
  it('is free after a run that was killed, and given back after one that ended', () => {
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: 999_999_999, port: 3000 }));
    expect(whoRuns(folder)).toBeUndefined();
    const giveBack = takeLock(folder, 3000);
    expect(() => takeLock(folder, 3000)).not.toThrow();
    giveBack();
    expect(whoRuns(folder)).toBeUndefined();
  });

  it('is held by a running start, and not by another program that got its number', async () => {
    const script = join(folder, 'start.mjs');
    writeFileSync(script, 'setInterval(() => {}, 1000);');
    const start = spawn(process.execPath, [script], { stdio: 'ignore' });
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      stdio: 'ignore',
    });
    try {
      await Promise.all([once(start, 'spawn'), once(other, 'spawn')]);
      const note = (pid) =>
        writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid, port: 3456 }));
      note(start.pid);
      expect(() => takeLock(folder, 3000)).toThrow(/already runs here, on http:\/\/localhost:3456/);
      note(other.pid);
      expect(whoRuns(folder)).toBeUndefined();
    } finally {
      start.kill('SIGKILL');
      other.kill('SIGKILL');
    }
  });
});

describe('the list of whom one can sign in as', () => {
  it('gathers numbered functions and leaves out the town that the agency names', () => {
    const one = (agencyName, functionTitle) => ({ agencyName, functionTitle });
    expect(
      byAgency([
        one('Lunds kommun', 'Enhetschef (Lund)'),
        one('Lunds kommun', 'Socialsekreterare 1 (Lund)'),
        one('Lunds kommun', 'Socialsekreterare 2 (Lund)'),
        one('Polisen', 'Samverkanspolis 1'),
      ]),
    ).toEqual(['Lunds kommun: Enhetschef, Socialsekreterare 1–2', 'Polisen: Samverkanspolis 1']);
  });
});

describe('the embedded database', () => {
  it('is taken over after its parent was killed, and stopped whole', async () => {
    const dataDir = join(folder, 'pg');
    const url = new URL('./postgres.mjs', import.meta.url).href;
    const program = `
      const { startPostgres } = await import(${JSON.stringify(url)});
      const { pid, port } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      process.stdout.write(JSON.stringify({ pid, port }));
      process.kill(process.pid, 'SIGKILL');`;
    const left = await new Promise((done) => {
      execFile(process.execPath, ['--input-type=module', '-e', program], (_, out) =>
        done(JSON.parse(out)),
      );
    });
    expect(await answers(left.port)).toBe(true);

    const sentences = [];
    const again = await startPostgres({ dataDir, log: (text) => sentences.push(text) });
    expect(again).toMatchObject({ adopted: true, pid: left.pid, port: left.port });
    expect(sentences.join()).toContain('took over the database');
    await again.stop();
    expect(isAlive(left.pid)).toBe(false);
    expect(await answers(left.port)).toBe(false);
  });

  it('starts when the number in its lock file belongs to another program by now', async () => {
    const dataDir = join(folder, 'pg');
    const file = join(dataDir, 'cluster', 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n/elsewhere\n0\n5432\n\n\n\nready\n`);
    const server = await startPostgres({ dataDir, ephemeral: true });
    expect(server.adopted).toBe(false);
    await server.stop();
  });

  it('is created anew when its creation was killed half-way', async () => {
    const dataDir = join(folder, 'pg-half');
    const first = await startPostgres({ dataDir, ephemeral: true });
    await first.stop();
    rmSync(join(dataDir, 'cluster', 'PG_VERSION'));
    const second = await startPostgres({ dataDir, ephemeral: true });
    await second.stop();
  });

  it('says what is wrong when its data cannot be read', async () => {
    const dataDir = join(folder, 'pg');
    chmodSync(join(dataDir, 'cluster'), 0o777);
    await expect(startPostgres({ dataDir, ephemeral: true })).rejects.toThrow(
      /^The database did not start: .*permissions/,
    );
    chmodSync(join(dataDir, 'cluster'), 0o700);
  });
});
