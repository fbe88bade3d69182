import { describe, expect, it } from '@jest/globals';
import { plainScan } from './plain-scan.js';
import { scan } from './scan.js';
import { makeTexts } from './testing/second-hands/grammar.js';
import { innocentRows } from './testing/second-hands/innocent-rows.js';

const now = new Date('2025-12-01T12:00:00Z');
const GRAVITY = { clean: 0, warn: 1, block: 2 };
const texts = [
  ...[...makeTexts(7, 3_000)].map(({ text }) => text),
  ...[...innocentRows(7, 3_000)].map(({ text }) => text),
];

describe('the plain guard, which a page has at once', () => {
  it('is never graver than the whole one, which decides', () => {
    const graver = texts.filter(
      (text) => GRAVITY[plainScan(text, { now }).verdict] > GRAVITY[scan(text, { now }).verdict],
    );
    expect(graver).toEqual([]);
  });

  it('stops numbers in one piece, in figures and in words, and asks about traces', () => {
    const verdicts = [
      '19121212-1212',
      'nitton tolv tolv tolv, tolv tolv',
      'ring 070-174 06 05',
      'vi ses på torget',
    ].map((text) => plainScan(text, { now }).verdict);
    expect(verdicts).toEqual(['block', 'block', 'warn', 'clean']);
  });

  it('leaves what stands apart to the whole one', () => {
    const text = 'född den 12 december 1912, de fyra sista är 1212';
    expect([plainScan(text, { now }).verdict, scan(text, { now }).verdict]).toEqual([
      'clean',
      'block',
    ]);
  });
});
