import { describe, expect, it } from '@jest/globals';
import { isShelter } from './shelter.js';

describe('a place whose letters say nothing', () => {
  it.each([
    ...[
      'Skyddat boende Lunden',
      'Kvinnojouren Lund',
      'Lunds kvinnojour',
      'Tjejjouren',
      'Skyddade boendet',
    ],
    ...['Härbärget', 'Mansjouren', 'Women’s shelter', 'Jourboende Söder', 'Kvinnohuset'],
  ])('%s', (name) =>
    expect([isShelter(name), isShelter('Föreningen', name)]).toEqual([true, true]),
  );

  it.each(['Hotell Lillån', 'Socialjour', 'Miljöförvaltningen', 'Jourläkare', 'Taxi Lund', null])(
    'and not %s',
    (name) => expect(isShelter(name)).toBe(false),
  );
});
