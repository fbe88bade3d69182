import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  differences,
  foreignKeys,
  looseKeys,
  relationsOfEntities,
  shapeOfDatabase,
  shapeOfEntities,
  unheldIds,
} from './drift.js';
import { OUTSIDE_ENTITY, UNHELD, WITHOUT_ENTITY } from './drift-reviewed.js';
import { TestPortal, wholeGround } from './portal.js';

/** Entities are written by hand, and so are migrations: here they are held against each other. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

const driftNow = async () =>
  differences(shapeOfEntities(portal.server.source), await shapeOfDatabase(portal.owner));

describe('entities and database', () => {
  it('agree on tables, columns, types, what may be missing, and keys', async () => {
    expect(await driftNow()).toEqual([]);
  });

  it('agree on relations', async () => {
    const held = await foreignKeys(portal.owner);
    for (const relation of relationsOfEntities(portal.server.source)) {
      expect(held).toContain(relation);
    }
  });

  it('have nothing on the reviewed list that is not there', async () => {
    const shape = await shapeOfDatabase(portal.owner);
    const tables = [...Object.keys(WITHOUT_ENTITY), ...Object.keys(OUTSIDE_ENTITY)];
    expect(tables.filter((table) => !shape.has(table))).toEqual([]);
  });
});

describe('the database', () => {
  it('holds every id to its row by a foreign key', async () => {
    const unheld = await unheldIds(portal.owner);
    expect(unheld.filter((name) => !(name in UNHELD))).toEqual([]);
    expect(Object.keys(UNHELD).filter((name) => !unheld.includes(name))).toEqual([]);
  });

  it('has checked every constraint on the rows that were there before', async () => {
    expect(await looseKeys(portal.owner)).toEqual([]);
  });
});

describe('drift is found', () => {
  it.each<[string, string, string]>([
    [
      'a table nobody knows',
      'create table planted (id uuid primary key)',
      'planted: id uuid not null key, in the database alone',
    ],
    [
      'a table that is gone',
      'drop table debrief cascade',
      'debrief: id uuid not null key, in the code alone',
    ],
    [
      'a column nobody knows',
      'alter table unit add planted text[]',
      'unit: planted text[], in the database alone',
    ],
    [
      'a column that is gone',
      'alter table unit drop name cascade',
      'unit: name text not null, in the code alone',
    ],
    [
      'another type',
      'alter table area alter name type varchar(80)',
      'area: name character varying not null, in the database alone',
    ],
    [
      'a column that may be missing now',
      'alter table unit alter name drop not null',
      'unit: name text, in the database alone',
    ],
    [
      'a column that may no longer be missing',
      'alter table membership alter unit_id set not null',
      'membership: unit_id uuid, in the code alone',
    ],
    [
      'another key',
      'alter table busy_span drop constraint busy_span_pkey',
      'busy_span: id uuid not null, in the database alone',
    ],
  ])('%s', async (_, planted, expected) => {
    await portal.owner.query('begin');
    try {
      await portal.owner.query(`insert into unit (agency_id, name) select id, 'Planterad enhet' from agency;
        update membership m set unit_id = (select u.id from unit u where u.agency_id = m.agency_id limit 1)
        where unit_id is null; set constraints all immediate`);
      await portal.owner.query(planted);
      expect(await driftNow()).toContain(expected);
    } finally {
      await portal.owner.query('rollback');
    }
  });

  it('an id without its foreign key, and a constraint that is not checked', async () => {
    await portal.owner.query('begin');
    try {
      await portal.owner.query(`
        alter table unit drop constraint unit_agency_id_fkey;
        alter table unit add constraint planted foreign key (agency_id) references agency not valid;
        alter table busy_span drop constraint busy_span_site_id_fkey`);
      expect(await unheldIds(portal.owner)).toContain('busy_span.site_id');
      expect(await looseKeys(portal.owner)).toEqual(['unit planted']);
    } finally {
      await portal.owner.query('rollback');
    }
  });
});
