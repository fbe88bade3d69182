import { describe, expect, it } from '@jest/globals';
import { inertText } from './inert-text.js';

describe('text of a cell', () => {
  it.each([
    '=1+1',
    '+SUM(A1)',
    '-2+cmd',
    '@import',
    '\t=1',
    '\u200b=1',
    '\ufeff\u202e=HYPERLINK("x")',
    '\uff1d1+1',
    '\uff0bA1',
    '|calc',
  ])('%j starts no formula', (text) => {
    expect(inertText(text)).toMatch(/^'[^\s\u200b\ufeff\u202e]/);
  });
  it.each([
    'Kontakter',
    '+46 40 628 04 11',
    '040-628 04 11',
    '+2,38',
    '−12,7 %',
    '2022-04-01',
    '',
    'färre än 5',
  ])('%j stays', (text) => expect(inertText(text)).toBe(text));
});
