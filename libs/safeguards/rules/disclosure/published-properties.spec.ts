import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { lines, type MadePublication, margins, squares } from './testing/made-publications.js';
import { solver } from './testing/solver.js';
import { verdictOn } from './testing/verdict.js';

let highs: Highs;
beforeAll(async () => {
  highs = await solver();
});

describe('a reader with a solver finds nothing in what published.spec.ts tells', () => {
  it.each<[string, () => readonly MadePublication[]]>([
    ['of one dimension', () => lines(30)],
    ['of two dimensions', () => squares(40)],
    ['of a table and its margin', () => margins(16)],
  ])('%s', (_, made) => {
    const found = made().flatMap(({ cases }, at) =>
      cases.flatMap((given) => {
        const { pinned, narrow } = verdictOn(highs, given);
        return [...pinned, ...narrow].map((where) => `${at}: ${where}`);
      }),
    );
    expect(found).toEqual([]);
  });
});
