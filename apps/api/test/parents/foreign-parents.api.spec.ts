import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { plantEverywhere } from '../leaks/plant.js';
import { TestPortal, wholeGround } from '../portal.js';
import { type Tries, type Try, tryForeignParents } from './foreign-parents.js';
import { MEANT } from './foreign-parents-reviewed.js';
import { plantRows } from './plant-rows.js';

/** For every insert policy, on the database itself: a row under another agency’s record is refused. */
let portal: TestPortal;
let admin: pg.Client;
let all: Tries;

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
  await plantEverywhere(admin);
  await plantRows(admin);
  all = await tryForeignParents(admin);
});
afterAll(async () => {
  await admin.end();
  await portal.close();
});

/** A policy, a foreign key, an owner that cannot be changed, a check, and a trigger that finds no such pass. */
const REFUSALS = ['42501', '23503', '23000', '23514', '40001'];

const namesOf = (tries: readonly Try[]) => [
  ...new Set(tries.map(({ name, as }) => `${name}, ${as}`)),
];

describe('a row under a record of another agency', () => {
  it('is tried in every table that has such a reference, where the same row under the own record goes in', () => {
    const names = new Set(all.tries.map(({ name }) => name.replace(', unseen', '')));
    const refused = all.tries.filter(({ outcome }) => outcome !== 'in').length;
    process.stdout.write(
      `${all.tries.length} rows under ${names.size} references to other agencies, ${refused} refused, ${all.tries.length - refused} meant\n`,
    );
    expect(all.untried).toEqual([]);
    expect(names.size).toBeGreaterThan(100);
    expect(all.tries.length).toBeGreaterThan(1500);
  });

  it('is refused, unless another agency’s record is meant', () => {
    const wentIn = namesOf(all.tries.filter(({ outcome }) => outcome === 'in'));
    expect(wentIn.filter((name) => !(name in MEANT)).sort()).toEqual([]);
  });

  it('is refused for whose it is, and not by accident', () => {
    const others = all.tries.filter(({ outcome }) => ![...REFUSALS, 'in'].includes(outcome));
    expect(others).toEqual([]);
  });

  it('stands on the list of what is meant only where it goes in', () => {
    const wentIn = namesOf(all.tries.filter(({ outcome }) => outcome === 'in'));
    expect(Object.keys(MEANT).filter((name) => !wentIn.includes(name))).toEqual([]);
  });
});
