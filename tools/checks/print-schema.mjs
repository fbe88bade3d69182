// `npm run schema`: builds the API and writes its contract to apps/api/schema.graphql.
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { runCli } from '../launcher/steps/database.mjs';
import { run } from '../launcher/steps/processes.mjs';
import { explain } from '../launcher/steps/terminal.mjs';

readCommandLine();
const root = join(import.meta.dirname, '../..');

async function main() {
  await run('Building the API', process.execPath, [join(root, 'tools/build/build-api.mjs')], {
    cwd: root,
  });
  await runCli(root, 'print-schema', {}, 'Printing the schema', ['apps/api/schema.graphql']);
}

main().catch(explain);
