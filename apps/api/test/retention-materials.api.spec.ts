import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DisposalBench } from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';

/** What social services of Lund took off the shelf on 10 January 2023, what they still have there, and a draft. */
const RULE = 'MATERIALS';
let portal: TestPortal;
const on = (day: string) =>
  new DisposalBench(portal, new Date(`${day}T09:00:00Z`), 'soc-lund', 'enhetschef');

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  await portal.owner.query(`
    insert into shelf_item (agency_id, site_ids, title, kind, language, classification, licence, responsible, state,
        latest, review_on, withdrawn_on, withdrawn_reason)
      select a.id, array[s.id], w.name, 'CARD', 'sv', 'P1', 'CC0', 'Funktionen', w.state,
        case w.state when 'DRAFT' then 0 else 2 end, '2022-05-02',
        case w.state when 'WITHDRAWN' then date '2023-01-10' end, case w.state when 'WITHDRAWN' then 'WRONG' end
      from agency a, site s, (values ('SOC-LUND', 'off', 'WITHDRAWN'), ('SOC-LUND', 'on', 'PUBLISHED'),
        ('SOC-LUND', 'draft', 'DRAFT'), ('FA-HBG', 'another’s', 'WITHDRAWN')) w (agency, name, state)
      where a.key = w.agency and s.key = 'lund'`);
  await portal.owner.query(`
    with version as (
      insert into shelf_version (item_id, agency_id, number, file_size, file_sha256, published_at, function_title)
        select id, agency_id, n, 1, sha256('x'), now(), 'Funktionen' from shelf_item, generate_series(1, latest) n
        returning *)
    insert into shelf_file (id, item_id, agency_id, pdf) select id, item_id, agency_id, 'x' from version`);
});
afterAll(async () => {
  await portal.owner.query('delete from disposal; delete from disposal_hold');
  await portal.close();
});

it('stays for two years after it was withdrawn', async () => {
  expect((await on('2025-01-10').ruleOf(RULE)).due).toEqual([]);
  const { due } = await on('2025-01-11').ruleOf(RULE);
  expect([...due].sort((a, b) => a.table.localeCompare(b.table))).toEqual([
    { table: 'shelf_file', rows: 2 },
    { table: 'shelf_item', rows: 1 },
    { table: 'shelf_version', rows: 2 },
  ]);
});

it('goes whole, with its versions and the bytes, and nothing else does', async () => {
  const done = await on('2025-01-11').disposed(RULE);
  expect(done).toMatchObject({ state: 'DONE', disposedRows: 5 });
  const { rows } = await portal.owner.query(
    `select i.title, count(f.id)::int as files from shelf_item i left join shelf_file f on f.item_id = i.id
     group by i.id order by i.title`,
  );
  expect(rows).toEqual([
    { title: 'another’s', files: 2 },
    { title: 'draft', files: 0 },
    { title: 'on', files: 2 },
  ]);
});
