import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './terminal.mjs';

/** A line of a key file: its name and 32 bytes, as libs/platform/api/crypto reads it. */
export function makeKeyLine() {
  return `k-${randomBytes(4).toString('hex')} ${randomBytes(32).toString('base64')}`;
}

/**
 * The file with the keys that secrets at rest are sealed with: the one that is named, else one in the data
 * folder, made at the first start and for its owner alone.
 *
 * @param {string} dataFolder
 * @returns {Record<string, string>} what the API needs in its environment
 */
export function prepareKeyFile(dataFolder, environment = process.env) {
  if (environment.PORTAL_KEY || environment.PORTAL_KEY_FILE) return {};
  const path = join(dataFolder, 'portal-keys');
  if (!existsSync(path)) {
    // Whole or not at all: half a key would lock out what the other half sealed.
    const half = `${path}.${process.pid}`;
    writeFileSync(half, `${makeKeyLine()}\n`, { mode: 0o600 });
    renameSync(half, path);
  }
  const isOpen = (statSync(path).mode & 0o077) !== 0;
  if (isOpen) closeToOthers(path);
  return { PORTAL_KEY_FILE: path };
}

function closeToOthers(path) {
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    throw new Refusal(
      `${path} holds keys and others can read it (${error.code}): make it yours alone, mode 600.`,
    );
  }
}
