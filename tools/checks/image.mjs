// `npm run check:image`: the Dockerfile without Docker. Does the steps of its build as plain commands in a copy
// of the committed tree, lays out exactly what the final stages copy, and starts from there what
// docker-compose.yml starts: roles, migration, a replica, the worker, one of the operator's commands and the
// proxy. Each runs as the user of its service, without rights, on a root that cannot be written, with nothing
// but its files, its secrets and an empty /tmp.
//   npm run check:image
//
// It wants Linux, root, nginx, the npm archive, and the ports 3000, 3002, 8080, 8443 and 9464 of 127.0.0.1. The
// system beneath is this machine's and not the image's: its Node, its nginx. The database is the embedded one.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  fchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { makeSecrets } from '../deploy/make-secrets.mjs';
import { startPostgres } from '../launcher/postgres.mjs';
import { contextFilter, copyOf, environmentOf, settingOf, stagesOf } from './image/dockerfile.mjs';
import { clearAwayDeadRuns, folderOfRun } from './test-runs.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const stages = Object.fromEntries(stagesOf(read('Dockerfile')).map((stage) => [stage.name, stage]));
const { services } = parse(read('docker-compose.yml'), { merge: true });
const PUBLIC_URL = 'https://portal.example';
/** Compose gives up after 30 s; the portal ends by itself within 25. */
const DRAIN_S = 25;

const folder = folderOfRun('image');
const say = (line) => process.stdout.write(`${line}\n`);

function run(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
  return stdout;
}

/** Where a path of a stage's disk lies here. */
const onDisk = (stage, path) =>
  join(folder, stage.name, posix.resolve(settingOf(stage, 'WORKDIR') ?? '/', path));

/** The steps of one stage that make files. */
function lay(stage) {
  mkdirSync(onDisk(stage, '.'), { recursive: true });
  const context = run('git', ['ls-files', '-z'], { cwd: root }).split('\0').filter(Boolean);
  const sent = context.filter(contextFilter(read('.dockerignore')));
  for (const { word, rest } of stage.steps) {
    if (word === 'COPY') copy(stage, copyOf(rest), sent);
    // What is installed into the system of an image is this machine's here.
    if (word === 'RUN' && stage === stages.build) {
      const env = { PATH: process.env.PATH, HOME: folder, NX_DAEMON: 'false', CI: 'true' };
      run('sh', ['-c', rest], { cwd: onDisk(stage, '.'), env, stdio: ['ignore', 2, 'inherit'] });
    }
  }
}

/** As Docker does it: of a folder what is in it, of a file the file, into a folder when `to` says so. */
function copy(stage, { stage: from, sources, to }, sent) {
  const target = onDisk(stage, to);
  const isFolder = to.endsWith('/') || to === '.';
  for (const source of sources) {
    if (from) {
      const path = onDisk(stages[from], source);
      const isOne = statSync(path).isFile();
      mkdirSync(isOne ? dirname(target) : target, { recursive: true });
      run('cp', ['--archive', isOne ? path : `${path}/.`, target]);
      continue;
    }
    for (const path of sent.filter((each) => isIn(source, each))) {
      const name = path === source ? posix.basename(path) : posix.relative(source, path);
      const end = path === source && !isFolder ? target : join(target, name);
      mkdirSync(dirname(end), { recursive: true });
      cpSync(join(root, path), end);
    }
  }
}

const isIn = (source, path) => source === '.' || path === source || path.startsWith(`${source}/`);

/**
 * A disk as a container has it: the system of this machine, unwritable, over it what the stage copied; an
 * empty /tmp; the secrets. Then the command, as the user of the service.
 */
const CONTAINER = `
  set -e
  disk=$1 laid=$2 secrets=$3 backups=$4 user=$5 workdir=$6; shift 6
  mount --make-rprivate /
  mount -t tmpfs -o mode=755 tmpfs "$disk"
  for name in usr bin sbin lib lib64 etc; do
    if [ -L "/$name" ]; then cp --no-dereference "/$name" "$disk/"
    elif [ -d "/$name" ]; then mkdir "$disk/$name"; mount --rbind "/$name" "$disk/$name"; fi
  done
  mkdir "$disk/tmp" "$disk/run" "$disk/proc" "$disk/dev" "$disk/portal"
  mkdir "$disk/run/secrets" "$disk/run/identity-secrets" "$disk/backups"
  mount --bind "$laid/portal" "$disk/portal"
  if [ -d "$laid/etc/nginx" ]; then
    mount --bind "$laid/etc/nginx" "$disk/etc/nginx"
    mount --bind "$laid/hosts" "$disk/etc/hosts"
  fi
  mount --bind "$secrets" "$disk/run/secrets"
  mount --bind "$secrets/identity" "$disk/run/identity-secrets"
  mount -t proc proc "$disk/proc"; mount --rbind /dev "$disk/dev"
  for path in $(cut --delimiter=' ' --fields=2 /proc/mounts | grep "^$disk"); do
    case $path in */dev*|*/proc*) ;; *) mount -o remount,bind,ro "$path" ;; esac
  done
  mount -t tmpfs -o mode=1777 tmpfs "$disk/tmp"
  [ -z "$backups" ] || mount --bind "$backups" "$disk/backups"
  exec chroot "$disk" setpriv --reuid="\${user%:*}" --regid="\${user#*:}" --clear-groups --no-new-privs \\
    --bounding-set=-all --inh-caps=-all -- sh -c 'cd "$0" && exec "$@"' "$workdir" "$@"`;

let started = 0;

/** Starts a service with its own command, or another one. */
function start(name, { words, env = {}, secrets = 'secrets' } = {}) {
  const service = services[name];
  const stage = stages[service.build.target];
  const command = words ?? service.command ?? JSON.parse(settingOf(stage, 'CMD'));
  const entry = words ? [] : (service.entrypoint ?? []);
  const takesBackups = service.volumes?.some((volume) => volume.startsWith('./backups:'));
  const workdir = settingOf(stage, 'WORKDIR') ?? '/';
  const disk = join(folder, `disk-${name}`);
  mkdirSync(disk, { recursive: true });
  // A file of the service's user: nginx opens /dev/stderr, which cannot be done with Node's own pipes.
  const path = join(folder, `log-${name}-${started++}`);
  const log = openSync(path, 'w');
  fchownSync(log, ...service.user.split(':').map(Number));
  const child = spawn(
    'unshare',
    [
      ...['--mount', 'bash', '-c', CONTAINER, 'container', disk, join(folder, stage.name)],
      ...[join(folder, secrets), takesBackups ? join(folder, 'backups') : ''],
      ...[service.user, workdir, ...entry, ...command],
    ],
    {
      stdio: ['ignore', log, log],
      env: {
        PATH: process.env.PATH,
        HOME: '/tmp',
        ...environmentOf(stage),
        ...settingsOf(service),
        ...env,
      },
    },
  );
  closeSync(log);
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  return { name, child, ended, output: () => readFileSync(path, 'utf8') };
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

/** Every module the image has is loaded: a package that was left out is missed here. */
const LOAD_ALL = `
  const { readdirSync } = await import('node:fs');
  const modules = readdirSync('dist/api', { recursive: true }).filter((path) =>
    path.endsWith('.js') && !/src\\/(cli\\/|main\\.js|worker\\.js)/.test(path));
  for (const path of modules) await import(process.cwd() + '/dist/api/' + path);
  console.log(modules.length);`;

/** What the process that faces the world could change. */
const WRITE = `
  const { writeFileSync } = await import('node:fs');
  for (const path of ['/portal/dist/x', '/portal/x', '/run/secrets/x', '/etc/x', '/x']) {
    try { writeFileSync(path, ''); console.log(path); } catch {}
  }
  writeFileSync('/tmp/x', '');`;

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
  mkdirSync(join(folder, 'backups'));
  run('chown', ['1000:1000', join(folder, 'backups')]);
  await runService('backup');
  const [taken] = readdirSync(join(folder, 'backups')).filter((each) => each.startsWith('portal-'));
  await layDatabase('second-database', 'second-secrets', undo);
  cpSync(key, join(folder, 'second-secrets/backup_identity'));
  run('chmod', ['a+r', join(folder, 'second-secrets/backup_identity')]);
  await runService('roles', { secrets: 'second-secrets', said: ' (second server)' });
  await runService('restore', {
    words: [...services.restore.entrypoint, `/backups/${taken}`],
    secrets: 'second-secrets',
  });
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
    for (const name of ['build', 'portal', 'proxy', 'backup']) lay(stages[name]);
    const files = readdirSync(join(folder, 'portal'), { recursive: true }).length;
    say(`built and laid out after ${seconds(began)}: ${files} files in the image of the portal`);
    const size = run('du', ['--summarize', '--human-readable', join(folder, 'portal')]);
    say(`size: ${size.split('\t')[0]}; Node ${process.version} here, ${stages.portal.from} there`);

    await layDatabase('database', 'secrets', undo);
    await runService('roles');
    await runService('migration');
    const added = await runService('operator', {
      words: [
        ...services.operator.entrypoint.map((word) => word.replaceAll('$$', '$')),
        ...[
          'agency-add',
          '--key',
          'SOC-LUND',
          '--name',
          'Lunds kommun',
          '--kind',
          'SOCIAL_SERVICES',
        ],
      ],
      said: ' agency-add',
    });
    if (!added.includes('SOC-LUND')) throw new Error(`agency-add said: ${added}`);
    await backUpAndRestore(undo);
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

    const laid = join(folder, 'proxy');
    cpSync('/etc/nginx/mime.types', join(laid, 'etc/nginx/mime.types'));
    writeFileSync(join(laid, 'hosts'), '127.0.0.1 localhost portal-1 portal-2\n');
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
