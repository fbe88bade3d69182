import { describe, expect, it } from '@jest/globals';
import {
  type Attacker,
  attackersOf,
  type Figure,
  isSmall,
  labelled,
  ownPart,
  SystemBuilder,
} from './system.js';

const figure = (given: Partial<Figure>): Figure => {
  const build = new SystemBuilder(2);
  build.add(given.count ?? 0, given.own ?? [0, 0], given);
  return build.figures[0] as Figure;
};

describe('what a label alone lets somebody believe', () => {
  const any = Number.POSITIVE_INFINITY;
  it.each<[string, Partial<Figure>, Attacker, number, number]>([
    ['shown: what it says', { status: 'shown', count: 7, own: [3, 4] }, 0, 7, 7],
    ['fewer than five', { status: 'small', count: 3, own: [2, 1] }, 'outsider', 1, 4],
    ['fewer than five, two of them his own', { status: 'small', count: 3, own: [2, 1] }, 0, 2, 4],
    ['not shown', { status: 'hidden', count: 9, own: [8, 1] }, 'outsider', 5, any],
    ['not shown, eight of them his own', { status: 'hidden', count: 9, own: [8, 1] }, 0, 8, any],
    ['not shown, one of them his own', { status: 'hidden', count: 9, own: [8, 1] }, 1, 5, any],
    ['nothing', { status: 'untold', count: 9, own: [8, 1] }, 'outsider', 0, any],
    ['nothing, one of them his own', { status: 'untold', count: 9, own: [8, 1] }, 1, 1, any],
    ['a correction', { status: 'untold', count: -2, lowered: [0] }, 'outsider', -any, any],
    ['a correction of another', { status: 'untold', own: [-2, 1], lowered: [0] }, 1, -any, any],
    ['a correction of his own alone', { status: 'untold', own: [-2, 1], lowered: [0] }, 0, -2, any],
  ])('%s', (_, given, attacker, least, most) => {
    expect(labelled(figure(given), attacker, 5)).toEqual({ least, most });
  });
});

describe('those who read', () => {
  it('are anybody, and each agency with its own part', () => {
    expect(attackersOf({ agencies: 2 })).toEqual(['outsider', 0, 1]);
    const shared = figure({ count: 9, own: [8, 1] });
    expect(attackersOf({ agencies: 3 }).map((each) => ownPart(shared, each))).toEqual([0, 8, 1, 0]);
  });
});

describe('a small count', () => {
  it.each([
    [0, false],
    [1, true],
    [4, true],
    [5, false],
    [-1, true],
    [-4, true],
    [-5, false],
  ])('%d: %s', (count, is) => expect(isSmall(count, 5)).toBe(is));
});

describe('figures with the same key', () => {
  it('are one, unless they were counted differently', () => {
    const build = new SystemBuilder(1);
    const [first, same] = [build.figure('all', 9, [9]), build.figure('all', 9, [9])];
    const other = build.figure('all', 8, [8]);
    expect([first, same, other]).toEqual([0, 0, 1]);
    expect(build.find('all')).toBe(0);
    expect(build.find('none')).toBeUndefined();
    expect(build.figures[1]).toEqual({
      count: 8,
      own: [8],
      status: 'untold',
      price: null,
      within: [],
      lowered: [],
    });
  });
});
