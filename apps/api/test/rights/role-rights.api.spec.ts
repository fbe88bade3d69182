import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { words } from '@stad/activities/all/api/testing/role-sets.js';
import pg from 'pg';
import { plantEverywhere } from '../leaks/plant.js';
import { plantRows } from '../parents/plant-rows.js';
import { TestPortal, wholeGround } from '../portal.js';
import type { Right } from './right.js';
import { type Asker, askersOf } from './right-askers.js';
import { plantRights } from './right-rows.js';
import { type Table, tablesOf, tablesWithPolicies } from './right-tables.js';
import { OF_ACTIVITIES } from './rights-of-activities.js';
import { OF_FIGURES } from './rights-of-figures.js';
import { OF_PASSES } from './rights-of-passes.js';
import { OF_PEOPLE } from './rights-of-people.js';
import { OF_THE_TOWN } from './rights-of-the-town.js';
import { ACTS, type Act, type Measured, measure } from './role-rights.js';
import { NEVER_SEEN } from './role-rights-reviewed.js';

const RIGHTS: readonly Right[] = [
  ...[...OF_ACTIVITIES, ...OF_PASSES, ...OF_THE_TOWN],
  ...[...OF_PEOPLE, ...OF_FIGURES],
];

const nameOf = ({ table, rows }: Right) => (rows ? `${table}: ${rows.are}` : table);

/** INV-09: each role that an agency can give, by SQL as the application, against a table written by hand. */
let portal: TestPortal;
let admin: pg.Client;
let askers: readonly Asker[];
let tables: ReadonlyMap<string, Table>;
let found: readonly Measured[];

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
  await admin.connect();
  await plantEverywhere(admin);
  await plantRows(admin);
  await plantRights(admin);
  askers = await askersOf(admin);
  tables = await tablesOf(admin, [...new Set(RIGHTS.map(({ table }) => table))]);
  found = await measure(admin, tables, RIGHTS, askers);
});
afterAll(async () => {
  await admin.end();
  await portal.close();
});

const LETTERS = { read: 'r', add: 'a', change: 'w', remove: 'd' } as const;
type OwnAct = keyof typeof LETTERS;

describe('what each role may do with the rows of a table', () => {
  it('stands in the table of rights, for every table with a policy', async () => {
    const names = await tablesWithPolicies(admin);
    const acts = RIGHTS.flatMap(({ table }) =>
      Object.values(LETTERS).filter((letter) => tables.get(table)?.can(letter)),
    );
    const roles = new Set(askers.map(({ role }) => role));
    process.stdout.write(
      `${acts.length * 2 * askers.length} cells: ${RIGHTS.length} rights in ${names.length} tables, ${acts.length} acts on own and on others’ rows, ${roles.size} roles at ${askers.length} askers\n`,
    );
    expect([...new Set(RIGHTS.map(({ table }) => table))].sort()).toEqual(names.sort());
  });

  it.each(RIGHTS.map((right, at) => [nameOf(right), right, at] as const))('%s', (_, right, at) => {
    const said = Object.fromEntries(ACTS.map((act) => [act, sorted(words(right[act as Act]))]));
    const does = Object.fromEntries(
      ACTS.map((act) => [act, sorted([...(found[at]?.[act as Act] ?? [])])]),
    );
    expect(does).toEqual(said);
  });

  it('is seen done by somebody, or it is said why not', () => {
    const seen = new Set(
      RIGHTS.flatMap(({ table }, at) =>
        Object.keys(found[at] ?? {}).map((act) => `${table}: ${act}`),
      ),
    );
    const granted = RIGHTS.flatMap(({ table }) =>
      (Object.keys(LETTERS) as OwnAct[])
        .filter((act) => tables.get(table)?.can(LETTERS[act]))
        .map((act) => `${table}: ${act}`),
    );
    const unseen = granted.filter((act) => !seen.has(act));
    expect([...new Set(unseen)].sort()).toEqual(Object.keys(NEVER_SEEN).sort());
  });
});

const sorted = (roles: readonly string[]) => [...new Set(roles)].sort();
