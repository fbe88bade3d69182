import { describe, expect, it } from '@jest/globals';
import { protect } from './protect.js';
import { Search } from './search.js';
import { type Attacker, type Status, SystemBuilder } from './system.js';

type Given = readonly [count: number, status: Status, own?: number, price?: number];

/** Figures and which of them add up to which: the first of each list is the sum of the others. */
function systemOf(given: readonly Given[], ...sums: readonly (readonly number[])[]) {
  const build = new SystemBuilder(1);
  for (const [count, status, own = 0, price = null] of given) {
    build.add(count, [own], { status, price });
  }
  for (const [whole, ...parts] of sums) build.sum(whole as number, parts);
  const { figures, equations, agencies } = build;
  return { threshold: 5, agencies, figures, equations };
}

/** A total of 40 over a small one and two others. */
const TABLE: readonly Given[] = [
  [40, 'shown', 2],
  [3, 'small', 2],
  [25, 'hidden', 0],
  [12, 'shown', 0],
];
const ALL = [0, 1, 2, 3];

describe('how far one figure moves', () => {
  const move = (
    given: readonly Given[],
    figure: number,
    by: number,
    attacker: Attacker = 'outsider',
  ) => [...new Search(systemOf(given, ALL)).move(figure, by, attacker)];
  const untold: readonly Given[] = [
    [40, 'shown', 2],
    [3, 'small', 2],
    [25, 'untold', 24],
    [12, 'shown'],
  ];
  const alone: readonly Given[] = [
    [40, 'shown'],
    [3, 'small'],
    [25, 'shown'],
    [12, 'shown'],
  ];
  it.each<[string, Parameters<typeof move>, number[]]>([
    ['up to its label', [TABLE, 1, 1], [0, 1, -1, 0]],
    ['no further than asked', [TABLE, 1, -1], [0, -1, 1, 0]],
    ['no further than its label', [TABLE, 1, 9], [0, 1, -1, 0]],
    ['down to one', [TABLE, 1, -9], [0, -2, 2, 0]],
    ['down to the own part', [TABLE, 1, -9, 0], [0, -1, 1, 0]],
    ['as far as what hides it', [TABLE, 2, 9], [0, -2, 2, 0]],
    [
      'not below the threshold',
      [
        [
          [30, 'untold'],
          [3, 'small'],
          [6, 'hidden'],
          [21, 'shown'],
        ],
        2,
        -9,
      ],
      [-1, 0, -1, 0],
    ],
    ['freely when nothing is said', [untold, 2, -9], [0, 1, -1, 0]],
    [
      'not below what is one’s own',
      [
        [
          [40, 'untold', 26],
          [3, 'small', 2],
          [25, 'untold', 24],
          [12, 'shown'],
        ],
        2,
        -9,
        0,
      ],
      [-1, 0, -1, 0],
    ],
    ['not at all when shown', [TABLE, 3, 5], [0, 0, 0, 0]],
    ['not when everything beside it is shown', [alone, 1, 1], [0, 0, 0, 0]],
  ])('%s', (_, asked, expected) => expect(move(...asked)).toEqual(expected));

  it('takes the cheapest figure that is enough, and says which', () => {
    const given: readonly Given[] = [
      [60, 'shown'],
      [3, 'small'],
      [25, 'shown', 0, 7],
      [12, 'shown', 0, 5],
      [20, 'shown', 0, 9],
    ];
    const system = systemOf(given, [0, 1, 2, 3, 4]);
    const prices = new Map([
      [2, 7],
      [3, 5],
      [4, 9],
    ]);
    const search = new Search(system, prices);
    expect([...search.move(1, -2, 'outsider')]).toEqual([0, -2, 0, 2, 0]);
    expect([...search.move(1, 1, 'outsider')]).toEqual([0, 1, 0, -1, 0]);
    // Twelve falls to the threshold and no further: the rest comes from the next.
    const wide = systemOf([[60, 'shown'], [3, 'untold'], ...given.slice(2)], [0, 1, 2, 3, 4]);
    expect([...new Search(wide, prices).move(1, 9, 'outsider')]).toEqual([0, 9, -2, -7, 0]);
  });

  it('moves what a correction made smaller both ways', () => {
    const build = new SystemBuilder(0);
    const all = build.add(20, [], { status: 'shown' });
    const before = build.add(22, [], { status: 'hidden' });
    const since = build.add(-2, [], { lowered: [0] });
    build.sum(all, [before, since]);
    const { figures, equations, agencies } = build;
    const search = new Search({ threshold: 5, agencies, figures, equations });
    expect([...search.move(since, 9, 'outsider')]).toEqual([0, -9, 9]);
    expect([...search.move(since, -9, 'outsider')]).toEqual([0, 9, -9]);
    expect([...search.move(since, 30, 'outsider')]).toEqual([0, -17, 17]);
  });
});

describe('what is taken', () => {
  const given: readonly Given[] = [
    [60, 'shown'],
    [3, 'small'],
    [25, 'shown', 0, 7],
    [12, 'shown', 0, 5],
    [20, 'shown', 0, 9],
  ];
  const range = { figure: 1, attacker: 'outsider', range: { least: 1, most: 4 } } as const;
  const taken = (of: readonly Given[]) => {
    const system = systemOf(
      of,
      of.map((_, at) => at),
    );
    const failed = protect(system, [range]);
    return [failed, system.figures.map(({ status }) => status)];
  };

  it('is as little as lets each of them be anything it may be', () => {
    // Twelve alone would be told to within three; what is taken must be as wide as five.
    expect(taken(given)).toEqual([[], ['shown', 'small', 'hidden', 'hidden', 'shown']]);
  });

  it('is nothing when two small ones hide each other', () => {
    expect(
      taken([
        [6, 'shown'],
        [3, 'small'],
        [3, 'small'],
      ])[1],
    ).toEqual(['shown', 'small', 'small']);
  });

  it('fails where nothing may be taken, and says for which', () => {
    expect(
      taken([
        [15, 'shown'],
        [3, 'small'],
        [12, 'shown'],
      ])[0],
    ).toEqual([1]);
    expect(
      taken([
        [8, 'shown'],
        [3, 'small'],
        [5, 'shown', 0, 1],
      ])[0],
    ).toEqual([1, 2]);
  });
});
