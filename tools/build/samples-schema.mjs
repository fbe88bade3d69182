import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../launcher/steps/database.mjs';
import { Refusal } from '../launcher/steps/terminal.mjs';

/** The contract of the portal with the living samples above it: what their pages are written against. */
export const SAMPLES_SCHEMA = 'libs/samples/schema.graphql';

/**
 * Prints it to `file`. The samples are compiled beside the built API for that alone, and gone afterwards.
 * @throws {Refusal} when they do not compile or the schema cannot be made
 */
export async function printSamplesSchema(root, file) {
  const built = join(root, 'dist/api/libs/samples');
  const ignored = '**/web/**,**/*.spec.ts,**/testing/**,**/*.md,**/project.json,**/*.graphql';
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@swc/cli/bin/swc.js'),
        ...['libs/samples', '--out-dir', 'dist/api', '--quiet', '--ignore', ignored],
      ],
      { cwd: root, stdio: 'inherit' },
    );
    if (status !== 0) throw new Refusal('libs/samples does not compile.');
    const also = join(built, 'all/api/domains.js');
    await runCli(root, 'print-schema', {}, 'Printing the schema of the samples', [
      file,
      '--also',
      also,
    ]);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}
