import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { blocksUnder, scriptOf } from './operations.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
const documents = [
  'docs/OPERATIONS.md',
  ...readdirSync(join(root, 'docs/operations')).map((name) => `docs/operations/${name}`),
];

describe('the walk through the guide to operations', () => {
  const script = scriptOf(read);

  it.each(documents)('runs every command marked as run, of %s', (path) => {
    for (const [, block] of read(path).matchAll(/^```sh\n([\s\S]*?)^```$/gm)) {
      expect(script).toContain(block);
    }
  });

  it('finds the blocks of one section and no other', () => {
    const text = '## A\n\n```sh\none\n```\n\n```\nnot run\n```\n\n### B\n\n```sh\ntwo\n```\n';
    expect(blocksUnder(text, 'A')).toEqual(['one\n']);
    expect(blocksUnder(text, 'B')).toEqual(['two\n']);
    expect(() => blocksUnder(text, 'C')).toThrow(/no section C/);
  });
});
