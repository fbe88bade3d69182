/**
 * Makes everything the web needs that is not written by hand:
 *   words.sv.json + words.en.json  →  words.generated.js + .d.ts beside them, and the problem words
 *   pages.ts + the words of each page  →  apps/web/src/shell/search/page-words.*.generated.ts
 *   *.graphql + schema.graphql     →  *.generated.ts beside them, and dist/trusted-documents.json
 *
 *   node tools/codegen/run.mjs [--schema FILE]
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

const { schema } = readCommandLine({
  options: { schema: { type: 'string', default: 'apps/api/schema.graphql' } },
}).values;

// They load compilers: only once it is clear that something is to be done.
const { generateOperations } = await import('./operations.mjs');
const { generatePageWords } = await import('./page-words.mjs');
const { generateWords } = await import('./words.mjs');

const started = performance.now();
const faults = [...generateWords()];
if (existsSync(schema)) {
  faults.push(...(await generateOperations(schema)));
} else {
  faults.push(`${schema} is missing: build the API and print its schema first`);
}

// After them: what they made before and make no longer they take away.
generatePageWords();

for (const fault of faults) console.error(`codegen: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else console.log(`codegen: done in ${Math.round(performance.now() - started)} ms`);
