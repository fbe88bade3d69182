import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { shelfGround } from './testing/ground.js';

/**
 * Of the project lead’s organisation in Lund one of each class, a draft and one that was withdrawn; each but the
 * draft with two versions. Of Helsingborg one for the network there.
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(shelfGround);
  await portal.owner.query(`
    create temporary table shelved as
      select g.id as agency_id, s.id as site_id, w.name, w.class, w.state,
        case when w.state = 'DRAFT' then 0 else 2 end as latest
      from (values ('P0', 'P0', 'PUBLISHED', 'lund', 'FA-HBG'), ('P1', 'P1', 'PUBLISHED', 'lund', 'FA-HBG'),
        ('P2', 'P2', 'PUBLISHED', 'lund', 'FA-HBG'), ('draft', 'P1', 'DRAFT', 'lund', 'FA-HBG'),
        ('open draft', 'P0', 'DRAFT', 'lund', 'FA-HBG'), ('gone', 'P0', 'WITHDRAWN', 'lund', 'FA-HBG'),
        ('elsewhere', 'P1', 'PUBLISHED', 'helsingborg', 'SOC-HBG')) w (name, class, state, site, agency)
      join site s on s.key = w.site join agency g on g.key = w.agency`);
  await portal.owner.query(`
    insert into shelf_item (agency_id, site_ids, title, kind, language, classification, licence, responsible, state,
        latest, review_on, withdrawn_on, withdrawn_reason)
      select agency_id, array[site_id], name, 'CARD', 'sv', class, 'CC0', 'Funktionen', state, latest, '2022-05-02',
        case state when 'WITHDRAWN' then date '2022-05-03' end, case state when 'WITHDRAWN' then 'WRONG' end
      from shelved`);
  await portal.owner.query(`
    with version as (
      insert into shelf_version (item_id, agency_id, number, file_size, file_sha256, published_at, function_title)
        select id, agency_id, n, 1, sha256('x'), now(), 'Funktionen' from shelf_item, generate_series(1, latest) n
        returning *)
    insert into shelf_file (id, item_id, agency_id, pdf) select id, item_id, agency_id, 'x' from version`);
});
afterAll(() => portal.close());

const item = (title: string) => `select from shelf_item where title = '${title}'`;
const versions = (title: string, table = 'shelf_version') =>
  `select from ${table} x join shelf_item i on i.id = x.item_id where i.title = '${title}'`;
const files = (title: string) => versions(title, 'shelf_file');
const LUND = `array[(select id from site where key = 'lund')]`;
const add = (sites: string, state = 'DRAFT', agency = '(select app.agency_id())') => `
  insert into shelf_item (agency_id, site_ids, title, kind, language, classification, licence, responsible, state,
      latest, review_on)
    values (${agency}, ${sites}, 'ny', 'CARD', 'sv', 'P1', 'CC0', 'Funktionen', '${state}',
      ${state === 'DRAFT' ? 0 : 1}, '2099-01-01')`;
const LEAD = 'projektledare@fa-hbg';
const OF_LEAD = `(select agency_id from shelf_item where title = 'P0')`;
const change = (title: string) =>
  `update shelf_item set responsible = 'nytt' where title = '${title}'`;
const remove = (title: string) => `delete from shelf_item where title = '${title}'`;
const addVersion = (title: string) => `
  insert into shelf_version (item_id, agency_id, number, url, published_at, function_title)
    select id, agency_id, 9, 'https://stad.example', now(), 'Funktionen' from shelf_item where title = '${title}'`;
const clear = (title: string) => `update shelf_version set cleared_on = '2022-06-01'
  where item_id = (select id from shelf_item where title = '${title}')`;
const addFile = (title: string) => `
  with gone as (delete from shelf_file f using shelf_item i where i.id = f.item_id and i.title = '${title}')
  insert into shelf_file (id, item_id, agency_id, pdf)
    select gen_random_uuid(), id, agency_id, 'y' from shelf_item where title = '${title}'`;
const ADD_WITH_FILE = `
  with version as (
    insert into shelf_version (item_id, agency_id, number, file_size, file_sha256, published_at, function_title)
      select id, agency_id, 9, 1, sha256('x'), now(), 'Funktionen' from shelf_item where title = 'P1' returning *)
  insert into shelf_file (id, item_id, agency_id, pdf) select id, item_id, agency_id, 'x' from version`;
const removeFile = (title: string) =>
  `delete from shelf_file where item_id = (select id from shelf_item where title = '${title}')`;

const EDITOR = 'metodredaktor@fa-hbg';
const WORKER = 'socialsekreterare1@soc-lund';
const MEMBER = 'handlaggare@ks-lund';
/** Placed at an organisation of the core group, without any of its rights (INV-09). */
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';
const DEVELOPMENT = 'utvecklingsledare@soc-lund';
const COORDINATOR = 'samordnare1@soc-lund';
const STRATEGIST = 'sakerhetsstrateg@ks-lund';
const REGISTRAR = 'registrator@soc-lund';
const OWN_ADMIN = 'administrator@fa-hbg';
const FAR_AWAY = 'socialsekreterare1@soc-b';

describe('the shelf, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['P0 read, a role that asks for no shelf', REGISTRAR, item('P0'), 1],
    ['P0 read, far away', FAR_AWAY, item('P0'), 1],
    ['P0 read, a draft', WORKER, item('open draft'), 0],
    ['P0 read, withdrawn', WORKER, item('gone'), 0],
    ['P1 read, its town', WORKER, item('P1'), 1],
    ['P1 read, the network of its town', MEMBER, item('P1'), 1],
    ['P1 read, a role that does not', REGISTRAR, item('P1'), 0],
    ['P1 read, another town', FAR_AWAY, item('P1'), 0],
    ['P1 read, of another town', WORKER, item('elsewhere'), 0],
    ['P1 read, a draft of another', WORKER, item('draft'), 0],
    ['P2 read, the core group', WORKER, item('P2'), 1],
    ['P2 read, the network', MEMBER, item('P2'), 0],
    ['P2 read, another town', FAR_AWAY, item('P2'), 0],
    ['draft read, its owner', EDITOR, item('draft'), 1],
    ['draft read, its owner in another role', OWN_ADMIN, item('draft'), 0],
    ['withdrawn read, its owner', EDITOR, item('gone'), 1],
    ...[DEVELOPMENT, COORDINATOR, STRATEGIST].flatMap(
      (who): [string, string, string, number | 'refused'][] => [
        [`draft read, ${who}`, who, item('draft'), 0],
        [`withdrawn read, ${who}`, who, item('gone'), 0],
        [`P2 read, ${who}`, who, item('P2'), 0],
        [`P1 read, of another town, ${who}`, who, item('elsewhere'), 0],
        [`shelf_version read, before the newest, ${who}`, who, versions('P1'), 1],
        [`shelf_file read, of P2, ${who}`, who, files('P2'), 0],
        [`add, ${who}`, who, add(LUND), 'refused'],
        [`change, ${who}`, who, change('P1'), 0],
        [`P0 read, ${who}`, who, item('P0'), 1],
        [`P1 read, its town, ${who}`, who, item('P1'), 1],
        [`shelf_file read, ${who}`, who, files('P1'), 1],
      ],
    ),
    ['add, its keeper', EDITOR, add(LUND), 1],
    ['add, the network', MEMBER, add(LUND), 'refused'],
    ['add, as another agency', WORKER, add(LUND, 'DRAFT', OF_LEAD), 'refused'],
    ['add, published without a version', WORKER, add(LUND, 'PUBLISHED'), 'refused'],
    ['change, its keeper', EDITOR, change('P1'), 1],
    ['change, another agency of the town', WORKER, change('P1'), 0],
    ['change, its owner in another role', OWN_ADMIN, change('P0'), 0],
    ['remove, a published one', EDITOR, remove('P1'), 0],
    ['remove, another agency', WORKER, remove('open draft'), 0],
    ['shelf_version read, the newest, who reads it', WORKER, versions('P1'), 1],
    ['shelf_version read, all, its keeper', EDITOR, versions('P1'), 2],
    ['shelf_version read, who reads it not', MEMBER, versions('P2'), 0],
    ['shelf_version read, withdrawn', WORKER, versions('gone'), 0],
    ['shelf_version add, its keeper', EDITOR, addVersion('P1'), 1],
    ['shelf_version add, open to everybody, its keeper', EDITOR, addVersion('P0'), 'refused'],
    ['shelf_version add, of its draft, its keeper', EDITOR, addVersion('open draft'), 'refused'],
    ['shelf_version add, open to everybody, its lead', LEAD, addVersion('P0'), 1],
    ['shelf_version add, another agency', WORKER, addVersion('P1'), 'refused'],
    ['shelf_version add, the network', MEMBER, addVersion('P1'), 'refused'],
    ['shelf_version change, its keeper', EDITOR, clear('gone'), 2],
    ['shelf_version change, another agency', WORKER, clear('P1'), 0],
    ['shelf_file read, the newest, who reads it', MEMBER, files('P1'), 1],
    ['shelf_file read, all, its keeper', EDITOR, files('P1'), 2],
    ['shelf_file read, who reads it not', MEMBER, files('P2'), 0],
    ['shelf_file add, its keeper', EDITOR, ADD_WITH_FILE, 1],
    ['shelf_file add, open to everybody, its keeper', EDITOR, addFile('P0'), 'refused'],
    ['shelf_file add, another agency', WORKER, addFile('P1'), 'refused'],
    ['shelf_file remove, withdrawn, its keeper', EDITOR, removeFile('gone'), 2],
    ['shelf_file remove, published', EDITOR, removeFile('P1'), 0],
    ['shelf_file remove, another agency', WORKER, removeFile('P1'), 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('add, for a town one has no part in, alone or beside the own', async () => {
    const worker = await portal.as(WORKER);
    const { rows } = await portal.owner.query(`select id from site where key = 'kronhamn'`);
    const far = `array['${rows[0].id}'::uuid]`;
    expect(await attempt(worker, add(far))).toBe('refused');
    expect(await attempt(worker, add(`${LUND} || ${far}`))).toBe('refused');
  });

  it('P2 read, somebody placed in the core group', async () => {
    expect(await attempt(await portal.as(PLACED, 'POL-LUND'), item('P2'))).toBe(0);
    expect(await attempt(await portal.as(PLACED, 'POL-LUND'), item('P1'))).toBe(1);
  });

  it('P0 read, somebody who is not signed in, the newest version alone', async () => {
    const visitor = portal.visitor();
    for (const [statement, expected] of [
      ...([item('P0'), versions('P0'), files('P0')] as const).map((one) => [one, 1] as const),
      ...([item('P1'), item('P2'), item('open draft'), item('gone'), files('P1')] as const).map(
        (one) => [one, 0] as const,
      ),
    ]) {
      expect([statement, await attempt(visitor, statement)]).toEqual([statement, expected]);
    }
  });

  it('shelf_item remove, a draft, its keeper', async () => {
    expect(await attempt(await portal.as(EDITOR), remove('draft'))).toBe(1);
  });
});
