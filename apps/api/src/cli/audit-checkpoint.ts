import { createPrivateKey, type KeyObject } from 'node:crypto';
import { withClient } from '@stad/platform/api/db/setup.js';
import { takeCheckpoint } from '../audit-checkpoint.js';
import { readCommandLine } from './command-line.js';
import { fail, optionalVariable, say, variable } from './terminal.js';

const HELP = `Notes where all chains of the access log stand, signed, in a file outside the database.

  audit-checkpoint

  DATABASE_BACKUP_URL       the database, as role portal_backup
  AUDIT_CHECKPOINT_DIR      the folder of checkpoints, best one that only grows
  AUDIT_SIGNING_KEY_FILE    the portal's private key (node tools/audit/audit-check.mjs keys portal)`;

async function main(): Promise<void> {
  const { values } = readCommandLine({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return say(HELP);
  const url = variable('DATABASE_BACKUP_URL', 'the database, as role portal_backup');
  const folder = variable('AUDIT_CHECKPOINT_DIR', 'the folder of checkpoints');
  const key = signingKey(variable('AUDIT_SIGNING_KEY', 'the portal’s private key, best as a file'));
  const portal = optionalVariable('PUBLIC_URL') ?? null;
  const { path, body } = await withClient(url, (client) =>
    takeCheckpoint(client, folder, key, portal),
  );
  say(`${path}: ${body.heads.length} chains, as of ${body.at}.`);
}

function signingKey(pem: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(pem);
  } catch {
    // What the library complains of could repeat the key.
  }
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new Error('AUDIT_SIGNING_KEY is no private key of the kind Ed25519 in PEM.');
}

main().catch(fail);
