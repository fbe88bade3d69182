import { expect, it } from '@jest/globals';
import type { Figure } from './figure.js';
import { figureOf, recordOf } from './figure-record.js';
import { partsInShort } from './parts-in-short.js';

const part = (key: string, figure: Figure) => ({ key, name: null, figure: recordOf(figure) });
const monogramOf = ({ key }: { key: string }) => key.split('-')[1] ?? null;
const HIDDEN = { label: 'notShown', reason: 'protects' } as const;

it.each<[string, [string, Figure][], [string, Figure][]]>([
  ['nothing', [], []],
  [
    'two of a kind, the largest first',
    [
      ['LUND-POL', { shown: 9 }],
      ['LUND-SOC', { shown: 8 }],
      ['HBG-SOC', { shown: 2.5 }],
    ],
    [
      ['SOC', { shown: 10.5 }],
      ['POL', { shown: 9 }],
    ],
  ],
  [
    'as much of two kinds',
    [
      ['LUND-SOC', { shown: 3 }],
      ['LUND-POL', { shown: 3 }],
    ],
    [
      ['POL', { shown: 3 }],
      ['SOC', { shown: 3 }],
    ],
  ],
  [
    'an agency that did nothing',
    [
      ['LUND-FA', { shown: 0 }],
      ['LUND-POL', { shown: 1 }],
    ],
    [
      ['POL', { shown: 1 }],
      ['FA', { shown: 0 }],
    ],
  ],
  [
    'one that is not shown: none is added',
    [
      ['LUND-SOC', { shown: 9 }],
      ['HBG-SOC', HIDDEN],
    ],
    [
      ['LUND-SOC', { shown: 9 }],
      ['HBG-SOC', HIDDEN],
    ],
  ],
  [
    'one that is a share: none is added',
    [
      ['LUND-SOC', { shown: 9 }],
      ['HBG-SOC', { numerator: 1, denominator: 6, decimals: 0 }],
    ],
    [
      ['LUND-SOC', { shown: 9 }],
      ['HBG-SOC', { numerator: 1, denominator: 6, decimals: 0 }],
    ],
  ],
  ['a part that is no agency’s', [['STAFF', { shown: 3 }]], [['STAFF', { shown: 3 }]]],
])('%s', (_, parts, expected) => {
  const told = partsInShort(
    parts.map(([key, figure]) => part(key, figure)),
    monogramOf,
  );
  expect(told.map(({ key, figure }) => [key, figureOf(figure)])).toEqual(expected);
});
