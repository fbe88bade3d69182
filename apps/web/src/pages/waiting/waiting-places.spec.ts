import { describe, expect, it } from '@jest/globals';
import { countsByPage } from './waiting-places.js';

const ENTRIES = ['/', '/faltpass', '/faltpass/i-natt', '/risk', '/lagstod', '/admin'];

describe('what waits, by entry of the menu', () => {
  it.each([
    [[], {}],
    [['/faltpass/FP-2026-004', '/faltpass/FP-2026-005'], { '/': 2, '/faltpass': 2 }],
    [['/faltpass/i-natt'], { '/': 1, '/faltpass/i-natt': 1 }],
    [['/lagstod/lagrum'], { '/': 1, '/lagstod': 1 }],
    [['/faltpassen'], { '/': 1 }],
    [['/uppgifter/t1', '/risk/SR-2026-001'], { '/': 2, '/risk': 1 }],
  ])('%j: %j', (places, counts) => {
    expect(Object.fromEntries(countsByPage(places, ENTRIES))).toEqual(counts);
  });
});
