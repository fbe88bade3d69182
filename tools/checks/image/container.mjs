import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';

/**
 * A disk as a container has it: the system of this machine, unwritable, over it what the stage copied; an
 * empty /tmp; the secrets; the folders of the service. Then the command, as the user of the service.
 */
const CONTAINER = `
  set -e
  disk=$1 laid=$2 secrets=$3 folders=$4 user=$5 workdir=$6; shift 6
  mount --make-rprivate /
  mount -t tmpfs -o mode=755 tmpfs "$disk"
  for name in usr bin sbin lib lib64 etc; do
    if [ -L "/$name" ]; then cp --no-dereference "/$name" "$disk/"
    elif [ -d "/$name" ]; then mkdir "$disk/$name"; mount --rbind "/$name" "$disk/$name"; fi
  done
  mkdir "$disk/tmp" "$disk/run" "$disk/proc" "$disk/dev" "$disk/portal"
  mkdir "$disk/run/secrets" "$disk/run/identity-secrets"
  for each in $folders; do each=\${each#*:}; mkdir "$disk\${each%:*}"; done
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
  for each in $folders; do
    here=\${each%%:*} there=\${each#*:} mode=\${each##*:}; there=$disk\${there%:*}
    mount --bind "$here" "$there"; mount -o "remount,bind,$mode" "$there"
  done
  exec chroot "$disk" setpriv --reuid="\${user%:*}" --regid="\${user#*:}" --clear-groups --no-new-privs \\
    --bounding-set=-all --inh-caps=-all -- sh -c 'cd "$0" && exec "$@"' "$workdir" "$@"`;

/**
 * Starts what a service runs (`words`) on a disk of its own (`disk`, an empty folder), from the files `laid`
 * for its stage. `folders` are those of the service, each as `here:there:rw` or `…:ro`; `user` is `uid:gid`.
 */
export function startContainer({ disk, laid, secrets, folders, user, workdir, words, env, log }) {
  // A file of the service's user: nginx opens /dev/stderr, which cannot be done with Node's own pipes.
  const file = openSync(log, 'w');
  fchownSync(file, ...user.split(':').map(Number));
  const child = spawn(
    'unshare',
    [
      ...['--mount', 'bash', '-c', CONTAINER, 'container'],
      ...[disk, laid, secrets, folders.join(' '), user, workdir, ...words],
    ],
    { stdio: ['ignore', file, file], env: { PATH: process.env.PATH, HOME: '/tmp', ...env } },
  );
  closeSync(file);
  return child;
}
