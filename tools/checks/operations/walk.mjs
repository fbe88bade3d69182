import { fencedBlocks } from './fenced-blocks.mjs';

/** The second machine, in a network of its own behind a cable to the first one; it has what a new one has. */
const SECOND_MACHINE = `
cp --archive /var/lib/apt/lists /srv/standby/var/lib/apt/
cp --archive /var/cache/apt/archives /srv/standby/var/cache/apt/
ip netns add standby
ip link add first type veth peer name second netns standby
ip address add 10.219.75.1/24 dev first
ip link set first up
nsenter --net=/run/netns/standby sh -c '
  ip link set lo up; ip address add 10.219.75.2/24 dev second; ip link set second up'
export PRIMARY=10.219.75.1 STANDBY=10.219.75.2 REPLICATION_PASSWORD=$(openssl rand -hex 24)
# Runs what it reads as a root shell of the second machine would.
on_second_machine() {
  { echo 'set -eEo pipefail'; echo 'trap '\\''echo "FAILED on the second machine: $BASH_COMMAND" >&2'\\'' ERR'
    cat; } > /srv/standby/root/block.sh
  nsenter --net=/run/netns/standby chroot /srv/standby /usr/bin/env --ignore-environment \\
    HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH="$PATH" NAME="$NAME" PRIMARY="$PRIMARY" \\
    NODE_FROM="$NODE_FROM" \\
    STANDBY="$STANDBY" REPLICATION_PASSWORD="$REPLICATION_PASSWORD" bash /root/block.sh < /dev/null 3>&-
}`;

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

const OTHER_ORGANISATION = `
mkdir /srv/other-organisation
cd /srv/other-organisation
cp /opt/portal/current/tools/audit/audit-check.mjs /srv/log.jsonl .
cp --recursive /srv/checkpoints checkpoints
cp --recursive /srv/audit-keys keys`;

const SIGNATURE_COMES_BACK = `
cp checkpoints/*.cosigned-by-* /srv/checkpoints/
cp keys/SOC-LUND.public.pem /srv/audit-keys/`;

const THROUGH_PGBOUNCER = `
# The replicas hold connections to 6432 (0x1920) and none to 5432; the worker listens past it.
for port in 3000 3001; do
  process=$(cat "/run/portal/portal@$port.pid")
  inodes=$(ls -l "/proc/$process/fd" | sed --quiet 's/.*socket:\\[\\([0-9]*\\)\\]/\\1/p')
  awk -v wanted="$inodes" 'BEGIN { split(wanted, list); for (i in list) has[list[i]] = 1 }
    has[$10] && $3 ~ /:1920$/ { through++ } has[$10] && $3 ~ /:1538$/ { past++ }
    END { print through + 0, "through PgBouncer,", past + 0, "past it"; exit !(through && !past) }' /proc/net/tcp
done`;

const SETTINGS_COME_ALONG = `
cp --archive /etc/portal /srv/standby/etc/
cd /opt/portal/current
npm run --silent area:add -- --site lund --code LU-NORR --name Norr --group LU-INRE --kind DISTRICT
until runuser --user postgres -- psql --quiet --no-align --tuples-only --command \\
  'select replay_lsn >= pg_current_wal_lsn() from pg_stat_replication' | grep --quiet t; do sleep 0.2; done`;

const STANDBY_IS_READ = `
for port in 3000 3001; do
  grep '"standby read"' "/var/log/portal/portal@$port.log"
  curl --silent "http://127.0.0.1:1$port/metrics" | grep '^portal_standby_readings_total'
done`;

const FIRST_MACHINE_GOES = `
pg_ctlcluster --mode immediate 17 main stop
ip link set first down`;

const SECOND_MACHINE_HAS_IT_ALL = `
on_second_machine << 'END'
cd /opt/portal/current
export DATABASE_OWNER_URL_FILE=/etc/portal/DATABASE_OWNER_URL
npm run --silent frame:list -- --all | grep 'areas: 2'
node dist/api/apps/api/src/cli/audit-verify.js
systemctl stop portal@3000 portal@3001 portal-worker
END`;

const standby = { on: 'second machine' };

/**
 * What is done in which order: a section of a document, or what the newcomer does beside it. Of a section all
 * blocks marked `sh`, or those with `only`, or those without `but` in them; `on` the second machine.
 */
const WALK = [
  ['docs/OPERATIONS.md', '1. Packages and places'],
  ['docs/OPERATIONS.md', '2. The release'],
  ['docs/OPERATIONS.md', '3. The database'],
  ['docs/OPERATIONS.md', '4. Settings'],
  ['docs/OPERATIONS.md', '5. The processes'],
  ['docs/OPERATIONS.md', '6. The door'],
  ['beside it: a provider', `cd /opt/portal/current${START_PROVIDER}`],
  ['docs/OPERATIONS.md', '7. Who works together'],
  ['docs/operations/people.md', 'The first administrator'],
  ['docs/operations/people.md', 'Towns, programmes and rings'],
  ['docs/operations/people.md', 'Roles'],
  ['beside it: signing in over TLS', SIGN_IN],
  ['docs/OPERATIONS.md', 'The phones'],
  ['docs/operations/backup.md', 'Once'],
  ['docs/operations/backup.md', 'Each night'],
  ['docs/operations/backup.md', 'Restore'],
  ['docs/operations/audit.md', 'Once'],
  ['docs/operations/audit.md', 'Each night'],
  ['docs/operations/audit.md', 'The other organisation', { only: 'audit:export' }],
  ['beside it: the other organisation gets its folder', OTHER_ORGANISATION],
  ['docs/operations/audit.md', 'The other organisation', { but: 'audit:export' }],
  ['beside it: its signature comes back', SIGNATURE_COMES_BACK],
  ['docs/operations/audit.md', 'Before anything of the log is disposed of'],
  ['docs/operations/audit.md', 'Refused sign-ins'],
  ['docs/operations/audit.md', 'Checking'],
  ['docs/operations/database.md', 'When text sorts by another version'],
  ['docs/operations/upgrade.md', 'On Debian'],
  ['beside it: signing in to the new release', SIGN_IN_AGAIN],
  ['docs/operations/local-accounts.md', 'The key file'],
  ['beside it: signing in after a new key', SIGN_IN_AGAIN],
  ['docs/operations/database.md', 'PgBouncer', { but: 's/:6432/' }],
  ['beside it: signing in through PgBouncer', SIGN_IN_AGAIN + THROUGH_PGBOUNCER],
  ['docs/OPERATIONS.md', '3. The database', { only: 'ADMIN=' }],
  ['docs/operations/database.md', 'PgBouncer', { only: 'userlist' }],
  ['beside it: signing in after new passwords', SIGN_IN_AGAIN + THROUGH_PGBOUNCER],
  ['docs/operations/database.md', 'PgBouncer', { only: 's/:6432/' }],
  ['beside it: signing in without PgBouncer', SIGN_IN_AGAIN],
  ['beside it: a second machine', SECOND_MACHINE],
  ['docs/OPERATIONS.md', '1. Packages and places', standby],
  ['beside it: the release on the second machine', 'cp --archive /opt/portal /srv/standby/opt/'],
  ['docs/OPERATIONS.md', '3. The database', { ...standby, but: 'ADMIN=' }],
  ['docs/operations/database.md', 'On the first machine'],
  ['docs/operations/database.md', 'On the second machine', { ...standby, only: 'pg_basebackup' }],
  ['beside it: settings are copied, and people work on', SETTINGS_COME_ALONG],
  ['docs/operations/database.md', 'On the second machine', { but: 'pg_basebackup' }],
  ['docs/operations/database.md', 'Figures are read there', { ...standby, only: 'feedback' }],
  ['docs/operations/database.md', 'Figures are read there', { but: 'feedback' }],
  ['beside it: signing in while the standby follows', SIGN_IN_AGAIN + STANDBY_IS_READ],
  ['docs/OPERATIONS.md', 'Incident', { but: 'systemctl stop' }],
  ['beside it: signing in after everybody was signed out', SIGN_IN_AGAIN],
  ['docs/OPERATIONS.md', 'Incident', { only: 'systemctl stop' }],
  ['beside it: the first machine goes', FIRST_MACHINE_GOES],
  ['docs/operations/database.md', 'When the first machine is gone', standby],
  ['docs/OPERATIONS.md', '5. The processes', standby],
  ['docs/OPERATIONS.md', '6. The door', { ...standby, but: 'openssl req' }],
  ['beside it: nothing was lost', SECOND_MACHINE_HAS_IT_ALL],
];

/** The blocks marked `sh` under one heading. */
export function blocksUnder(text, heading) {
  const sections = text.split(/^(?=#{2,3} )/m);
  const section = sections.find((each) => each.replace(/^#+ /, '').startsWith(heading));
  if (section === undefined) throw new Error(`There is no section ${heading}.`);
  return fencedBlocks(section)
    .filter(({ language }) => language === 'sh')
    .map((block) => block.text);
}

/** The whole way as one script for bash, which ends at the first command that fails and names it. */
export function scriptOf(read) {
  const steps = WALK.map(([where, what, { but, only, on } = {}]) => {
    if (!where.endsWith('.md')) return [where, what];
    const blocks = blocksUnder(read(where), what).filter(
      (block) => !(but && block.includes(but)) && (!only || block.includes(only)),
    );
    if (blocks.length === 0) throw new Error(`Nothing to run in ${where}, ${what}.`);
    const lines = blocks.join('\n');
    return on
      ? [
          `${where}: ${what}, on the ${on}`,
          `on_second_machine << 'SECOND MACHINE'\n${lines}SECOND MACHINE`,
        ]
      : [`${where}: ${what}`, lines];
  });
  return [
    'set -eEo pipefail',
    `trap 'echo "FAILED in $STEP: $BASH_COMMAND" >&3' ERR`,
    // What a newcomer chooses in the first block.
    'export NAME=portal.example SOURCE=/srv/source.git NODE_FROM=file:///srv/node',
    ...steps.map(
      ([name, lines]) =>
        `STEP='${name}'; BEGAN=$SECONDS; echo "=== $STEP"\n${lines}\necho "$STEP: $((SECONDS - BEGAN)) s" >&3`,
    ),
  ].join('\n\n');
}
