import { afterEach, describe, expect, it } from '@jest/globals';
import { staysAway } from './quick-exit.js';

const LEFT = 'stad.left';

afterEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

/** Where the address stands after the page was asked to draw itself; jsdom goes nowhere by itself. */
const at = (path: string, left: string | null) => {
  if (left !== null) sessionStorage.setItem(LEFT, left);
  history.replaceState(null, '', path);
  return { isAway: staysAway(), path: location.pathname + location.search };
};

describe('a tab that was left at once', () => {
  it.each<[string, string, string | null, string, boolean]>([
    ['draws what was never left', '/planering', null, '/planering', false],
    [
      'goes back over the way in to where it was',
      '/fortsatt',
      '/falt?pass=FP-1',
      '/falt?pass=FP-1',
      false,
    ],
    ['leads to the field screen where nothing was left', '/fortsatt', null, '/falt', false],
    ['goes nowhere outside the portal', '/fortsatt', 'https://elsewhere.example', '/falt', false],
  ])('%s', (_, path, left, there, isAway) => {
    expect(at(path, left)).toEqual({ isAway, path: there });
    expect(sessionStorage.getItem(LEFT)).toBeNull();
  });
});
