// `npm run check:operations`: follows docs/OPERATIONS.md as a newcomer would, on an empty Debian 13, and runs
// every command that stands there in a block marked `sh` exactly as it is written, in the order one does it.
//   npm run check:operations              everything, in a new machine
//   npm run check:operations -- --keep    leaves it under .data/operations, to look into
//
// The machine is a chroot that debootstrap makes, with processes of its own; it shares the network, so the
// ports 80, 443, 5432, 5433, 6432, 3000-3002 and 9998 must be free. The second one, for the standby, lies in
// /srv/standby of the first and has a network of its own. It wants root, debootstrap, and the package and
// npm archives this machine uses. Not in `npm test`, which must run everywhere.
//
// Left out: systemd and its journal (the units are started by tools/deploy/plain-systemctl instead, and looked at
// by `systemd-analyze verify` where there is one); the name in the DNS and a certificate that browsers
// believe; and the blocks of operations/not-walked.mjs, each of which it names at the end. Node's makers cannot
// be reached from every machine: in their place stands a folder with a file of the same name and form, made of the
// same version from the packages (operations/node-archive.mjs).
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
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { makeNodeArchive } from './operations/node-archive.mjs';
import { NOT_WALKED } from './operations/not-walked.mjs';
import { scriptOf } from './operations/walk.mjs';

const root = join(import.meta.dirname, '../..');
const machine = join(root, '.data/operations');
const { keep: isKept } = readCommandLine({ options: { keep: { type: 'boolean' } } }).values;

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`${command} ended with ${status}.`);
}

function makeMachine() {
  rmSync(machine, { recursive: true, force: true });
  mkdirSync(dirname(machine), { recursive: true });
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  // What every installed Debian has and the smallest bootstrap has not: certificates, and `ss` and `ip`.
  const packages = '--include=ca-certificates,iproute2';
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
  // An image of a container throws away the packages it has fetched; the second machine installs from them.
  rmSync(join(machine, 'etc/apt/apt.conf.d/docker-clean'), { force: true });
  for (const name of ['resolv.conf', 'hosts'])
    copyFileSync(`/etc/${name}`, join(machine, 'etc', name));
  makeNodeArchive(root, join(machine, 'srv/node'));
  const second = `${machine}.second`;
  rmSync(second, { recursive: true, force: true });
  run('cp', ['--archive', machine, second]);
  run('mv', [second, join(machine, 'srv/standby')]);
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
  for root in "$1" "$1/srv/standby"; do
    mount --rbind /sys "$root/sys"; mount -t proc proc "$root/proc"; mount --rbind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/run"; mkdir --parents "$root/run/lock"
  done
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
  for (const unit of UNITS) verifyUnit(unit);
  for (const { where, begins, why } of NOT_WALKED) {
    process.stdout.write(`not run: ${where}, “${begins.trim()} …”: ${why}\n`);
  }
  if (status !== 0) {
    const log = readFileSync(join(machine, 'var/log/walk.log'), 'utf8').split('\n');
    process.stderr.write(`${log.slice(-30).join('\n')}\n`);
  } else if (!isKept) rmSync(machine, { recursive: true, force: true });
  return status ?? 1;
}

const UNITS = [
  'portal@.service',
  'portal-worker.service',
  'portal-night@.service',
  'portal-night@.timer',
];

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

process.exitCode = main();
