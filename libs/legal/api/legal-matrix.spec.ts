import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { legalMatrix } from '../rules/matrix.js';

const words = {
  ...JSON.parse(readFileSync('libs/legal/web/words.sv.json', 'utf8')),
  ...JSON.parse(readFileSync('libs/legal/web/matrix-words.sv.json', 'utf8')),
} as Readonly<Record<string, string>>;

it('docs/LEGAL-MATRIX.md is what the rules say: node tools/codegen/legal-matrix.mjs', () => {
  const lines = legalMatrix((key) => words[key] ?? `MISSING ${key}`);
  expect(lines.filter((line) => line.includes('MISSING'))).toEqual([]);
  expect(readFileSync('docs/LEGAL-MATRIX.md', 'utf8')).toBe(`${lines.join('\n')}\n`);
});
