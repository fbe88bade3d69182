import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { clearAwayDeadRuns, folderOfRun } from '../checks/test-runs.mjs';
import { startPostgres } from '../launcher/postgres.mjs';
import { cleanEnvironment, root, runLine, scripts } from './scripts.mjs';

// The commands of whoever runs a portal, in the order in which one uses them: started as `npm start` starts it,
// on the embedded database; what wants a server of one's own gets a second one.

// As long as a machine with much else to do takes: nothing here is measured.
jest.setTimeout(1_200_000);

const folder = folderOfRun('commands');
const at = (...path) => join(folder, ...path);
const data = at('data');
/** Another server, into which the backup comes back. */
let second;
let portal;
let said = '';

beforeAll(async () => {
  await clearAwayDeadRuns();
  for (const name of ['checkpoints', 'keys']) mkdirSync(at(name), { recursive: true });
  const port = await freePort();
  portal = spawn('sh', ['-c', `exec ${scripts.start}`], {
    cwd: root,
    env: { ...cleanEnvironment(), PORTAL_DATA_DIR: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = new Promise((done) => {
    for (const stream of [portal.stdout, portal.stderr]) {
      stream.on('data', (bytes) => {
        said += bytes;
        if (/^Data: /m.test(said)) done();
      });
    }
  });
  await Promise.race([ready, once(portal, 'exit')]);
  if (portal.exitCode !== null) throw new Error(said);
});

afterAll(async () => {
  if (portal.exitCode === null) {
    portal.kill('SIGTERM');
    await once(portal, 'exit');
  }
  await second?.stop();
  await rm(folder, { recursive: true, force: true });
});

function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  return once(server, 'listening').then(async () => {
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
  });
}

const run = (name, words = '', env = {}) =>
  runLine(`${scripts[name]} ${words}`, { PORTAL_DATA_DIR: data, ...env });

it("'start' says where it answers, and whom one can sign in as", () => {
  expect(said).toMatch(/answers on http:\/\/localhost:\d+/);
  expect(said).toMatch(/Socialsekreterare 1/);
});

const signing = () => ({
  AUDIT_CHECKPOINT_DIR: at('checkpoints'),
  AUDIT_SIGNING_KEY_FILE: at('portal.private.pem'),
  AUDIT_PUBLIC_KEYS_DIR: at('keys'),
});

it.each([
  ['agency:add', '--key SOC-PROV --name "Provstads kommun" --kind SOCIAL_SERVICES', /is added/],
  ['admin:invite', '--agency SOC-PROV --email namn@prov.example', /inbjudan#/],
  ['site:add', '--key prov --name Provstad --municipality 1281', /is added/],
  [
    'area:add',
    '--site lund --code LU-PROV --name Provområdet --group LU-INRE --kind DISTRICT',
    /is added/,
  ],
  ['ring:set', '--site prov --agency SOC-PROV --tier CORE', /is added/],
  [
    'programme:add',
    '--key prov --name Prov --lead FA-HBG --from 2031-01-01 --to 2031-12-31 --site prov',
    /is added/,
  ],
  ['lead:invite', '--programme prov --email namn@fa.example --anyway', /inbjudan#/],
  ['roles:approve', '--agency SOC-PROV', /Nothing waits/],
  ['frame:list', '--all', /Provstad/],
  ['identity:provider', '--list', /^$/],
  ['retention', '--dry-run', /rows are due\. Nothing was changed/],
  ['keys:rotate', '', /sealed anew/],
  ['audit:verify', '', /All \d+ chains are whole/],
])('%s %s', async (name, words, expected) => {
  const { status, said: answer } = await run(name, words);
  expect(answer).toMatch(expected);
  expect(status).toBe(0);
});

it("'audit:checkpoint' and 'audit:export' give what another organisation cosigns, 'audit:covered' counts it", async () => {
  const check = `node "${join(root, 'tools/audit/audit-check.mjs')}"`;
  const inFolder = (words) => runLine(`cd "${folder}" && ${check} ${words}`);
  for (const name of ['portal', 'SOC-PROV']) {
    await inFolder(`keys ${name}`);
    cpSync(at(`${name}.public.pem`), at('keys', `${name}.public.pem`));
  }
  expect((await run('audit:checkpoint', '', signing())).said).toMatch(/\d+ chains, as of/);
  expect((await run('audit:export', `"${at('log.jsonl')}"`)).said).toMatch(/\d+ lines/);
  const how = '--export log.jsonl --checkpoints checkpoints --keys keys';
  const signed = await inFolder(`cosign ${how} --key SOC-PROV.private.pem --name SOC-PROV`);
  expect(signed.said).toMatch(/Cosigned checkpoint 1/);
  const verified = await run(
    'audit:verify',
    `--export "${at('log.jsonl')}" --checkpoints "${at('checkpoints')}" --keys "${at('keys')}" --require-cosignature`,
  );
  expect({ status: verified.status, said: verified.said }).toMatchObject({ status: 0 });
  const covered = await run('audit:covered', '', signing());
  expect(covered.said).toMatch(/cosigned by SOC-PROV: \d+ chains are covered/);
});

it("'backup' is locked with the key of 'backup:keys', and 'restore' brings it into what 'db:setup' made", async () => {
  const { said: keys } = await run('backup:keys', `"${at('backup.key')}"`);
  const [, recipient] = /BACKUP_RECIPIENTS=(age1\S+)/.exec(keys);
  const backup = await run('backup', '', {
    BACKUP_RECIPIENTS: recipient,
    BACKUP_DIR: at('backups'),
  });
  // PostgreSQL's own programs come with Debian and not with the packages.
  expect(backup.said).toMatch(/rows in \d+ tables|pg_dump of PostgreSQL 17 or newer is needed/);

  second = await startPostgres({ dataDir: at('second'), ephemeral: true });
  const { said: made } = await run('db:setup', '', { DATABASE_ADMIN_URL: second.adminUrl });
  const [, ownerUrl] = /^DATABASE_OWNER_URL=(\S+)/m.exec(made);
  // Beside the backups lies the list of what was disposed of since.
  const kept = existsSync(at('backups')) ? readdirSync(at('backups'), { withFileTypes: true }) : [];
  const taken = kept.find((entry) => entry.isDirectory())?.name;
  const restored = await run('restore', `"${at('backups', taken ?? 'none')}"`, {
    DATABASE_OWNER_URL: ownerUrl,
    BACKUP_IDENTITY_FILE: at('backup.key'),
  });
  expect(restored.said).toMatch(taken ? /Everything is equal/ : /backups\/none/);
});

it("'start' stops when it is told to, and 'demo:reset' forgets the demo", async () => {
  expect((await run('demo:reset')).said).toMatch(/The portal is running on/);
  portal.kill('SIGINT');
  await once(portal, 'exit');
  expect(said).toMatch(/Stopped; the data stay\./);
  expect(readFileSync(join(data, 'portal.log'), 'utf8')).not.toBe('');
  const { status, said: answer } = await run('demo:reset');
  expect(answer).toMatch(/The demo is gone/);
  expect(status).toBe(0);
  expect(existsSync(join(data, 'postgres'))).toBe(false);
});
