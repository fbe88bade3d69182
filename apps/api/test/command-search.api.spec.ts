import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FA1,
  PassBench,
  POLICE,
  SOC1,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
// @ts-expect-error -- tools of plain JavaScript
import { filesUnder } from '../../../tools/codegen/files.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { readDocuments, trustedDocuments } from '../../../tools/codegen/trusted-documents.mjs';
import { TestPortal, wholeGround } from './portal.js';

/** What Ctrl K is handed to look through, in the words of the web client (pages.md 2.3, *Sök*). */
let portal: TestPortal;
const NAMES: Record<string, string> = {};

const files: string[] = ['libs', 'apps/web'].flatMap((root) =>
  filesUnder(root, (name: string) => name.endsWith('.graphql')),
);
readDocuments(files, readFileSync('apps/api/schema.graphql', 'utf8'));

const CHIEF = 'enhetschef@soc-lund';
const COMMAND = 'polisledning@pol-lund';
const ADMIN = 'administrator@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';
const LEAD = 'projektledare@fa-hbg';

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  const bench = await PassBench.open(portal);
  const on = (day: string) => ({
    startsAt: `2022-05-${day}T18:00:00Z`,
    endsAt: `2022-05-${day}T22:00:00Z`,
  });
  const passes = {
    'sent, earlier': await bench.sent(on('19')),
    'sent, later': await bench.sent(on('27')),
    unsent: await bench.planned(on('20')),
  };
  for (const [name, { id }] of Object.entries(passes)) NAMES[id] = name;
  await portal.owner.query(`
    insert into agreement (agency_id, site_id, kind, title, purposes, extent, party_ids, valid_from, valid_to, state,
        signed_on)
      select soc.id, s.id, 'COOPERATION_AGREEMENT', n.title, '{DETECT}', 'TOWN', array[soc.id, pol.id],
        '2022-04-21', '2099-12-31', n.state, n.signed
      from agency soc, agency pol, site s, (values ('Utkast om kvällar', 'DRAFT', null),
        ('Samverkan i kraft', 'SIGNED', date '2022-04-21')) n (title, state, signed)
      where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund';
    insert into task (agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
      select a.id, s.id, 'CALL', n.body, n.title, '2022-05-01', n.class, 'HAND', 'OPEN' from agency a, site s, (values
        ('bara vår egen', 'Socialsekreterare 1', 'P3'), ('kärngruppens', 'Enhetschef', 'P2')) n (body, title, class)
      where a.key = 'SOC-LUND' and s.key = 'lund';
    insert into programme (key, name, starts_on, ends_on, state, lead_agency_id)
      select 'annat', 'Annat', '2022-04-01', '2099-12-31', 'ACTIVE', a.id from agency a where a.key = 'POL-LUND';
    insert into goal (agency_id, programme_id, title, kpi, measure, unit, target, plan_to_date)
      select p.lead_agency_id, p.id, 'Målet i ' || p.key, 'K09', 'VALUE', 'fältpass', 5, 1 from programme p;
    insert into training_course (agency_id, site_id, name, level, kind)
      select a.id, s.id, 'Kursen i ' || s.key, 'BASIC', 'IN_DEPTH' from agency a, site s
      where a.key = 'SOC-LUND' and s.key in ('lund', 'kronhamn');
    insert into funding_grant (agency_id, programme_id, funder_diary_number, decided_on, amount)
      select p.lead_agency_id, p.id, 'LST 2022/0417', '2022-03-21', 100 from programme p`);
});
afterAll(() => portal.close());

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly words: string | null;
}

async function handed(key: string) {
  const caller = await portal.as(key);
  const answer = await caller.run<{ findableRecords: readonly Row[] }>(
    trustedDocuments.get('CommandRecords').text,
    {},
  );
  expect(answer.codes).toEqual([]);
  const rows = answer.data?.findableRecords ?? [];
  return {
    ...{ rows, statements: answer.statements },
    passes: rows.flatMap(({ id }) => NAMES[id] ?? []).sort(),
    titles: rows.map(({ title }) => title),
  };
}

describe('the search is not handed', () => {
  it('a plan that is not sent yet, to the police who were not asked', async () => {
    expect((await handed(POLICE)).passes).not.toContain('unsent');
  });

  it.each([ELSEWHERE, NETWORK, ADMIN])('a pass, to %s', async (key) => {
    expect((await handed(key)).passes).toEqual([]);
  });

  it.each([ELSEWHERE, NETWORK, FA1, LEAD])('an agreement of others, to %s', async (key) => {
    const { titles } = await handed(key);
    expect(titles).not.toContain('Samverkan i kraft');
    expect(titles).not.toContain('Utkast om kvällar');
  });

  it('an agreement that is not in force, to an administrator', async () => {
    const { titles } = await handed(ADMIN);
    expect(titles).toContain('Samverkan i kraft');
    expect(titles).not.toContain('Utkast om kvällar');
  });

  it.each([SOC1, CHIEF, COMMAND])('what is an agency’s alone (P3), to %s', async (key) => {
    expect((await handed(key)).titles).not.toContain('bara vår egen');
  });

  it('a task of the core group, to other agencies', async () => {
    expect((await handed(COMMAND)).titles).not.toContain('kärngruppens');
  });

  it.each([NETWORK, ADMIN])('a course, to %s, whose work asks for none', async (key) => {
    expect((await handed(key)).rows.map(({ kind }) => kind)).not.toContain('COURSE');
  });

  it('a course or a goal of a town or programme of others', async () => {
    const { titles } = await handed(ELSEWHERE);
    expect(titles).not.toContain('Kursen i kronhamn');
    expect(titles).not.toContain('Målet i annat');
  });

  it('a goal, to who reads no figures', async () => {
    expect((await handed(ADMIN)).rows.map(({ kind }) => kind)).not.toContain('GOAL');
  });

  it.each([LEAD, CHIEF])('a grant, an agency’s alone (P3), to %s', async (key) => {
    expect((await handed(key)).rows.map(({ kind }) => kind)).not.toContain('GRANT');
    expect((await handed(key)).titles).not.toContain('LST 2022/0417');
  });

  it('a handover, to anybody', async () => {
    expect((await handed(CHIEF)).rows.map(({ kind }) => kind)).not.toContain('HANDOVER');
  });
});

describe('the search is handed', () => {
  it('what the viewer may read', async () => {
    expect((await handed(POLICE)).passes).toEqual(['sent, earlier', 'sent, later']);
    expect((await handed(SOC1)).passes).toEqual(['sent, earlier', 'sent, later', 'unsent']);
    const { titles } = await handed(CHIEF);
    for (const title of ['Samverkan i kraft', 'Utkast om kvällar', 'kärngruppens']) {
      expect(titles).toContain(title);
    }
    expect((await handed(COMMAND)).titles).toContain('Utkast om kvällar');
  });

  it('an agreement with its parties, and a pass with its type', async () => {
    const { rows } = await handed(CHIEF);
    const wordsOf = (title: string) => rows.find((row) => row.title === title)?.words ?? '';
    const { rows: parties } = await portal.owner.query(
      `select short_name as name from agency where key in ('SOC-LUND', 'POL-LUND')`,
    );
    for (const { name } of parties) expect(wordsOf('Samverkan i kraft')).toContain(name);
    const passes = rows.filter(({ kind }) => kind === 'FIELD_OPERATION');
    expect(passes.length).toBeGreaterThan(0);
    expect(passes.filter(({ words }) => !/^[A-Z_]+( |$)/.test(words ?? ''))).toEqual([]);
  });

  it('courses and goals of the own towns and programmes', async () => {
    const { titles } = await handed(SOC1);
    expect(titles).toContain('Kursen i lund');
    expect(titles.filter((title) => title.startsWith('Målet i '))).not.toEqual([]);
  });

  it('at most a thousand of a noun, by the same statements', async () => {
    const few = await handed(CHIEF);
    await portal.owner.query(`
      insert into actor (agency_id, site_id, name, kind, sector, ring, in_network)
        select a.id, s.id, 'Hotell ' || n, 'HOTEL', 'BUSINESS', 'NETWORK', true
        from agency a, site s, generate_series(1, 1100) n where a.key = 'FA-HBG' and s.key = 'lund'`);
    const many = await handed(CHIEF);
    expect(many.rows.filter(({ kind }) => kind === 'ACTOR')).toHaveLength(1000);
    expect(many.rows.filter(({ kind }) => kind !== 'ACTOR')).toHaveLength(
      few.rows.filter(({ kind }) => kind !== 'ACTOR').length,
    );
    expect(many.statements).toBe(few.statements);
  });

  it('by one statement after who asks is said, whatever there is: the server is told no word', async () => {
    const counts = new Set<number>();
    for (const key of [SOC1, POLICE, NETWORK, ELSEWHERE, ADMIN, CHIEF]) {
      counts.add((await handed(key)).statements);
    }
    expect([...counts]).toEqual([2]);
    expect(trustedDocuments.get('CommandRecords').text).not.toContain('$');
  });
});
