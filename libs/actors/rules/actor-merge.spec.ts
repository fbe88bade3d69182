import { describe, expect, it } from '@jest/globals';
import {
  bareName,
  cardWith,
  duplicatesOf,
  type Mergeable,
  type MergedCardFields,
  mayUndoMerge,
  mergeProblems,
} from './actor-merge.js';

describe('who may be the same organisation', () => {
  it.each([
    ['Hotell Lillån AB', 'hotell lillån'],
    ['Hotell  Lillån', 'Hotell-Lillån, AB'],
    ['Föreningen Natt', 'NATT'],
  ])('%s and %s by name', (one, other) => {
    expect(bareName(one)).toBe(bareName(other));
  });

  it.each([
    ['Hotell Lillån', 'Hotell Storån'],
    ['Hotell Lillan', 'Hotell Lillån'],
    ['AB', 'HB'],
  ])('not %s and %s', (one, other) => {
    expect(bareName(one)).not.toBe(bareName(other));
  });

  it('says by what, and never names itself or who has no number', () => {
    const of = (id: string, name: string, orgNumber: string | null = null) => ({
      ...{ id, name, orgNumber },
    });
    const list = [
      of('a', 'Hotell Å', '556000-0001'),
      of('b', 'Hotell Å AB'),
      of('c', 'Bolaget bakom', '556000-0001'),
      of('d', 'Ett annat'),
    ];
    expect(duplicatesOf(list[0] as never, list)).toEqual([
      { id: 'c', name: 'Bolaget bakom', by: ['ORG_NUMBER'] },
      { id: 'b', name: 'Hotell Å AB', by: ['NAME'] },
    ]);
    expect(duplicatesOf(list[3] as never, list)).toEqual([]);
  });
});

describe('merging', () => {
  const one = (id: string, more: Partial<Mergeable> = {}): Mergeable => ({
    ...{ id, siteId: 'lund', state: 'CONTACTED', hasSignIn: false },
    ...{ isMerged: false, hasMerged: false },
    ...more,
  });
  it.each<[string, Mergeable, Mergeable, readonly string[]]>([
    ['two of one town', one('a'), one('b'), []],
    ['with itself', one('a'), one('a'), ['MERGE_WITH_ITSELF']],
    ['of two towns', one('a'), one('b', { siteId: 'malmo' }), ['MERGE_TOWNS']],
    ['one that is merged', one('a'), one('b', { isMerged: true }), ['ACTOR_MERGED']],
    ['into one that is merged', one('a', { isMerged: true }), one('b'), ['ACTOR_MERGED']],
    ['one that others follow', one('a'), one('b', { hasMerged: true }), ['ACTOR_HAS_MERGED']],
    ['into one that others follow', one('a', { hasMerged: true }), one('b'), []],
    ['one with a sign-in', one('a'), one('b', { hasSignIn: true }), ['MERGE_SIGN_IN']],
    ['into one with a sign-in', one('a', { hasSignIn: true }), one('b'), []],
    ['one that has come further', one('a'), one('b', { state: 'AGREED' }), ['KEPT_IS_BEHIND']],
    ['one that has left', one('a'), one('b', { state: 'LEFT' }), []],
    ['into one that has left', one('a', { state: 'LEFT' }), one('b'), ['KEPT_IS_BEHIND']],
  ])('%s', (_what, kept, gone, codes) => {
    expect(mergeProblems(kept, gone).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, MergedCardFields, MergedCardFields, MergedCardFields]>([
    [
      'what both say, once',
      { tasks: ['INFORMS'], meets: ['RECEPTION'], areaIds: ['north'] },
      { tasks: ['INFORMS', 'TRAINS_STAFF'], meets: ['STREET'], areaIds: ['south', 'north'] },
      {
        tasks: ['INFORMS', 'TRAINS_STAFF'],
        meets: ['RECEPTION', 'STREET'],
        areaIds: ['north', 'south'],
      },
    ],
    [
      'the whole town, whatever the other names',
      { tasks: [], meets: [], areaIds: [] },
      { tasks: [], meets: [], areaIds: ['south'] },
      { tasks: [], meets: [], areaIds: [] },
    ],
    [
      'no area more of an entry that names none',
      { tasks: [], meets: [], areaIds: ['north'] },
      { tasks: [], meets: [], areaIds: [] },
      { tasks: [], meets: [], areaIds: ['north'] },
    ],
    [
      'not that it meets nobody, where one of them meets somebody',
      { tasks: [], meets: ['NOT_AT_ALL'], areaIds: [] },
      { tasks: [], meets: ['STREET'], areaIds: [] },
      { tasks: [], meets: ['STREET'], areaIds: [] },
    ],
  ])('a card with what follows: %s', (_what, own, follower, read) => {
    expect(cardWith(own, [follower])).toEqual(read);
    expect(cardWith(own, [])).toEqual(own);
  });

  it('is undone the same day alone', () => {
    expect(mayUndoMerge('2022-05-01', '2022-05-01')).toBe(true);
    expect(mayUndoMerge('2022-05-01', '2022-05-02')).toBe(false);
  });
});
