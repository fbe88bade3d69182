import { describe, expect, it } from '@jest/globals';
import { ACTOR_RINGS, ACTOR_SECTORS } from './actor-codes.js';
import {
  boxOf,
  monogramsOf,
  nameLines,
  namesThatFit,
  type PictureLabel,
  ringLabels,
} from './network-labels.js';
import { PICTURE_SIZE, type PicturedActor, placeActors } from './network-picture.js';

const NAMES = [
  'Hotell Lillån (påhittat)',
  'KAST i Malmö',
  'Kommunkontoret i Lund',
  'Räddningstjänsten',
];
/** As many in a town as asked for, most of them in the network, with names of all lengths. */
const town = (n: number): readonly PicturedActor[] =>
  Array.from({ length: n }, (_, at) => ({
    id: `a${at}`,
    name: at < NAMES.length ? (NAMES[at] ?? '') : `Organisationen nummer ${at} i staden`,
    sector: ACTOR_SECTORS[at % ACTOR_SECTORS.length] ?? '',
    ring: at % 5 === 0 ? (ACTOR_RINGS[(at / 5) % 4] ?? '') : 'NETWORK',
  }));
const drawn = (n: number) => {
  const placed = placeActors(town(n));
  const rings = ringLabels(placed, (ring) => ring);
  return { placed, rings, names: namesThatFit(placed, rings) };
};
const meet = (one: PictureLabel, other: PictureLabel) => {
  const [a, b] = [boxOf(one), boxOf(other)];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};

describe('Letters in a mark', () => {
  it.each([18, 60, 300])('are those of nobody else, of %d', (n) => {
    const letters = [...monogramsOf(town(n)).values()];
    expect(letters.length).toBe(n);
    expect(new Set(letters).size).toBe(n);
    expect(letters.every(({ length }) => length >= 1 && length <= 4)).toBe(true);
  });

  it('tell KAST i Malmö and Kommunkontoret i Lund apart', () => {
    const letters = monogramsOf(town(4));
    expect([letters.get('a1'), letters.get('a2')]).toEqual(['KI', 'KL']);
  });
});

describe('A name in the picture', () => {
  it.each([
    ['Hotell Lillån (påhittat)', ['Hotell Lillån']],
    ['Socialförvaltningen i Lund', ['Socialförvaltningen', 'i Lund']],
    ['Elevhälsa, Lunds kommun', ['Elevhälsa, Lunds', 'kommun']],
    ['Bolaget för bostäder åt alla i staden', ['Bolaget för', 'bostäder åt alla…']],
    ['Arbetsmarknadsförvaltningen', ['Arbetsmarknadsförva…']],
  ])('%s is written in lines that have their room', (name, lines) =>
    expect(nameLines(name)).toEqual(lines),
  );

  it('stands beside each mark of a town of eighteen', () => {
    const { placed, names } = drawn(18);
    expect(names.size).toBe(placed.length);
  });

  it.each([1, 18, 60, 200])(
    'lies over no other of %d, over no mark, and within the picture',
    (n) => {
      const { placed, names, rings } = drawn(n);
      const labels = [...names.values()];
      const faults = labels.flatMap((label, at) => {
        const { left, right, top, bottom } = boxOf(label);
        const isOut = Math.min(left, top) < 0 || Math.max(right, bottom) > PICTURE_SIZE;
        const overMark = placed.some(
          ({ x, y }) => x > left - 13 && x < right + 13 && y > top - 13 && y < bottom + 13,
        );
        const overOther = [...labels.slice(at + 1), ...rings.values()].some((other) =>
          meet(label, other),
        );
        return isOut || overMark || overOther ? [label.lines.join(' ')] : [];
      });
      expect(faults).toEqual([]);
    },
  );
});

describe('The name of a ring', () => {
  it('lies over no mark in a town of eighteen', () => {
    const { placed, rings } = drawn(18);
    const over = [...rings.values()].filter((label) =>
      placed.some(({ x, y }) => {
        const { left, right, top, bottom } = boxOf(label, 8.5, 20);
        return x > left && x < right && y > top && y < bottom;
      }),
    );
    expect(over).toEqual([]);
  });
});
