import { expect, it } from '@jest/globals';
import { VIEWS } from '../views.js';
import { MATRICES } from './matrix.js';
import { isOfAState, pathsOfPages, VISITS } from './visits.js';

it('there is a visit for every page, and none for a page that is gone', () => {
  const visited = Object.keys(VISITS).filter(
    (path) => !['/logga-in', 'nowhere'].includes(path) && !isOfAState(path),
  );
  expect(visited.toSorted()).toEqual(pathsOfPages().toSorted());
});

it('the second engine looks at them on a desk and on two phones', () => {
  const { wide, narrow } = MATRICES.second.views;
  const widths = [...wide, ...narrow].map((view) => VIEWS[view].viewport.width);
  expect(widths).toEqual([1440, 390, 320]);
  expect(MATRICES.second).toMatchObject({ engine: 'firefox', openings: 'page' });
});
