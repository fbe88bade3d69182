/**
 * Makes everything the web needs that is not written by hand:
 *   words.sv.json + words.en.json  →  words.generated.js + .d.ts beside them, and the problem words
 *   *.graphql + schema.graphql     →  *.generated.ts beside them, and dist/trusted-documents.json
 *
 *   node tools/codegen/run.mjs [--schema FILE]
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateOperations } from './operations.mjs';
import { generateWords } from './words.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

const flag = process.argv.indexOf('--schema');
const schema = flag > 0 ? process.argv[flag + 1] : 'apps/api/schema.graphql';

const started = performance.now();
const faults = [...generateWords()];
if (existsSync(schema)) {
  faults.push(...(await generateOperations(schema)));
} else {
  faults.push(`${schema} is missing: build the API and print its schema first`);
}

for (const fault of faults) console.error(`codegen: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else console.log(`codegen: done in ${Math.round(performance.now() - started)} ms`);
