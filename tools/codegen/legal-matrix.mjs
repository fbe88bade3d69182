// Writes docs/LEGAL-MATRIX.md from the rules of the legal guide: node tools/codegen/legal-matrix.mjs
// A spec of libs/legal/api fails when the page is not what the rules say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '../../apps/api/src/cli/command-line.js';
import '../checks/typescript-loader.mjs';

readCommandLine();
const root = join(import.meta.dirname, '../..');
const { legalMatrix } = await import('../../libs/legal/rules/matrix.js');

const wordsIn = (file) => JSON.parse(readFileSync(join(root, 'libs/legal/web', file), 'utf8'));
const words = { ...wordsIn('words.sv.json'), ...wordsIn('matrix-words.sv.json') };

/** A key without a word stops the run: the page is for people. */
function say(key) {
  const word = words[key];
  if (word === undefined) throw new Error(`libs/legal/web has no word for ${key}.`);
  return word;
}

const lines = legalMatrix(say);
writeFileSync(join(root, 'docs/LEGAL-MATRIX.md'), `${lines.join('\n')}\n`);
process.stdout.write(`docs/LEGAL-MATRIX.md: ${lines.length} lines\n`);
