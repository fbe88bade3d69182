import { describe, expect, it } from '@jest/globals';
import { type Doer, whoDoesWhat } from './who-does-what.js';

const [NORTH, SOUTH] = [
  { id: 'n', name: 'Norr' },
  { id: 's', name: 'Söder' },
];
const doer = (name: string, areas: Doer['areas'], tasks = ['OUTREACH']): Doer => ({
  ...{ id: name, name, tasks, areas },
});

describe('Who does what where', () => {
  it.each<[string, Doer[], { without: string[]; doubled: string[]; doers: number }]>([
    ['nobody does it', [], { doers: 0, without: ['Norr', 'Söder'], doubled: [] }],
    [
      'others do something else',
      [doer('a', [], ['SHELTERS'])],
      { doers: 0, without: ['Norr', 'Söder'], doubled: [] },
    ],
    [
      'one does it in one area',
      [doer('a', [NORTH])],
      { doers: 1, without: ['Söder'], doubled: [] },
    ],
    ['one does it everywhere', [doer('a', [])], { doers: 1, without: [], doubled: [] }],
    [
      'two do it in the same area',
      [doer('a', [NORTH]), doer('b', [NORTH, SOUTH])],
      { doers: 2, without: [], doubled: ['Norr'] },
    ],
    [
      'one does it everywhere and one in an area',
      [doer('a', []), doer('b', [NORTH])],
      { doers: 2, without: [], doubled: [] },
    ],
  ])('where %s', (_where, doers, expected) => {
    const line = whoDoesWhat(doers, [NORTH, SOUTH]).find(({ task }) => task === 'OUTREACH');
    const { without, doubled } = line ?? {};
    expect({ doers: line?.doers.length, without, doubled }).toEqual(expected);
  });
});
