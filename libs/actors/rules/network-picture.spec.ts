import { describe, expect, it } from '@jest/globals';
import { ACTOR_KINDS, ACTOR_RINGS, ACTOR_SECTORS } from './actor-codes.js';
import {
  agreedTies,
  coreCards,
  hasCard,
  monogramOf,
  neighboursOf,
  PICTURE_SIZE,
  type PicturedActor,
  picturedTies,
  placeActors,
  shapeOf,
} from './network-picture.js';

const one = (n: number, sector: string, ring: string): PicturedActor => ({
  ...{ id: `a${n}`, name: `Organisation ${String(n).padStart(2, '0')}`, sector, ring },
});
/** Sixty in a town: most of them in the network, as the pilot's fourteen were. */
const SIXTY = Array.from({ length: 60 }, (_, n) =>
  one(
    n,
    ACTOR_SECTORS[n % ACTOR_SECTORS.length] ?? '',
    n % 5 === 0 ? (ACTOR_RINGS[(n / 5) % 4] ?? '') : 'NETWORK',
  ),
);
/** Across a mark, in units of the picture. */
const MARK = 26;

describe('The picture of the network', () => {
  it('is the same whatever order the list comes in', () => {
    expect(placeActors([...SIXTY].reverse())).toEqual(placeActors(SIXTY));
  });

  it('keeps sixty apart, inside the picture', () => {
    const placed = placeActors(SIXTY);
    expect(placed.length).toBe(60);
    for (const [at, { x, y }] of placed.entries()) {
      expect(Math.min(x, y)).toBeGreaterThan(MARK / 2);
      expect(Math.max(x, y)).toBeLessThan(PICTURE_SIZE - MARK / 2);
      for (const other of placed.slice(at + 1)) {
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(MARK);
      }
    }
  });

  it('puts the core group nearest the middle, and who stays in a ring at one distance', () => {
    const far = ({ x, y }: { x: number; y: number }) =>
      Math.round(Math.hypot(x - PICTURE_SIZE / 2, y - PICTURE_SIZE / 2));
    const distances = ACTOR_RINGS.map((ring) => [
      ...new Set(
        placeActors(SIXTY)
          .filter(({ actor }) => actor.ring === ring)
          .map(far),
      ),
    ]);
    expect(distances.every((each) => each.length === 1)).toBe(true);
    expect(distances.flat()).toEqual([...distances.flat()].sort((a, b) => a - b));
  });

  it('is empty of nobody', () => expect(placeActors([])).toEqual([]));

  it.each([
    ['Hotell Lillån', 'HL'],
    ['Kvinnojouren', 'KV'],
    ['Öppna mottagningen, Region Skåne', 'ÖM'],
    ['A', 'A'],
  ])('writes %s as %s', (name, expected) => expect(monogramOf(name)).toBe(expected));

  it('has a shape for each kind that is known, and one for the rest', () => {
    for (const kind of ACTOR_KINDS) {
      if (kind !== 'OTHER') expect(shapeOf(kind)).not.toBe('triangle');
    }
    expect([shapeOf('OTHER'), shapeOf('POLICE'), shapeOf('HOTEL')]).toEqual([
      ...['triangle', 'square', 'hexagon'],
    ]);
  });
});

describe('Ties in the picture', () => {
  const tie = (id: string, kind: string, isSaidHere: boolean, otherId: string) => ({
    ...{ id, kind, isSaidHere, otherId },
  });
  const actors = [
    { id: 'a', ties: [tie('1', 'REFERS_TO', true, 'b'), tie('2', 'WORKS_WITH', false, 'c')] },
    { id: 'b', ties: [tie('1', 'REFERS_TO', false, 'a'), tie('3', 'WORKS_WITH', true, 'gone')] },
    { id: 'c', ties: [tie('2', 'WORKS_WITH', true, 'a')] },
  ];
  it('are drawn once, from who said it, between two that are there', () => {
    expect(picturedTies(actors)).toEqual([
      { id: '1', kind: 'REFERS_TO', fromId: 'a', toId: 'b' },
      { id: '2', kind: 'WORKS_WITH', fromId: 'c', toId: 'a' },
    ]);
    expect(picturedTies(actors, 'WORKS_WITH').map(({ id }) => id)).toEqual(['2']);
  });

  it('are drawn to an agency of the core group that has no card, and to no other', () => {
    const agencies = [
      { id: 'POL', name: 'Polisen', kind: 'POLICE' },
      { id: 'KS', name: 'Kommunkontoret', kind: 'MUNICIPAL_EXECUTIVE' },
    ];
    const [police, office] = coreCards(agencies);
    expect(police).toEqual({
      ...{ id: 'agency POL', name: 'Polisen', kind: 'POLICE', ring: 'CORE', sector: 'AUTHORITY' },
      ...{ cardAgencyId: 'POL', file: null, ties: [] },
    });
    expect([office?.kind, office?.sector]).toEqual(['OTHER', 'OTHER']);
    const cards = [{ id: 'b', name: 'Socialtjänsten', cardAgencyId: 'SOC' }];
    const routine = { source: 'ROUTINE', title: '2', agencyIds: ['SOC', 'POL'] } as const;
    expect(
      agreedTies([...cards, ...coreCards(agencies)], [routine]).map(({ fromId, toId }) => [
        fromId,
        toId,
      ]),
    ).toEqual([['agency POL', 'b']]);
    expect(hasCard('agency POL')).toBe(false);
    expect(hasCard('b')).toBe(true);
  });

  it('are drawn from what is agreed too, each two once, between those that are parties', () => {
    const cards = [
      { id: 'c', name: 'Polisen', cardAgencyId: 'POL' },
      { id: 'a', name: 'Frälsningsarmén', cardAgencyId: 'FA' },
      { id: 'b', name: 'Socialtjänsten', cardAgencyId: 'SOC' },
      { id: 'd', name: 'Hotellet', cardAgencyId: null },
    ];
    const routine = {
      source: 'ROUTINE',
      title: '2',
      agencyIds: ['SOC', 'POL', 'FA', 'GONE'],
    } as const;
    const agreement = {
      source: 'AGREEMENT',
      title: 'Avtalet',
      agencyIds: ['FA', 'SOC'],
    } as const;
    const [byRoutine, byAgreement] = [
      { source: 'ROUTINE', title: '2' },
      { source: 'AGREEMENT', title: 'Avtalet' },
    ];
    expect(agreedTies(cards, [routine, agreement])).toEqual([
      { id: 'a c', kind: 'AGREED_WITH', fromId: 'a', toId: 'c', by: [byRoutine] },
      { id: 'a b', kind: 'AGREED_WITH', fromId: 'a', toId: 'b', by: [byRoutine, byAgreement] },
      { id: 'c b', kind: 'AGREED_WITH', fromId: 'c', toId: 'b', by: [byRoutine] },
    ]);
    expect(agreedTies(cards, [{ ...agreement, agencyIds: ['FA', 'GONE'] }])).toEqual([]);
  });

  it('lead to who is at the other end, in the order of the picture', () => {
    const ties = picturedTies(actors);
    expect(neighboursOf('a', ties, ['c', 'b', 'a'])).toEqual(['c', 'b']);
    expect(neighboursOf('b', ties, ['a', 'b', 'c'])).toEqual(['a']);
    expect(neighboursOf('d', ties, ['a'])).toEqual([]);
  });
});
