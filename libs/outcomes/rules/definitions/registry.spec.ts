import { describe, expect, it } from '@jest/globals';
import { definitionOn } from '../catalogue.js';
import type { KpiDefinition } from '../kpi.js';
import { amended, definitionRegistry } from './registry.js';

const K12 = definitionOn('K12', '2022-09-30') as KpiDefinition;
const K01 = definitionOn('K01', '2022-09-30') as KpiDefinition;
const said = (text: string) => ({ sv: text, en: text });
/** A change nobody has decided: contacts by phone would count too. */
const [before, after] = amended(K12, '2027-01-01', {
  definition: said('Tvåvägskontakt, också per telefon.'),
});

describe('a definition that changes (INV-16)', () => {
  const registry = definitionRegistry([after, K01, before]);

  it('keeps every word of the old one, which ends the day before', () => {
    expect(before).toEqual({ ...K12, validTo: '2026-12-31' });
    expect(after).toEqual({
      ...K12,
      version: 2,
      validFrom: '2027-01-01',
      definition: said('Tvåvägskontakt, också per telefon.'),
    });
  });

  it.each([
    ['2021-12-31', undefined],
    ['2022-01-01', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 2],
    ['2040-01-01', 2],
  ])('on %s it is version %s', (date, version) => {
    expect(registry.on('K12', date)?.version).toBe(version);
  });

  it('finds any version by its number, however the code is written', () => {
    expect(registry.version('k 12', 1)).toBe(before);
    expect(registry.version('K12', 2)).toBe(after);
    expect(registry.version('K12', 3)).toBeUndefined();
    expect(registry.version('K99', 1)).toBeUndefined();
  });

  it('lists everything by code and version', () => {
    expect(registry.all).toEqual([K01, before, after]);
    expect(registry.history('K12')).toEqual([before, after]);
    expect(registry.history('K99')).toEqual([]);
  });
});

describe('definitions that would say two things', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['a version is missing', () => definitionRegistry([after]), /K12 has no version 1/],
    ['a version stands twice', () => definitionRegistry([K12, K12]), /K12 has no version 2/],
    [
      'two are in force at once',
      () => definitionRegistry([K12, after]),
      /K12 2 does not begin where 1 ends/,
    ],
    [
      'there is a gap between two',
      () => definitionRegistry([before, { ...after, validFrom: '2027-01-02' }]),
      /K12 2 does not begin where 1 ends/,
    ],
    [
      'one ends before it begins',
      () => definitionRegistry([{ ...K12, validTo: '2021-12-31' }]),
      /K12 1 ends before it begins/,
    ],
    ['it changes before it began', () => amended(K12, '2022-01-01', {}), /before it began/],
    ['it has ended already', () => amended(before, '2028-01-01', {}), /K12 1 has ended already/],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });

  it('lets one last a single day', () => {
    const day = { ...K12, validTo: K12.validFrom };
    expect(definitionRegistry([day]).on('K12', K12.validFrom)).toBe(day);
  });
});
