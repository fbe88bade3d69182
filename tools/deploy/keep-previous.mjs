// Lays into a build what pages of the release before still ask for: their operations, and the files of their
// client. They come from the folder `previous` (docs/operations/upgrade.md); without it nothing is done.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} root holds `dist` and, in an upgrade, `previous` */
export function keepPrevious(root) {
  const previous = join(root, 'previous');
  if (!existsSync(previous)) return;
  cpSync(
    join(previous, 'trusted-documents.json'),
    join(root, 'dist/trusted-documents.previous.json'),
  );
  // What the new client has stays its own.
  const assets = join(root, 'dist/web/assets');
  cpSync(join(previous, 'assets'), assets, { recursive: true, force: false });
}

if (process.argv[1] === import.meta.filename) keepPrevious(join(import.meta.dirname, '../..'));
