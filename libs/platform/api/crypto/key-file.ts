import { chmodSync, chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { KeyRing } from './key-ring.js';

/** The file that holds the keys of a `KeyRing`, one a line; the first one seals. */
export function readKeys(path: string): string {
  return readFileSync(path, 'utf8').trim();
}

/** Puts a new key before the others. Returns its name. */
export function addKey(path: string): string {
  const line = KeyRing.makeLine();
  const lines = readKeys(path);
  KeyRing.parse(lines);
  replace(path, [line, lines]);
  return line.split(' ')[0] as string;
}

/** Keeps the keys that are wanted, and returns the names of those that are gone. */
export function keepKeys(path: string, isWanted: (id: string) => boolean): string[] {
  const lines = readKeys(path).split(/\r?\n/);
  const nameOf = (line: string) => line.trim().split(' ')[0] as string;
  const kept = lines.filter((line) => isWanted(nameOf(line)));
  if (kept.length === 0) throw new Error('A key file cannot be empty.');
  if (kept.length < lines.length) replace(path, kept);
  return lines.map(nameOf).filter((id) => !isWanted(id));
}

/** Whole or not at all, with the rights it had. */
function replace(path: string, lines: readonly string[]): void {
  const next = `${path}.next`;
  const { mode, uid, gid } = statSync(path);
  writeFileSync(next, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  // Whoever read the old file reads the new one: root rotates, and the portal runs as another user.
  chownSync(next, uid, gid);
  chmodSync(next, mode & 0o777);
  renameSync(next, path);
}
