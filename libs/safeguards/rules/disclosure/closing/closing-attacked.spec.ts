import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { THRESHOLD } from '../audience.js';
import { chance } from '../testing/made-tables.js';
import { solver } from '../testing/solver.js';
import { attackOn } from './testing/closing-attack.js';
import { closed, madeProgramme } from './testing/made-programme.js';

let highs: Highs;
beforeAll(async () => {
  highs = await solver();
});

describe('a reader of every closing, with a solver', () => {
  it.each([...Array(24).keys()])('finds no small count in programme %d', (seed) => {
    const programme = madeProgramme(chance(seed));
    const random = chance(seed + 1000);
    const told = { states: [closed(programme, 'partners')], threshold: THRESHOLD.partners };
    const { found } = attackOn(highs, programme, told, random, 20);
    expect(found).toEqual([]);
  });
});
