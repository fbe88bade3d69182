import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const LEFT = new Set(['.git', '.data', '.nx', 'node_modules', 'dist', 'coverage']);

/** Another folder with what is written and generated here; its packages are those of this house. */
export function copyOfTheHouse(root) {
  const copy = mkdtempSync(join(tmpdir(), 'house-'));
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT.has(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}
