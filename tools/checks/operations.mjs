// `npm run check:operations`: follows docs/OPERATIONS.md as a newcomer would, on an empty Debian 13, and runs
// every command that stands there in a block marked `sh` exactly as it is written, in the order one does it.
//   npm run check:operations              everything, in a new machine
//   npm run check:operations -- --keep    leaves it under .data/operations, to look into
//
// The machine is a chroot that debootstrap makes, with processes of its own; it shares the network, so the
// ports 80, 443, 5432, 5433, 6432, 3000-3002 and 9998 must be free. It wants root, debootstrap, and the
// package and npm archives this machine uses. Not in `npm test`, which must run everywhere.
//
// Left out: systemd and its journal (the units are started by tools/deploy/plain-systemctl instead, and looked at
// by `systemd-analyze verify` where there is one); the name in the DNS and a certificate that browsers
// believe; PgBouncer, which apps/api/test/pgbouncer.api.spec.ts has; containers.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const machine = join(root, '.data/operations');
const isKept = process.argv.includes('--keep');

const START_PROVIDER = `
# The other side of the sign-in, and the name in the place of the DNS.
echo "127.0.0.1 $NAME" >> /etc/hosts
export ISSUER=http://127.0.0.1:9998 CLIENT_ID=stad-till-stad CLIENT_SECRET=$(openssl rand -hex 16)
node tools/checks/operations/provider.mjs "https://$NAME" "$CLIENT_SECRET" > /var/log/provider.log 2>&1 &
until curl --silent --fail --output /dev/null "$ISSUER/.well-known/openid-configuration"; do sleep 0.2; done`;

const SIGN_IN = `
cd /opt/portal/current
export NODE_EXTRA_CA_CERTS=/etc/portal/tls.crt
npm run --silent identity:provider -- --list
PROVIDER=$(npm run --silent identity:provider -- --list | cut --delimiter=' ' --fields=1)
LINK=$(npm run --silent admin:invite -- --agency SOC-LUND --email administrator@lund.example | head -1)
node tools/checks/operations/sign-in.mjs "https://$NAME" "$PROVIDER" "$LINK"`;

const SIGN_IN_AGAIN = `
cd /opt/portal/current
for round in 1 2 3; do node tools/checks/operations/sign-in.mjs "https://$NAME" "$PROVIDER"; done`;

/** What is done in which order: a section of a document, or what the newcomer does beside it. */
const WALK = [
  ['docs/OPERATIONS.md', '1. Packages and places'],
  ['docs/OPERATIONS.md', '2. The release'],
  ['docs/OPERATIONS.md', '3. The database'],
  ['docs/OPERATIONS.md', '4. Settings'],
  ['docs/OPERATIONS.md', '5. The processes'],
  ['docs/OPERATIONS.md', '6. The door'],
  ['beside it: a provider', `cd /opt/portal/current${START_PROVIDER}`],
  ['docs/OPERATIONS.md', '7. Who works together'],
  ['beside it: signing in over TLS', SIGN_IN],
  ['docs/operations/backup.md', 'Once'],
  ['docs/operations/backup.md', 'Each night'],
  ['docs/operations/backup.md', 'Restore'],
  ['docs/operations/upgrade.md', 'On Debian'],
  ['beside it: signing in to the new release', SIGN_IN_AGAIN],
  ['docs/operations/local-accounts.md', 'The key file'],
  ['beside it: signing in after a new key', SIGN_IN_AGAIN],
  ['docs/OPERATIONS.md', 'Incident', { but: 'systemctl stop' }],
  ['beside it: signing in after everybody was signed out', SIGN_IN_AGAIN],
  ['docs/OPERATIONS.md', 'Incident', { only: 'systemctl stop' }],
];

/** The blocks marked `sh` under one heading. */
export function blocksUnder(text, heading) {
  const section = text
    .split(/^(?=#{2,3} )/m)
    .find((each) => each.replace(/^#+ /, '').startsWith(heading));
  if (section === undefined) throw new Error(`There is no section ${heading}.`);
  return [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
}

/** The whole way as one script for bash, which ends at the first command that fails and names it. */
export function scriptOf(read) {
  const steps = WALK.map(([where, what, { but, only } = {}]) => {
    if (!where.endsWith('.md')) return [where, what];
    const blocks = blocksUnder(read(where), what).filter(
      (block) => !(but && block.includes(but)) && (!only || block.includes(only)),
    );
    if (blocks.length === 0) throw new Error(`Nothing to run in ${where}, ${what}.`);
    return [`${where}: ${what}`, blocks.join('\n')];
  });
  return [
    'set -eEo pipefail',
    `trap 'echo "FAILED in $STEP: $BASH_COMMAND" >&3' ERR`,
    // What a newcomer chooses in the first block.
    'export NAME=portal.example SOURCE=/srv/source.git',
    ...steps.map(
      ([name, lines]) =>
        `STEP='${name}'; BEGAN=$SECONDS; echo "=== $STEP"\n${lines}\necho "$STEP: $((SECONDS - BEGAN)) s" >&3`,
    ),
  ].join('\n\n');
}

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`${command} ended with ${status}.`);
}

function makeMachine() {
  rmSync(machine, { recursive: true, force: true });
  mkdirSync(dirname(machine), { recursive: true });
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  const packages = '--include=ca-certificates';
  run('debootstrap', ['--variant=minbase', packages, 'trixie', machine], quiet);
  // Packages, certificates and npm come from where this machine has them.
  for (const path of [
    '/etc/apt',
    '/etc/npmrc',
    '/usr/local/share/ca-certificates',
    '/etc/resolv.conf',
  ]) {
    if (existsSync(path)) cpSync(path, join(machine, path), { recursive: true, dereference: true });
  }
  rmSync(join(machine, 'etc/apt/sources.list'), { force: true });
  for (const name of ['resolv.conf', 'hosts'])
    copyFileSync(`/etc/${name}`, join(machine, 'etc', name));
  run('git', ['clone', '--quiet', '--bare', root, join(machine, 'srv/source.git')]);
  writeFileSync(join(machine, 'etc/gitconfig'), '[safe]\n\tdirectory = *\n');
  writeFileSync(
    join(machine, 'root/walk.sh'),
    scriptOf((path) => readFileSync(join(root, path), 'utf8')),
  );
}

/** Mounts and processes of its own, so that nothing is left when it ends, however it ends. */
const ENTER = `
  mount --make-rprivate /
  mount --rbind /sys "$1/sys"; mount -t proc proc "$1/proc"; mount --rbind /dev "$1/dev"
  mount -t tmpfs tmpfs "$1/run"; mkdir --parents "$1/run/lock"
  exec chroot "$1" /usr/bin/env --ignore-environment HOME=/root LANG=C.UTF-8 \\
    DEBIAN_FRONTEND=noninteractive PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \\
    bash -c 'update-ca-certificates > /dev/null; apt-get update > /dev/null
      bash /root/walk.sh 3>&1 > /var/log/walk.log 2>&1'`;

function main() {
  const wanted = ['debootstrap', 'unshare', 'chroot', 'git'];
  const absent = wanted.filter((name) => spawnSync('which', [name]).status !== 0);
  if (process.getuid?.() !== 0 || absent.length > 0) {
    process.stderr.write(`This wants root and ${wanted.join(', ')}.\n`);
    return 2;
  }
  makeMachine();
  const { status } = spawnSync(
    'unshare',
    ['--mount', '--pid', '--fork', '--kill-child', 'bash', '-c', ENTER, 'enter', machine],
    { stdio: 'inherit' },
  );
  const units = ['portal@3000', 'portal-worker'].map((unit) => unit.replace('3000', ''));
  for (const unit of units) verifyUnit(`${unit}.service`);
  if (status !== 0) {
    const log = readFileSync(join(machine, 'var/log/walk.log'), 'utf8').split('\n');
    process.stderr.write(`${log.slice(-30).join('\n')}\n`);
  } else if (!isKept) rmSync(machine, { recursive: true, force: true });
  return status ?? 1;
}

/** What systemd itself says of a unit, where it is installed. */
function verifyUnit(name) {
  const path = join(machine, 'etc/systemd/system', name);
  if (!existsSync(path) || spawnSync('which', ['systemd-analyze']).status !== 0) return;
  const { stderr } = spawnSync(
    'systemd-analyze',
    ['verify', `--root=${machine}`, path.slice(machine.length)],
    {
      encoding: 'utf8',
    },
  );
  process.stdout.write(`systemd-analyze verify ${name}: ${stderr.trim() || 'nothing to say'}\n`);
}

if (process.argv[1] === import.meta.filename) process.exitCode = main();
