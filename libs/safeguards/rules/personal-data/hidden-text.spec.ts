import { describe, expect, it } from '@jest/globals';
import { maySayWrong } from './hidden-text.js';

describe('a text that may be flagged', () => {
  it.each([
    [null, false],
    ['', false],
    ['  ', false],
    ['Dolt', false],
    ['Borttaget', false],
    ['Dolt i rum sju', true],
    [[], false],
    [['Dolt'], false],
    [['Dolt', 'Det blir bråk'], true],
  ])('%j: %s', (text, expected) => {
    expect(maySayWrong(text)).toBe(expected);
  });
});
