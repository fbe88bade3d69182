import { describe, expect, it } from '@jest/globals';
import { rateOf, sparkOf } from './derived.js';
import type { PublishedCell, PublishedTable } from './published-table.js';

const shown = (count: number): PublishedCell => ({ shown: count });
const small: PublishedCell = { label: 'fewerThan', n: 5 };
const hidden: PublishedCell = { label: 'notShown', reason: 'protects' };
const not = (reason: string) => ({ label: 'notShown', reason });

describe('a share of two published figures (field.md 4.6)', () => {
  it.each([
    ['persons', shown(10), shown(32), 'funder', { numerator: 10, denominator: 32, share: 0.3125 }],
    ['persons', shown(20), shown(20), 'funder', { numerator: 20, denominator: 20, share: 1 }],
    ['persons', shown(0), shown(20), 'funder', { numerator: 0, denominator: 20, share: 0 }],
    ['persons', shown(15), shown(19), 'funder', not('denominator')],
    ['persons', shown(15), shown(20), 'funder', { numerator: 15, denominator: 20, share: 0.75 }],
    ['persons', shown(16), shown(20), 'funder', not('derived')],
    ['persons', shown(15), shown(20), 'public', not('derived')],
    ['persons', shown(14), shown(25), 'public', { numerator: 14, denominator: 25, share: 0.56 }],
    ['persons', small, shown(20), 'funder', not('derived')],
    ['persons', hidden, shown(20), 'funder', not('derived')],
    ['persons', shown(10), hidden, 'funder', not('denominator')],
    ['operations', shown(10), hidden, 'funder', not('derived')],
    ['operations', shown(5), shown(6), 'public', { numerator: 5, denominator: 6, share: 5 / 6 }],
    ['operations', shown(0), shown(0), 'public', not('denominator')],
    ['operations', small, shown(6), 'public', not('derived')],
  ] as const)('of %s, %j of %j to %s', (subject, part, whole, audience, expected) => {
    expect(rateOf(part, whole, subject, audience)).toEqual(expected);
  });
});

describe('a spark line of a table', () => {
  const table = (...cells: PublishedCell[]): PublishedTable => ({
    audience: 'funder',
    form: 'full',
    dimensions: [{ key: 'period', categories: cells.map((_, at) => String(at)) }],
    cells,
    rowTotals: [],
    columnTotals: [],
    total: shown(40),
  });

  it('is no line with a gap in it, nor one of two points', () => {
    expect(sparkOf(table(shown(5), shown(0), shown(9)))).toEqual([5, 0, 9]);
    expect(sparkOf(table(shown(5), shown(9)))).toEqual(not('denominator'));
    expect(sparkOf(table(small, shown(5), shown(9)))).toEqual(not('derived'));
    expect(sparkOf(table(shown(5), hidden, shown(9)))).toEqual(not('derived'));
  });
});
