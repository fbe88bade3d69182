import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BY_ITSELF, faultsOfAct, LEAVING, sends } from './leaving-acts.mjs';

const root = join(import.meta.dirname, '../..');
const read = (file) => readFileSync(join(root, file), 'utf8');
const rows = Object.values(LEAVING).flat();

describe('a line that sends is found', () => {
  it.each([
    ['a notice', 'await notify(ctx, { kind })', true],
    ['a letter', 'await enqueue(ctx, MAIL_TASK, { deliveryId })', true],
    ['letters of one statement', `select jobs.enqueue('${'$'}{MAIL_TASK}', x)`, true],
    ['letters to many by a helper', 'await writeToEach(ctx, ids)', true],
    ['a job that only works', 'await enqueue(ctx, SUM_TASK, {})', false],
  ])('%s', (_, line, expected) => expect(sends(line)).toBe(expected));
});

describe('an act that is asked about otherwise than its row says is found', () => {
  const by = (way) => ['answerFigure', way, 'libs/reports/web/a.tsx'];
  const imported = "import { AnswerFigureDocument } from './a.js';";
  const used = `${imported} useMutationOperation(AnswerFigureDocument);`;
  it.each([
    ['a page without it', 'ANSWER', '<Button>', ['does not ask for AnswerFigureDocument']],
    ['a page that imports it alone', 'ANSWER', `${imported}<Button>`, ['does not ask for']],
    ['an answer without a button', 'ANSWER', used, ['does not go by ANSWER']],
    ['an urgent one that is no direct step', 'URGENT', `${used}<Button>`, ['by URGENT']],
    ['one that is not held', 'HELD', `${used}<Button>`, ['does not go by HELD']],
    ['a way that nobody knows', 'AT_ONCE', `${used}<Button>`, ['does not go by AT_ONCE']],
    ['an answer', 'ANSWER', `${used}<Button>`, []],
  ])('%s', (_, way, text, expected) => {
    const faults = faultsOfAct(by(way), text);
    expect(faults).toHaveLength(expected.length);
    for (const [at, part] of expected.entries()) expect(faults[at]).toContain(part);
  });
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

  it.each(rows)('%s is a mutation, and is asked about by %s in %s', (...row) => {
    const [mutation, , page] = row;
    const [, mutations = ''] = /\ntype Mutation \{([\s\S]*?)\n\}/.exec(
      read('apps/api/schema.graphql'),
    );
    expect(mutations).toMatch(new RegExp(`\\n  ${mutation}\\(`));
    expect(faultsOfAct(row, read(page))).toEqual([]);
  });
});
