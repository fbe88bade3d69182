import { createPublicKey, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@stad/platform/api/db/setup.js';
import { tellCovered } from '../audit-covered.js';
import { readCommandLine } from './command-line.js';
import { fail, say, variable } from './terminal.js';

const HELP = `Checks the access log against its checkpoints, and tells the database how far the newest
cosigned one covers it: no further is the log ever disposed of.

  audit-covered

  DATABASE_OWNER_URL        the database, as role portal_owner
  AUDIT_CHECKPOINT_DIR      the folder of checkpoints, with what others have cosigned
  AUDIT_PUBLIC_KEYS_DIR     public keys: portal.public.pem, and those of the organisations that cosign`;

const END = '.public.pem';

async function main(): Promise<void> {
  const { values } = readCommandLine({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return say(HELP);
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const folder = variable('AUDIT_CHECKPOINT_DIR', 'the folder of checkpoints');
  const keys = keysIn(variable('AUDIT_PUBLIC_KEYS_DIR', 'the folder of public keys'));
  const { number, at, by, chains } = await withClient(url, (owner) =>
    tellCovered(owner, folder, keys),
  );
  say(
    `Checkpoint ${number} of ${at}, cosigned by ${by.join(', ')}: ${chains} chains are covered further than before.`,
  );
}

function keysIn(folder: string): ReadonlyMap<string, KeyObject> {
  const names = readdirSync(folder).filter((name) => name.endsWith(END));
  return new Map(
    names.map((name) => [
      name.slice(0, -END.length),
      createPublicKey(readFileSync(join(folder, name))),
    ]),
  );
}

main().catch(fail);
