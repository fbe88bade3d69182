import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BY_ITSELF, LEAVING, sends, WAYS } from './leaving-acts.mjs';

const root = join(import.meta.dirname, '../..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const rows = Object.values(LEAVING).flat();

describe('a line that sends is found', () => {
  it.each([
    ['a notice', 'await notify(ctx, { kind })', true],
    ['a letter', 'await enqueue(ctx, MAIL_TASK, { deliveryId })', true],
    ['letters of one statement', `select jobs.enqueue('${'$'}{MAIL_TASK}', x)`, true],
    ['a job that only works', 'await enqueue(ctx, SUM_TASK, {})', false],
  ])('%s', (_, line, expected) => expect(sends(line)).toBe(expected));
});

describe('what leaves the house', () => {
  it('is in the table, file by file', () => {
    const files = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
      .map((file) => `libs/${file}`)
      .filter((file) => /\/api\/.*\.ts$/.test(file))
      .filter((file) => !/\.spec\.ts$|\/testing\/|\/migrations\/|^libs\/platform\//.test(file))
      .filter((file) => sends(read(file)));
    expect(files.sort()).toEqual([...Object.keys(LEAVING), ...BY_ITSELF].sort());
  });

  it.each(rows)('%s is a mutation, and is asked about by %s in %s', (mutation, way, page) => {
    const [, mutations = ''] = /\ntype Mutation \{([\s\S]*?)\n\}/.exec(
      read('apps/api/schema.graphql'),
    );
    expect(mutations).toMatch(new RegExp(`\\n  ${mutation}\\(`));
    expect(read(page)).toMatch(WAYS[way]);
  });
});
