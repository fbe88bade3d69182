import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { namedTests, untrueNames } from './named-tests.mjs';

// The portal held against a standard: each requirement answered once, and what a test holds names the test.

const folder = join(import.meta.dirname, '../../docs/compliance');

/** How many requirements of levels 1 and 2 the groups of each chapter of ASVS 5.0.0 have, numbered from 1 on. */
const ASVS = {
  V1: [2, 9, 11, 3, 2],
  V2: [3, 3, 4, 1],
  V3: [0, 2, 4, 6, 5, 0, 2],
  V4: [3, 1, 2, 4],
  V5: [1, 3, 2, 3],
  V6: [3, 12, 4, 4, 5, 3, 0, 4],
  V7: [3, 4, 2, 5, 2, 2],
  V8: [2, 3, 1, 1],
  V9: [3, 4],
  V10: [2, 2, 4, 11, 5, 2, 3],
  V11: [2, 3, 3, 4, 1, 1, 0],
  V12: [3, 2, 4],
  V13: [1, 5, 2, 5],
  V14: [2, 4, 3],
  V15: [3, 3, 7, 0],
  V16: [1, 5, 4, 3, 3],
  V17: [1, 4, 2],
};
const GROUPS = Object.entries(ASVS).flatMap(([chapter, counts]) =>
  counts.map((count, index) => [`${chapter}.${index + 1}`, count]).filter(([, count]) => count > 0),
);

/** `test 4 · built 1–3` as `[['test', 4], ['built', 1], …]`. */
function verdictsOf(cell) {
  return cell.split(' · ').flatMap((part) => {
    const [, verdict, numbers] = /^(test|built|operator|no|n\/a) ([\d, –]+)$/.exec(part) ?? [];
    return (numbers ?? '').split(', ').flatMap((range) => {
      const [from, to = from] = range.split('–').map(Number);
      return Array.from({ length: to - from + 1 }, (_, index) => [verdict, from + index]);
    });
  });
}

describe('the portal against ASVS', () => {
  const text = readFileSync(join(folder, 'asvs.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (V\d+\.\d+) \| ([^|]+) \|/gm)].map(([, group, cell]) => [
    group,
    verdictsOf(cell),
  ]);

  it.each(GROUPS)('says of each requirement of %s once', (group, count) => {
    const numbers = rows.filter(([name]) => name === group).flatMap(([, verdicts]) => verdicts);
    expect(numbers.map(([, number]) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
  });

  it.each(['test', 'built', 'operator', 'no', 'n/a'])('adds up what it says %s of', (verdict) => {
    const sum = rows.flatMap(([, verdicts]) => verdicts).filter(([one]) => one === verdict).length;
    const [, told] =
      new RegExp(`^\\| \\*\\*${verdict}\\*\\* \\|[^|]+\\| (\\d+) \\|`, 'm').exec(text) ?? [];
    expect(Number(told)).toBe(sum);
  });

  const named = namedTests(text);
  const tested = rows.flatMap(([group, verdicts]) =>
    verdicts
      .filter(([verdict]) => verdict === 'test')
      .map(([, number]) => `${group.slice(1)}.${number}`),
  );

  it('names a test of each requirement that one holds, once, and of no other', () => {
    expect(named.map(({ requirement }) => requirement)).toEqual(tested);
  });

  it.each(named.map(({ requirement, files }) => [requirement, files]))(
    'names tests of %s that are there',
    (_, files) => expect(untrueNames(files, folder)).toEqual([]),
  );
});
