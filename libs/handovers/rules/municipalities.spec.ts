import { describe, expect, it } from '@jest/globals';
import { MUNICIPALITIES, municipalitiesFrom } from './municipalities.js';

/** How many each county has, by its two digits. */
const COUNTIES = {
  ...{ '01': 26, '03': 8, '04': 9, '05': 13, '06': 13, '07': 8, '08': 12, '09': 1, 10: 5, 12: 33 },
  ...{ 13: 6, 14: 49, 17: 16, 18: 12, 19: 10, 20: 15, 21: 10, 22: 7, 23: 8, 24: 15, 25: 14 },
};

describe('The municipalities', () => {
  it('are 290, as many in each county as there are, each once and in the order of its code', () => {
    const codes = MUNICIPALITIES.map(({ code }) => code);
    const counted = Object.entries(COUNTIES).map(([county]) => [
      county,
      codes.filter((code) => code.startsWith(county)).length,
    ]);
    expect(Object.fromEntries(counted)).toEqual(COUNTIES);
    expect(codes).toHaveLength(290);
    expect([...new Set(codes)].toSorted()).toEqual(codes);
    expect(new Set(MUNICIPALITIES.map(({ name }) => name)).size).toBe(290);
  });

  it('are chosen from the town on: its own first, its county, then all by name', () => {
    const names = municipalitiesFrom('Lund').map(({ name }) => name);
    expect(names).toHaveLength(290);
    expect(names.slice(0, 3)).toEqual(['Lund', 'Bjuv', 'Bromölla']);
    expect([names[32], names[33], names.at(-1)]).toEqual(['Östra Göinge', 'Ale', 'Övertorneå']);
    expect(municipalitiesFrom('Kronhamn')[0]?.name).toBe('Ale');
  });
});
