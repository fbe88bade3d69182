import { describe, expect, it } from '@jest/globals';
import { type Pledge, pledgedRange, pledgedWidth, pledgesFor } from './pledge.js';
import { type Attacker, type Figure, type Status, SystemBuilder } from './system.js';

/** A figure, counted by two agencies, within a grand total that may be told or not. */
function systemOf(
  figure: { parts: readonly [number, number]; status: Status },
  grand: { parts: readonly [number, number]; status: Status } | null,
) {
  const build = new SystemBuilder(2);
  const [a, b] = figure.parts;
  const within = grand ? [1] : [];
  build.add(a + b, figure.parts, { ...figure, within });
  if (grand) build.add(grand.parts[0] + grand.parts[1], grand.parts, { status: grand.status });
  const { figures, equations, agencies } = build;
  return { threshold: 5, agencies, figures, equations };
}
type System = ReturnType<typeof systemOf>;
const first = ({ figures }: System) => figures[0] as Figure;

const UNTOLD = { parts: [9, 9], status: 'untold' } as const;

describe('what a small figure must stay open to', () => {
  const small = (a: number, b: number) => ({ parts: [a, b], status: 'small' }) as const;
  it.each<[string, System, Attacker, [number, number]]>([
    ['an outsider: the whole label', systemOf(small(2, 1), null), 'outsider', [1, 4]],
    ['an agency that has two of them', systemOf(small(2, 1), null), 0, [2, 4]],
    ['an agency that has none', systemOf(small(3, 0), null), 1, [1, 4]],
    ['under an untold total', systemOf(small(2, 1), UNTOLD), 0, [2, 4]],
    [
      'a total that leaves the others one: two and one',
      systemOf(small(2, 1), { parts: [19, 1], status: 'shown' }),
      0,
      [2, 3],
    ],
    [
      'an outsider who is told the total: no part of it is his',
      systemOf(small(2, 1), { parts: [19, 1], status: 'shown' }),
      'outsider',
      [1, 4],
    ],
    [
      'a total that is small itself',
      systemOf(small(1, 1), { parts: [2, 1], status: 'small' }),
      0,
      [1, 3],
    ],
    [
      'a total that is hidden bounds nobody',
      systemOf(small(2, 1), { parts: [19, 1], status: 'hidden' }),
      0,
      [2, 4],
    ],
  ])('%s', (_, system, attacker, [least, most]) => {
    expect(pledgedRange(system, first(system), attacker)).toEqual({ least, most });
  });
});

describe('how wide a figure that is not shown must stay', () => {
  const hidden = (a: number, b: number) => ({ parts: [a, b], status: 'hidden' }) as const;
  it.each<[string, System, Attacker, number]>([
    ['for an outsider as wide as the threshold', systemOf(hidden(6, 3), null), 'outsider', 5],
    [
      'for an outsider under a total that leaves less: it tells him of itself alone',
      systemOf(hidden(6, 2), { parts: [6, 2], status: 'shown' }),
      'outsider',
      5,
    ],
    ['for an agency too, when no total tells more', systemOf(hidden(6, 3), null), 0, 5],
    [
      'as wide as the others’ part of the total allows',
      systemOf(hidden(6, 1), { parts: [30, 3], status: 'shown' }),
      0,
      3,
    ],
    [
      'less what the label says: four of the threshold’s five are his own',
      systemOf(hidden(4, 2), { parts: [30, 3], status: 'shown' }),
      0,
      2,
    ],
    [
      'not at all for one that counted nearly everything',
      systemOf(hidden(3, 2), { parts: [30, 2], status: 'shown' }),
      0,
      0,
    ],
    ['never less than nothing', systemOf(hidden(2, 3), { parts: [30, 1], status: 'shown' }), 0, 0],
  ])('%s', (_, system, attacker, width) => {
    expect(pledgedWidth(system, first(system), attacker)).toBe(width);
  });
});

describe('what must hold of a figure', () => {
  const of = (parts: [number, number], status: Status) => systemOf({ parts, status }, null);
  it.each<[string, System, readonly Pledge[]]>([
    ['nothing of a shown one', of([6, 3], 'shown'), []],
    ['nothing of a zero', of([0, 0], 'untold'), []],
    [
      'the label of a small one, agencies first',
      of([2, 1], 'small'),
      [
        { figure: 0, attacker: 1, range: { least: 1, most: 4 } },
        { figure: 0, attacker: 0, range: { least: 2, most: 4 } },
        { figure: 0, attacker: 'outsider', range: { least: 1, most: 4 } },
      ],
    ],
    [
      'the width of a larger one',
      of([6, 3], 'hidden'),
      [
        { figure: 0, attacker: 1, width: 5 },
        { figure: 0, attacker: 0, width: 5 },
        { figure: 0, attacker: 'outsider', width: 5 },
      ],
    ],
  ])('%s', (_, system, expected) => {
    expect(pledgesFor(system, 0)).toEqual(expected);
  });
});
