import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

// What docs/operations lists as the whole of something is the whole of it.

const root = join(import.meta.dirname, '../..');
const read = (path) => readFileSync(join(root, path), 'utf8');
/** The cells of each row of a table whose head begins like this. */
function rowsOf(text, head) {
  const [, table = ''] = text.split(`\n| ${head} `);
  const lines = table.slice(0, table.indexOf('\n\n')).split('\n').slice(2);
  return lines.map((line) => line.split('|').slice(1, -1));
}
const codesIn = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

describe('the table of retention', () => {
  const rules = [
    ...read('libs/trust/rules/retention/retention-rules.ts').matchAll(
      /\{ code: '(\w+)', since: '\w+', months: (\d+|null),/g,
    ),
  ].map(([, code, months]) => `${code} ${months}`);
  const told = rowsOf(read('docs/operations/retention.md'), 'rule').flatMap(([rule, , months]) =>
    codesIn(rule).map((code) => `${code} ${months.trim() || 'null'}`),
  );

  it('has every rule, with its months, in the order of the rules', () => {
    expect(rules.length).toBeGreaterThan(10);
    expect(told).toEqual(rules);
  });
});

describe('the table of what a process logs of itself', () => {
  const sources = ['libs', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => /(?<!spec|\.d)\.ts$/.test(name) && !/node_modules|\/test\//.test(name))
      .map((name) => read(join(folder, name))),
  );
  const calls = sources.flatMap((text) => [
    ...text.matchAll(/\blog\.(?:event|warning)\(([^;{]*)(?:\{([^}]*)\})?\s*\);/g),
  ]);
  const logged = calls.flatMap(([, names, facts = '']) => {
    const fields = facts.split(',').flatMap((fact) => /^\s*(\w+)/.exec(fact)?.[1] ?? []);
    return [...names.matchAll(/'([^']+)'/g)].map(([, name]) => [name, ...fields].join(' '));
  });
  const told = rowsOf(read('docs/operations/watching.md'), 'event').map(([event, fields]) =>
    [...codesIn(event), ...codesIn(fields)].join(' '),
  );

  it('has every event with its fields, and no other', () => {
    expect(calls.length).toBe(
      sources.flatMap((text) => [...text.matchAll(/\blog\.(?:event|warning)\(/g)]).length,
    );
    expect(told.sort()).toEqual([...new Set(logged)].sort());
  });
});
