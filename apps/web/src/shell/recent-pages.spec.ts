import { beforeEach, describe, expect, it } from '@jest/globals';
import { forgetRecent, keepRecent, recentPages } from './recent-pages.js';

const AT = '2026-05-08T12:00:00.000Z';
const open = (path: string, who = 'm1') => keepRecent(who, { path, title: `Sida ${path}` }, AT);
const paths = (who = 'm1') => recentPages(who).map(({ path }) => path);

/** INV-20. */
describe('what was opened last', () => {
  beforeEach(forgetRecent);

  it('is kept the latest first, each once', () => {
    for (const path of ['/faltpass', '/rapporter', '/faltpass']) open(path);
    expect(paths()).toEqual(['/faltpass', '/rapporter']);
  });

  it.each([
    ['the front page', '/'],
    ['a link of somebody, with its secret', '/svar/a-secret'],
    ['a page that anybody may open', '/om'],
    ['the screen in the street', '/falt'],
  ])('is not %s', (_, path) => {
    open(path);
    expect(paths()).toEqual([]);
  });

  it('is nothing of another membership, and that one forgets it', () => {
    open('/faltpass');
    expect(paths('m2')).toEqual([]);
    open('/rapporter', 'm2');
    expect(paths()).toEqual([]);
  });

  it('is not kept where a reload or another window would find it', () => {
    open('/faltpass/FP-2026-004');
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it('is a few', () => {
    for (let n = 0; n < 20; n += 1) open(`/rapporter/r${n}`);
    expect(paths().length).toBeLessThan(10);
  });
});
