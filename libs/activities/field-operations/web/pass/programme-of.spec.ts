import { describe, expect, it } from '@jest/globals';
import { programmeOf } from './programme-of.js';

const pilot = { programme: { id: 'pilot', startsOn: '2022-04-01', endsOn: '2022-09-30' } };
const running = { programme: { id: 'running', startsOn: '2025-11-01', endsOn: '2027-12-31' } };
const places = [running, pilot];

describe('whose number it is', () => {
  it.each([
    [2026, running, 'running'],
    [2022, running, 'pilot'],
    [2022, pilot, 'pilot'],
    [2019, running, 'running'],
    [2022, null, 'pilot'],
  ])('a number of %d, asked for in %j, is of %s', (year, chosen, id) =>
    expect(programmeOf(year, chosen, places)).toBe(id),
  );

  it('is nobody’s where one takes part nowhere', () =>
    expect(programmeOf(2022, null, [])).toBeNull());
});
