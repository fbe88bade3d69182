// `npm run check:image`: the Dockerfile without Docker. Does the steps of its build as plain commands in a copy
// of the committed tree, lays out exactly what the final stages copy, and starts from there what
// docker-compose.yml starts: roles, migration, a replica, the worker, the proxy, and by hand an agency, backup
// and restore, a checkpoint of the access log and how far it covers, and a new key. Each runs as the user of its
// service, without rights, on a root that cannot be written, with nothing but its files, its secrets and an
// empty /tmp.
//   npm run check:image
//
// It wants Linux, root, nginx, PostgreSQL 17's pg_dump, the npm archive, and the ports 3000, 3002, 8080, 8443 and
// 9464 of 127.0.0.1. The system beneath is this machine's and not the image's: its Node, its nginx, its clients of
// PostgreSQL. The database is the embedded one.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { makeSecrets } from '../deploy/make-secrets.mjs';
import { startPostgres } from '../launcher/postgres.mjs';
import { startContainer } from './image/container.mjs';
import { environmentOf, settingOf, stagesOf } from './image/dockerfile.mjs';
import { LaidStages } from './image/laid-stages.mjs';
import { LOAD_ALL, WRITE } from './image/probes.mjs';
import { run } from './image/run.mjs';
import { clearAwayDeadRuns, folderOfRun } from './test-runs.mjs';

readCommandLine();
const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const stages = Object.fromEntries(stagesOf(read('Dockerfile')).map((stage) => [stage.name, stage]));
const { services } = parse(read('docker-compose.yml'), { merge: true });
const PUBLIC_URL = 'https://portal.example';
/** Compose gives up after 30 s; the portal ends by itself within 25. */
const DRAIN_S = 25;

const folder = folderOfRun('image');
const say = (line) => process.stdout.write(`${line}\n`);

let started = 0;

/** Starts a service with its own command, with `more` behind its entrypoint, or with other `words`. */
function start(name, { words, more, env = {}, secrets = 'secrets' } = {}) {
  const service = services[name];
  const stage = stages[service.build.target];
  // An entrypoint of the service's own puts the command of the image away.
  const usual = service.entrypoint ? [] : JSON.parse(settingOf(stage, 'CMD'));
  const command = words ?? more ?? service.command ?? usual;
  const entry = words ? [] : (service.entrypoint ?? []).map((word) => word.replaceAll('$$', '$'));
  const disk = join(folder, `disk-${name}`);
  mkdirSync(disk, { recursive: true });
  const path = join(folder, `log-${name}-${started++}`);
  const child = startContainer({
    disk,
    laid: join(folder, stage.name),
    secrets: join(folder, secrets),
    folders: foldersOf(service),
    user: service.user,
    workdir: settingOf(stage, 'WORKDIR') ?? '/',
    words: [...entry, ...command],
    env: { ...environmentOf(stage), ...settingsOf(service), ...env },
    log: path,
  });
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  return { name, child, ended, output: () => readFileSync(path, 'utf8') };
}

/** What a service has of the operator's own folders; the secrets are laid for every one. */
function foldersOf({ volumes = [] }) {
  return volumes
    .filter((volume) => volume.startsWith('./') && !volume.startsWith('./secrets/'))
    .map((volume) => {
      const [here, there, mode = 'rw'] = volume.split(':');
      return `${join(folder, here)}:${there}:${mode}`;
    });
}

/** A folder of the containers' user. */
function layFolder(name) {
  mkdirSync(join(folder, name), { recursive: true });
  run('chown', ['1000:1000', join(folder, name)]);
  return join(folder, name);
}

/** As compose would fill them in, with nothing but the public address chosen. */
function settingsOf({ environment = {} }) {
  const filled = Object.entries(environment).map(([name, value]) => [
    name,
    value.replace(/\$\{(\w+):[?-][^}]*\}/g, (_, wanted) =>
      wanted === 'PUBLIC_URL' ? PUBLIC_URL : '',
    ),
  ]);
  return Object.fromEntries(filled);
}

/** A service that does one thing and ends. */
async function runService(name, options) {
  const began = performance.now();
  const service = start(name, options);
  const code = await service.ended;
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${service.output()}`);
  say(`${name}${options?.said ?? ''}: ended with 0 after ${seconds(began)}`);
  return service.output();
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Until the check of its health, as compose asks it, says yes. */
async function becomesHealthy(service, env = {}) {
  const began = performance.now();
  const [, ...words] = services[service.name].healthcheck.test;
  for (;;) {
    if (service.child.exitCode !== null) {
      throw new Error(`${service.name} ended with ${await service.ended}: ${service.output()}`);
    }
    if ((await start(service.name, { words, env }).ended) === 0) break;
    if (performance.now() - began > 60_000) throw new Error(`${service.name}: never healthy.`);
    await delay(200);
  }
  say(`${service.name}: healthy after ${seconds(began)}`);
}

async function leaves(service, signal) {
  const began = performance.now();
  service.child.kill(signal);
  const code = await Promise.race([service.ended, delay((DRAIN_S + 5) * 1000, 'still there')]);
  if (code !== 0) throw new Error(`${service.name} on ${signal}: ${code}. ${service.output()}`);
  say(`${service.name}: left on ${signal} after ${seconds(began)}`);
}

/** A server of its own, and a folder of secrets whose addresses lead to it. */
async function layDatabase(name, secrets, undo) {
  const postgres = await startPostgres({ dataDir: join(folder, name), ephemeral: true });
  undo.push(() => postgres.stop());
  const inside = (file) => join(folder, secrets, file);
  makeSecrets(join(folder, secrets));
  for (const file of readdirSync(inside('.')).filter((each) => each.startsWith('database_'))) {
    const address = readFileSync(inside(file), 'utf8');
    writeFileSync(
      inside(file),
      file === 'database_admin_url'
        ? postgres.adminUrl
        : address.replace('@database:5432/', `@127.0.0.1:${postgres.port}/`),
    );
  }
  run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-quiet', '-subj', '/CN=portal.example'],
    ...['-keyout', inside('tls_key'), '-out', inside('tls_certificate')],
  ]);
  // A folder that is closed in a real installation: there each service is given its files alone.
  run('chmod', ['--recursive', 'a+rX', inside('.')]);
}

/** A backup from the files of its image, and the way back into a second server. */
async function backUpAndRestore(undo) {
  const key = join(folder, 'secrets/backup_identity');
  const program = join(folder, 'portal/portal/dist/api/apps/api/src/cli/backup-keys.js');
  const line = run(process.execPath, [program, key]).match(/age1\w+/)[0];
  writeFileSync(join(folder, 'secrets/backup_recipients'), line);
  const backups = layFolder('backups');
  await runService('backup');
  const [taken] = readdirSync(backups).filter((each) => each.startsWith('portal-'));
  await layDatabase('second-database', 'second-secrets', undo);
  cpSync(key, join(folder, 'second-secrets/backup_identity'));
  run('chmod', ['a+r', join(folder, 'second-secrets/backup_identity')]);
  await runService('roles', { secrets: 'second-secrets', said: ' (second server)' });
  await runService('restore', {
    more: [`/backups/${taken}`],
    secrets: 'second-secrets',
  });
}

/** A checkpoint and an export, another organisation's signature, and how far it covers the log. */
async function checkpointAndCover() {
  const at = layFolder('audit');
  for (const name of ['audit/checkpoints', 'audit/keys']) layFolder(name);
  const check = (...args) =>
    run(process.execPath, [join(root, 'tools/audit/audit-check.mjs'), ...args], {
      cwd: join(at, 'keys'),
    });
  check('keys', 'portal');
  const signs = join(folder, 'secrets/audit_signing_key');
  renameSync(join(at, 'keys/portal.private.pem'), signs);
  chmodSync(signs, 0o644);
  await runService('audit', { more: ['audit-checkpoint'], said: ' audit-checkpoint' });
  await runService('audit', {
    more: ['audit-export', '/audit/log.jsonl'],
    said: ' audit-export',
  });
  check('keys', 'FA-HBG');
  check(
    ...['cosign', '--export', join(at, 'log.jsonl'), '--checkpoints', join(at, 'checkpoints')],
    ...['--keys', join(at, 'keys'), '--key', 'FA-HBG.private.pem', '--name', 'FA-HBG'],
  );
  const covered = await runService('covered');
  if (!covered.includes('cosigned by FA-HBG')) throw new Error(`covered said: ${covered}`);
}

/** A new key in a copy of the key file, and the old one taken out of it. */
async function rotateKeys() {
  const path = join(layFolder('keys'), 'portal_keys');
  const names = () => readFileSync(path, 'utf8').match(/^\S+/gm);
  cpSync(join(folder, 'secrets/portal_keys'), path);
  run('chown', ['1000:1000', path]);
  const [old] = names();
  await runService('keys', { more: ['--new'], said: ' --new' });
  const [added] = names();
  await runService('keys');
  await runService('keys', { more: ['--drop'], said: ' --drop' });
  if (added === old || names().join() !== added) {
    throw new Error(`The keys are ${names()}; the old one was ${old}, the new one ${added}.`);
  }
}

async function main() {
  const missing = ['unshare', 'setpriv', 'nginx', 'git'].filter(
    (name) => spawnSync('which', [name]).status !== 0,
  );
  if (process.getuid?.() !== 0 || missing.length > 0) {
    process.stderr.write(`This wants root and unshare, setpriv, nginx and git.\n`);
    return 2;
  }
  await clearAwayDeadRuns();
  const undo = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    const began = performance.now();
    const laid = new LaidStages(root, folder, stages);
    for (const name of ['build', 'portal', 'proxy', 'backup']) laid.lay(stages[name]);
    const files = readdirSync(join(folder, 'portal'), { recursive: true }).length;
    say(`built and laid out after ${seconds(began)}: ${files} files in the image of the portal`);
    const brought = readdirSync(join(folder, 'portal/portal/node_modules')).filter((name) =>
      name.startsWith('node-linux-'),
    );
    if (brought.length > 0) throw new Error(`The image has a second Node: ${brought}`);
    const size = run('du', ['--summarize', '--human-readable', join(folder, 'portal')]);
    say(`size: ${size.split('\t')[0]}; Node ${process.version} here, ${stages.portal.from} there`);

    await layDatabase('database', 'secrets', undo);
    await runService('roles');
    await runService('migration');
    const added = await runService('operator', {
      more: [
        ...['agency-add', '--key', 'SOC-LUND', '--name', 'Lunds kommun'],
        ...['--kind', 'SOCIAL_SERVICES'],
      ],
      said: ' agency-add',
    });
    if (!added.includes('SOC-LUND')) throw new Error(`agency-add said: ${added}`);
    await backUpAndRestore(undo);
    await checkpointAndCover();
    await rotateKeys();
    const node = ['node', '--input-type=module', '--eval'];
    const loaded = await runService('portal-1', {
      words: [...node, LOAD_ALL],
      said: ' (all modules)',
    });
    say(`modules loaded: ${loaded.trim()}`);
    const written = await runService('portal-1', { words: [...node, WRITE], said: ' (writing)' });
    if (written !== '') throw new Error(`It could write ${written}`);

    const here = { HOST: '127.0.0.1', METRICS_HOST: '127.0.0.1' };
    const replica = start('portal-1', { env: here });
    undo.push(() => replica.child.kill('SIGKILL'));
    await becomesHealthy(replica, here);
    const aside = { ...here, PORT: '3002', METRICS_PORT: '13002' };
    const worker = start('worker', { env: aside });
    undo.push(() => worker.child.kill('SIGKILL'));
    await becomesHealthy(worker, aside);

    const atProxy = join(folder, 'proxy');
    cpSync('/etc/nginx/mime.types', join(atProxy, 'etc/nginx/mime.types'));
    writeFileSync(join(atProxy, 'hosts'), '127.0.0.1 localhost portal-1 portal-2\n');
    const proxy = start('proxy');
    undo.push(() => proxy.child.kill('SIGKILL'));
    await becomesHealthy(proxy);
    for (const [path, wanted] of [
      ['/', '200'],
      ['/kalender/nobody', '404'],
      ['/readyz', '404'],
    ]) {
      const curl = [
        '--silent',
        '--insecure',
        '--output',
        '/dev/null',
        '--write-out',
        '%{http_code}',
      ];
      const status = run('curl', [...curl, `https://127.0.0.1:8443${path}`]);
      if (status !== wanted) throw new Error(`${path} over TLS: ${status}, not ${wanted}.`);
      say(`${path} over TLS: ${status}`);
    }
    await leaves(proxy, services.proxy.stop_signal);
    await leaves(worker, 'SIGTERM');
    await leaves(replica, 'SIGTERM');
    return 0;
  } finally {
    while (undo.length > 0) await undo.pop()();
  }
}

process.exitCode = await main();
