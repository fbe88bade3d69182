import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the client's secrets lie, one file each, or null. */
export const IDENTITY_SECRETS_DIR = Symbol('identity secrets dir');

const NAME = /^[a-z0-9-]{1,60}$/;

/** Why there is no secret: for whoever runs the portal. It names the file, never what is in one. */
export class SecretMissingError extends Error {
  override name = 'SecretMissingError';
}

/**
 * The secret that a provider gave the portal, read anew each time: a new one is in force as soon as its
 * file is there.
 * @throws {SecretMissingError} when there is no folder, no such file, or nothing in it
 */
export async function identitySecret(dir: string | null, name: string): Promise<string> {
  if (!NAME.test(name)) {
    throw new SecretMissingError(`${name} is no name of a secret: a–z, 0–9 and - only.`);
  }
  if (dir === null) {
    throw new SecretMissingError(`Set IDENTITY_SECRETS_DIR to the folder with the secret ${name}.`);
  }
  const path = join(dir, name);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    throw new SecretMissingError(`The secret ${name} cannot be read from ${path} (${code}).`);
  }
  const secret = text.trim();
  if (secret === '') throw new SecretMissingError(`There is nothing in ${path}.`);
  return secret;
}
