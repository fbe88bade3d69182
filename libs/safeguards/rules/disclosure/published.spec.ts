import { describe, expect, it } from '@jest/globals';
import { lines, margins, squares } from './testing/made-publications.js';

// A page that is read today must say what it said yesterday of the same counts: a figure that comes
// and goes tells what it hides. Whoever changes the rules looks at each line that changes here;
// published-properties.spec.ts sets a reader with a solver on every one of them.
describe('what comes out of the same counts is the same', () => {
  it('of one dimension, to the funder and to everybody', () => {
    expect(lines(30).map((each) => each.lines)).toMatchSnapshot();
  });

  it('of two dimensions', () => {
    expect(squares(40).map((each) => each.lines)).toMatchSnapshot();
  });

  it('of a table and its margin, in either order', () => {
    expect(margins(16).map((each) => each.lines)).toMatchSnapshot();
  });
});
