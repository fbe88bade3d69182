import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

// Sources → dist/api, with `@stad/…` rewritten to relative paths (.swcrc). Types are checked
// elsewhere (npm run typecheck): a build that waits for them is a build nobody runs.
// What the generators copy (libs/samples) is no part of it: nothing of it is in an image.

const root = join(import.meta.dirname, '../..');

// What was renamed or deleted must not stay behind and be loaded.
rmSync(join(root, 'dist/api'), { recursive: true, force: true });

const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/@swc/cli/bin/swc.js'),
    ...['libs', 'apps/api'],
    ...['--out-dir', 'dist/api', '--copy-files', '--quiet'],
    // Anchored at the domain's layer: there is also a file called web-client.ts.
    ...[
      '--ignore',
      '**/web/**,**/*.spec.ts,**/*.figures.ts,**/testing/**,apps/api/test/**,libs/samples/**,**/*.md,**/project.json',
    ],
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
