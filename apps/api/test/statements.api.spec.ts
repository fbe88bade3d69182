import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
// @ts-expect-error -- tools of plain JavaScript
import { loadTowns } from '../../../tools/bench/load-towns.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { Drafts, READS, SAVE, SAVE_DOCUMENT } from '../../../tools/bench/operations.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { filesUnder } from '../../../tools/codegen/files.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { readDocuments, trustedDocuments } from '../../../tools/codegen/trusted-documents.mjs';
import { type Caller, TestPortal, wholeGround } from './portal.js';

/**
 * The operations that the bench measures, in the words of the web client: each takes the same few
 * statements for one row as for a hundred, in one town as in many.
 */
const MOST = 12;

interface Operation {
  readonly name: string;
  readonly document: string;
  readonly variables: { readonly input?: Readonly<Record<string, unknown>> };
}

let portal: TestPortal;
let worker: Caller;
const drafts = new Drafts();
const files: string[] = ['libs', 'apps/web'].flatMap((root) =>
  filesUnder(root, (name: string) => name.endsWith('.graphql')),
);
readDocuments(files, readFileSync('apps/api/schema.graphql', 'utf8'));

async function answerOf(document: string, variables: Record<string, unknown>) {
  const answer = await worker.run(trustedDocuments.get(document).text, variables);
  expect(answer.codes).toEqual([]);
  return answer;
}

async function statementsOf(document: string, variables: Record<string, unknown>) {
  return (await answerOf(document, variables)).statements;
}

async function save() {
  const { data, statements } = await answerOf(SAVE_DOCUMENT, drafts.next(0));
  drafts.learn(0, data?.['changeWhenAndWhere']);
  return statements;
}

const counts = async () =>
  Object.fromEntries([
    ...(await Promise.all(
      (READS as Operation[]).map(async ({ name, document, variables }) => [
        name,
        await statementsOf(document, variables),
      ]),
    )),
    [SAVE, await save()],
  ]);

const database = () => new URL(process.env['DATABASE_ADMIN_URL'] ?? '');
const load = (from: number, to: number) =>
  loadTowns(database().toString(), database().pathname.slice(1), from, to);

let inOneTown: Record<string, number>;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await load(1, 1);
  worker = await portal.as('soc1@town1');
  inOneTown = await counts();
});
afterAll(() => portal.close());

describe('statements per operation', () => {
  it('are few', () => {
    expect(Object.keys(inOneTown).sort()).toEqual([
      'actors',
      'handovers',
      'list of 100',
      'pass page',
      'progress page',
      'save of a draft part',
      'week view',
    ]);
    for (const [name, statements] of Object.entries(inOneTown)) {
      expect({ name, few: statements > 0 && statements <= MOST }).toEqual({ name, few: true });
    }
  });

  it('are the same for one row as for a page of rows', async () => {
    for (const { name, document, variables } of READS as Operation[]) {
      if (variables.input?.['first'] === undefined) continue;
      const one = { ...variables, input: { ...variables.input, first: 1 } };
      expect({ name, statements: await statementsOf(document, one) }).toEqual({
        name,
        statements: inOneTown[name],
      });
    }
  });

  it('are the same in a dozen towns', async () => {
    await load(2, 2);
    const inTwo = await counts();
    // Towns that stand beside each other are asked for by name, all of them at once.
    const beside = (inOneTown['progress page'] ?? 0) + 1;
    expect(inTwo).toEqual({ ...inOneTown, 'progress page': beside });
    await load(3, 12);
    expect(await counts()).toEqual(inTwo);
  });
});
