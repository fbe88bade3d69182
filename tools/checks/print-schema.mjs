// `npm run schema`: builds the API and writes its contract to apps/api/schema.graphql, and that of what
// the generators copy to libs/samples/schema.graphql.
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import { printSamplesSchema, SAMPLES_SCHEMA } from '../build/samples-schema.mjs';
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
  await printSamplesSchema(root, SAMPLES_SCHEMA);
}

main().catch(explain);
