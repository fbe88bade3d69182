import { describe, expect, it } from '@jest/globals';
import { type PlacedPiece, readingOrders } from './reading-orders.js';

const at = (text: string, x: number, y: number, more: Partial<PlacedPiece> = {}): PlacedPiece => ({
  ...{ text, x, y, angle: 0, width: text.length * 6, height: 12 },
  ...more,
});

describe('a page, in the orders it may be read in', () => {
  it.each<[string, PlacedPiece[], string[]]>([
    ['nothing', [], []],
    ['room alone', [at(' ', 0, 0)], []],
    [
      'columns drawn one after another',
      [at('A', 0, 100), at('B', 0, 80), at('1', 90, 100), at('2', 90, 80)],
      ['A 1\nB 2', 'A\nB\n1\n2'],
    ],
    [
      'the lowest drawn first, a little askew',
      [at('2', 90, 81), at('B', 0, 80), at('1', 90, 100), at('A', 0, 104)],
      ['A 1\nB 2', 'A\nB\n1\n2'],
    ],
    ['letters of one word', [at('b', 6, 0), at('a', 0, 0)], ['ab', 'ab']],
    ['letters far apart', [at('b', 16, 0), at('a', 0, 0)], ['a b', 'a b']],
    [
      'what runs up the side, apart from the rest',
      [at('y', 10, 40, { angle: 90 }), at('x', 10, 0, { angle: 90 }), at('over', 0, 200)],
      ['x y', 'x\ny', 'over', 'over'],
    ],
    [
      'what stands on its head',
      [at('a', 100, 0, { angle: 180 }), at('b', 40, 0, { angle: 180 })],
      ['a b', 'a\nb'],
    ],
  ])('%s', (_, pieces, expected) => expect(readingOrders(pieces)).toEqual(expected));

  it('is as much work as sorting it', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => at('x', n % 300, Math.floor(n / 300)));
    expect(readingOrders(many).map(({ length }) => length > 100_000)).toEqual([true, true]);
  });
});
