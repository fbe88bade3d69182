import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { constant, WRITTEN } from './written-limits.mjs';

// Limits stand in documents for whoever judges them, and in the code: they are the same.

const root = join(import.meta.dirname, '../..');

/** What the sources say, by a pattern with one group for each number. */
function numbersOf(path, pattern) {
  const [, ...found] = pattern.exec(readFileSync(join(root, path), 'utf8')) ?? [];
  return found.map((digits) => Number(digits.replaceAll('_', '')));
}

describe('what is written down of limits', () => {
  const lineOf = (name, beginning) =>
    readFileSync(join(root, `docs/operations/${name}.md`), 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`| ${beginning}`)) ?? '';

  it.each(
    WRITTEN.map(([name, beginning, words, ...where]) => [
      `${name}, ${beginning}`,
      where,
      words,
      lineOf(name, beginning),
    ]),
  )('is what the code does: %s', (_, [path, pattern], words, line) => {
    const numbers = numbersOf(path, pattern);
    expect(numbers).not.toEqual([]);
    expect(line).toContain(words(...numbers));
  });

  it('the proxy waits longer than the portal lets anybody wait', () => {
    const [patience] = numbersOf('libs/platform/api/threads/thread.ts', constant('patienceMs'));
    const [read] = numbersOf(
      'tools/deploy/nginx/portal/replicas.conf',
      /proxy_read_timeout (\d+)s/,
    );
    expect(read * 1000).toBeGreaterThan(patience);
    expect(readFileSync(join(root, 'docs/operations/limits.md'), 'utf8')).toContain(
      `The proxy waits ${read} s`,
    );
  });
});
