import { writeFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readCommandLine } from './command-line.js';
import { fail, say } from './terminal.js';

/**
 * `backup-keys FILE`: makes a key pair, writes the private key to a new file that only its owner may
 * read, and prints the public key. The private key belongs away from the server that takes backups.
 */
async function main(): Promise<void> {
  const [path] = readCommandLine({ words: ['FILE'] }).words;
  if (!path) throw new Error('Name a new file for the private key: npm run backup:keys -- FILE');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  try {
    writeFileSync(path, `# public key: ${recipient}\n${identity}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new Error(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? `${path} is already there, and backups may live by it: name a new file.`
        : `${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
  say(`BACKUP_RECIPIENTS=${recipient}`);
}

main().catch(fail);
