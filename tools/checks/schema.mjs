import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printSamplesSchema, SAMPLES_SCHEMA } from '../build/samples-schema.mjs';
import { runCli } from '../launcher/steps/database.mjs';
import { Refusal } from '../launcher/steps/terminal.mjs';

/**
 * The committed contracts, the portal's and that of the samples, are what the built API would print.
 * @throws {Refusal} naming the first line that differs
 */
export async function checkSchema(root) {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    const fresh = join(folder, 'schema.graphql');
    await runCli(root, 'print-schema', {}, 'Printing the schema', [fresh]);
    compare(root, 'apps/api/schema.graphql', fresh);
    await printSamplesSchema(root, fresh);
    compare(root, SAMPLES_SCHEMA, fresh);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(root, file, fresh) {
  const [committed, printed] = [join(root, file), fresh].map((path) =>
    readFileSync(path, 'utf8').split('\n'),
  );
  const at = printed.findIndex((line, index) => line !== committed[index]);
  if (at < 0 && printed.length === committed.length) return;
  const line = at < 0 ? printed.length : at;
  throw new Refusal(
    `${file} is stale from line ${line + 1} on: run npm run schema and look at the difference.\n  committed: ${committed[line] ?? '(end)'}\n  printed:   ${printed[line] ?? '(end)'}`,
  );
}
