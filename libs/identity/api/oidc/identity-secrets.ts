import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** Where what the portal is known by at providers lies, one file each, or null. */
export const IDENTITY_SECRETS_DIR = Symbol('identity secrets dir');

const NAME = /^[a-z0-9-]{1,60}$/;

/** Why there is no secret: for whoever runs the portal. It names the file, never what is in one. */
export class SecretMissingError extends Error {
  override name = 'SecretMissingError';
}

/** A file of the folder, and the bits of its mode (inode(7)). */
export interface IdentityFile {
  readonly text: string;
  readonly mode: number;
}

/**
 * A file that says who the portal is, read anew each time: a new one is in force as soon as it is there.
 * @param what it holds, for the sentence: `secret`, `certificate`
 * @throws {SecretMissingError} when there is no folder, no such file, or nothing in it
 */
export async function identityFile(
  dir: string | null,
  name: string,
  what: string,
): Promise<IdentityFile> {
  if (!NAME.test(name)) {
    throw new SecretMissingError(`${name} is no name of a ${what}: a–z, 0–9 and - only.`);
  }
  if (dir === null) {
    throw new SecretMissingError(
      `Set IDENTITY_SECRETS_DIR to the folder with the ${what} ${name}.`,
    );
  }
  const path = join(dir, name);
  let file: IdentityFile;
  try {
    // Both of the same file, though another is moved there meanwhile.
    await using handle = await open(path);
    file = { mode: (await handle.stat()).mode, text: (await handle.readFile('utf8')).trim() };
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    throw new SecretMissingError(`The ${what} ${name} cannot be read from ${path} (${code}).`);
  }
  if (file.text === '') throw new SecretMissingError(`There is nothing in ${path}.`);
  return file;
}

/**
 * The secret that a provider gave the portal.
 * @throws {SecretMissingError} as {@link identityFile}
 */
export async function identitySecret(dir: string | null, name: string): Promise<string> {
  return (await identityFile(dir, name, 'secret')).text;
}
