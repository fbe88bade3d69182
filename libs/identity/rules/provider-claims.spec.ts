import { describe, expect, it } from '@jest/globals';
import { holdsPersonalNumber, isKeepableName } from './provider-claims.js';

const NOW = new Date('2026-11-28T12:00:00Z');

describe('what a provider knows somebody by', () => {
  it.each([
    '191212121212',
    '121212-1212',
    '12 12 12 12 12',
    'urn:personnummer:191212121212',
    '00000000-0000-0000-0000-191212121212',
    'Ⅷ:１２１２１２-１２１２',
    'abc_191212121212_def',
  ])('holds a number: %s', (subject) => {
    expect(holdsPersonalNumber(subject, NOW)).toBe(true);
  });

  it.each([
    '',
    'anna',
    '191212121213',
    '191312121212',
    '202612241212',
    '3f2504e0-4f89-41d3-9a0c-191212121212',
    'ab191212121212cd191212121212ef',
  ])('holds none: %s', (subject) => {
    expect(holdsPersonalNumber(subject, NOW)).toBe(false);
  });
});

describe('a name for whoever approves', () => {
  it.each(['191212121212', 'Anna 121212-1212', 'Anna 121212-T123'])('is dropped: %s', (name) => {
    expect(isKeepableName(name, NOW)).toBe(false);
  });

  it.each(['Anna Andersson', 'anna@kommun.example', 'abc123', '070-174 06 05'])(
    'is kept: %s',
    (name) => {
      expect(isKeepableName(name, NOW)).toBe(true);
    },
  );
});
