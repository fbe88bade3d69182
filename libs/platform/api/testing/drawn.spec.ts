import { afterEach, describe, expect, it } from '@jest/globals';
import { drawn, drawnBetween } from './drawn.js';

const PAGES = ['/', '/planering', '/falt', '/ring', '/faltpass', '/rapporter', '/uppfoljning'];
const itself = (page: string) => page;
const before = process.env['TEST_DRAW'];
afterEach(() => {
  if (before === undefined) delete process.env['TEST_DRAW'];
  else process.env['TEST_DRAW'] = before;
});

describe('a long proof', () => {
  it('is asked whole where nothing is drawn', () => {
    delete process.env['TEST_DRAW'];
    expect(drawn(null, PAGES, itself)).toEqual(PAGES);
    expect(drawnBetween(null, PAGES, itself, true)).toEqual(PAGES);
    expect(drawnBetween(null, PAGES, itself, false)).toEqual(PAGES);
  });

  it.each([
    [2, 4],
    [3, 3],
    [100, 1],
  ])('one of %d is asked otherwise, the same by the same draw, in their order', (oneIn, many) => {
    process.env['TEST_DRAW'] = 'a';
    const asked = drawn(null, PAGES, itself, oneIn);
    expect(asked).toHaveLength(many);
    expect(asked).toEqual(PAGES.filter((page) => asked.includes(page)));
    expect(drawn(null, PAGES.toReversed(), itself, oneIn).toReversed()).toEqual(asked);
  });

  it('a change draws anew, and in time everything is met', () => {
    const met = new Set<string>();
    const draws = new Set<string>();
    for (let at = 0; at < 40; at += 1) {
      process.env['TEST_DRAW'] = `draw ${at}`;
      const asked = drawn(null, PAGES, itself, 3);
      for (const page of asked) met.add(page);
      draws.add(asked.join());
    }
    expect(met.size).toBe(PAGES.length);
    expect(draws.size).toBeGreaterThan(10);
  });

  it('of two ways each case takes one', () => {
    process.env['TEST_DRAW'] = 'b';
    const [first, second] = [true, false].map((is) => drawnBetween(null, PAGES, itself, is));
    expect([...(first ?? []), ...(second ?? [])].toSorted()).toEqual(PAGES.toSorted());
    expect(second).toHaveLength(3);
  });
});
