/**
 * Blocks of the guide to operations that `npm run check:operations` does not run, each by its first line, and
 * why. Looked through by hand: what stands here is right by reading alone, or is held by the check that is
 * named. A block that is neither here nor in the walk fails `npm test`; so does a line here without its block.
 */
export const NOT_WALKED = [
  ['docs/OPERATIONS.md', ' browser ── TLS', 'a picture'],
  ['docs/OPERATIONS.md', 'export NAME=', 'chosen by whoever installs; the walk chooses for itself'],
  [
    'docs/OPERATIONS.md',
    'curl --remote-name "$NODE_FROM',
    'the keys of those who publish Node are fetched by hand, from where one trusts them',
  ],
  [
    'docs/OPERATIONS.md',
    'export ISSUER=',
    'what the provider gave; the walk has a provider of its own',
  ],
  [
    'docs/OPERATIONS.md',
    'npm run compose:secrets',
    'wants Docker and a registry of images; tools/deploy/deploy.spec.mjs reads both files, `npm run check:image` runs what the image holds',
  ],
  ['docs/OPERATIONS.md', 'docker compose exec database', 'wants Docker'],
  ['docs/OPERATIONS.md', 'journalctl --unit', 'wants systemd, which does not run in a chroot'],
  [
    'docs/operations/audit.md',
    'install --directory --owner=1000',
    'wants Docker; `npm run check:image` runs the same programs from the image’s files',
  ],
  [
    'docs/operations/backup.md',
    'DATABASE_BACKUP_URL=postgresql:',
    'for other machines than Debian: the command that the unit in the block before runs',
  ],
  [
    'docs/operations/backup.md',
    'DATABASE_ADMIN_URL=postgresql:',
    'for other machines than Debian: the practice below it runs the same two commands',
  ],
  [
    'docs/operations/backup.md',
    'age-keygen',
    'wants Docker; `npm run check:image` runs the same program from the image’s files',
  ],
  [
    'docs/operations/backup.md',
    'docker compose run --rm restore',
    'wants Docker; `npm run check:image` runs the same program from the image’s files',
  ],
  [
    'docs/operations/database.md',
    'export PRIMARY=',
    'chosen by whoever installs; the walk has addresses of its own',
  ],
  [
    'docs/operations/database.md',
    'tar --create --directory /etc',
    'wants ssh between two machines; the walk copies the same folder',
  ],
  [
    'docs/operations/local-accounts.md',
    'npm run keys:rotate',
    'an overview: the block after it runs every line',
  ],
  [
    'docs/operations/local-accounts.md',
    'install --directory --owner=1000',
    'wants Docker; `npm run check:image` runs the same program from the image’s files',
  ],
  [
    'docs/operations/sign-in.md',
    'install --owner=root',
    'a secret is pasted; step 7 of OPERATIONS.md runs the same with the walk’s own',
  ],
  [
    'docs/operations/sign-in.md',
    'cd /opt/portal/current',
    'an example of a provider; step 7 of OPERATIONS.md runs it with the walk’s own',
  ],
  [
    'docs/operations/sign-in.md',
    'openssl req -x509',
    'wants a provider with TLS that takes certificates: certified-sign-in.api.spec.ts has one',
  ],
  [
    'docs/operations/sign-in.md',
    'cat lund.crt lund.key',
    'puts together what the block before made',
  ],
  [
    'docs/operations/sign-in.md',
    'npm run identity:provider',
    'wants a tenant of Microsoft Entra ID',
  ],
  [
    'docs/operations/upgrade.md',
    'rm --recursive --force previous',
    'wants Docker and a registry of images',
  ],
].map(([where, begins, why]) => ({ where, begins, why }));
