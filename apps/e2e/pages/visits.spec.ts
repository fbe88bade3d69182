import { expect, it } from '@jest/globals';
import { isOfAState, pathsOfPages, VISITS } from './visits.js';

it('there is a visit for every page, and none for a page that is gone', () => {
  const visited = Object.keys(VISITS).filter(
    (path) => !['/logga-in', 'nowhere'].includes(path) && !isOfAState(path),
  );
  expect(visited).toEqual(pathsOfPages());
});
