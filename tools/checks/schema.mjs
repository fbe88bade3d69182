import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../launcher/steps/database.mjs';
import { Refusal } from '../launcher/steps/terminal.mjs';

/**
 * The committed contract is what the built API would print.
 * @throws {Refusal} naming the first line that differs
 */
export async function checkSchema(root) {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    const fresh = join(folder, 'schema.graphql');
    await runCli(root, 'print-schema', {}, 'Printing the schema', [fresh]);
    compare(
      readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8').split('\n'),
      readFileSync(fresh, 'utf8').split('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(committed, printed) {
  const at = printed.findIndex((line, index) => line !== committed[index]);
  if (at < 0 && printed.length === committed.length) return;
  const line = at < 0 ? printed.length : at;
  throw new Refusal(
    `apps/api/schema.graphql is stale from line ${line + 1} on: run npm run schema and look at the difference.\n  committed: ${committed[line] ?? '(end)'}\n  printed:   ${printed[line] ?? '(end)'}`,
  );
}
