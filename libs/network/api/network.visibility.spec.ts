import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { networkGround } from './testing/ground.js';

/** Labels are the cases; the spans are told apart by their minute. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(networkGround);
  await portal.owner.query(
    'delete from on_call_coverage; delete from contact_function; delete from busy_span',
  );
  const sites = (keys: string) =>
    `(select array_agg(id) from site where key = any (string_to_array('${keys}', ' ')))`;
  for (const [label, agency, classification, keys] of [
    ['öppen i Lund', 'SOC-LUND', 'P1', 'lund'],
    ['direkt i Lund', 'SOC-LUND', 'P2', 'lund'],
    ['direkt från Frälsningsarmén', 'FA-HBG', 'P2', 'lund helsingborg'],
    ['jour för Kronhamn', 'SOC-HBG', 'P1', 'helsingborg kronhamn'],
    ['utan egen ort', 'SOC-HBG', 'P1', 'malmo'],
  ] as const) {
    await portal.owner.query(
      `with f as (
         insert into contact_function (agency_id, label, kind, work_phone, classification, site_ids)
         select a.id, $1, 'OTHER', '040-628 04 00', $3, ${sites(keys)} from agency a where a.key = $2
         returning *)
       insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
       select agency_id, id, site_ids, '{1,2,3,4,5}', '16:00', '02:00', '2022-04-01' from f`,
      [label, agency, classification],
    );
  }
  const busy = (
    agency: string,
    site: string,
    member: string | null,
    from: string,
    to: string,
    isOut = true,
  ) =>
    portal.owner.query(
      `insert into busy_span (agency_id, site_id, membership_id, starts_at, ends_at, is_out)
       select a.id, s.id, (select m.id from membership m where m.work_email = $3 and m.agency_id = a.id),
         now() + $4::interval, now() + $5::interval, $6
       from agency a, site s where a.key = $1 and s.key = $2`,
      [agency, site, member, from, to, isOut],
    );
  await busy('SOC-LUND', 'lund', null, '30 days', '31 days');
  await busy('POL-LUND', 'lund', 'samverkanspolis1@pol-lund.example', '23 hours', '28 hours');
  await busy('POL-LUND', 'lund', 'samverkanspolis2@pol-lund.example', '25 hours', '28 hours');
  await busy(
    'SOC-HBG',
    'helsingborg',
    'socialsekreterare1@soc-hbg.example',
    '-5 hours',
    '-1 hours',
  );
  // At a seminar, not out.
  await busy('POL-LUND', 'lund', 'polisledning@pol-lund.example', '-1 hours', '1 hours', false);
  await busy('POL-HBG', 'helsingborg', 'samverkanspolis1@pol-hbg.example', '-5 hours', '1 hours');
});
afterAll(() => portal.close());

const WORKER = 'socialsekreterare1@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const ADMIN = 'administrator@soc-lund';
const ON_CALL = 'socialjouren@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const FIELD_WORKER = 'faltarbetare1@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';
const HELSINGBORG = 'socialsekreterare1@soc-hbg';

const OPEN = `select from contact_function where classification = 'P1'`;
const DIRECT = `select from contact_function where classification = 'P2'`;
const HOURS = 'select from on_call_coverage';
const BUSY = 'select from busy_span';
const ADD = (agency: string) => `insert into contact_function
    (id, agency_id, label, kind, mailbox, site_ids)
  select gen_random_uuid(), a.id, 'ny', 'OTHER', 'ny@lund.example', array[s.id]
  from agency a, site s where a.key = '${agency}' and s.key = 'lund'`;
const RENAME = (label: string) =>
  `update contact_function set label = 'nytt' where label = '${label}'`;
const ADD_HOURS = (label: string) => `insert into on_call_coverage
    (id, agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
  select gen_random_uuid(), agency_id, id, site_ids, '{6}', '10:00', '12:00', '2022-04-01'
  from contact_function where label = '${label}'`;
const LENGTHEN = `update on_call_coverage set to_time = '03:00'`;
const ADD_BUSY = (agency: string, site: string, member = 'null') => `insert into busy_span
    (id, agency_id, site_id, membership_id, starts_at, ends_at)
  select gen_random_uuid(), a.id, '${site}', ${member}, now(), now() + interval '1 hour'
  from agency a where a.key = '${agency}'`;

describe('network, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['contact_function read, own site', WORKER, OPEN, 1],
    ['contact_function read, network of the site', NETWORK, OPEN, 1],
    ['contact_function read, data protection officer', DPO, OPEN, 1],
    ['contact_function read, own agency at any site', HELSINGBORG, OPEN, 2],
    ['contact_function read, bought for my site', 'socialsekreterare1@soc-b', OPEN, 1],
    ['contact_function read, direct, own', WORKER, DIRECT, 1],
    ['contact_function read, direct, own on-call', ON_CALL, DIRECT, 1],
    ['contact_function read, direct, own administrator', ADMIN, DIRECT, 1],
    ['contact_function read, direct, own DPO', DPO, DIRECT, 0],
    ['contact_function read, direct, in the team, the day before', POLICE, DIRECT, 2],
    ['contact_function read, direct, earlier than that', 'samverkanspolis2@pol-lund', DIRECT, 0],
    ['contact_function read, direct, command at a seminar', 'polisledning@pol-lund', DIRECT, 0],
    ['contact_function read, direct, while out', 'samverkanspolis1@pol-hbg', DIRECT, 1],
    ['contact_function read, direct, when it is over', HELSINGBORG, DIRECT, 0],
    ['contact_function read, direct, network', NETWORK, DIRECT, 0],
    ['contact_function add, manager', MANAGER, ADD('SOC-LUND'), 1],
    ['contact_function add, administrator', ADMIN, ADD('SOC-LUND'), 1],
    ['contact_function add, for others', MANAGER, ADD('POL-LUND'), 'refused'],
    ['contact_function add, worker', WORKER, ADD('SOC-LUND'), 'refused'],
    ['contact_function add, on-call', ON_CALL, ADD('SOC-LUND'), 'refused'],
    ['contact_function change, manager', MANAGER, RENAME('öppen i Lund'), 1],
    ['contact_function change, on-call', ON_CALL, RENAME('öppen i Lund'), 1],
    ['contact_function change, worker', WORKER, RENAME('öppen i Lund'), 0],
    ['contact_function change, of others', 'polisledning@pol-lund', RENAME('öppen i Lund'), 0],
    ['contact_function remove, nobody', MANAGER, 'delete from contact_function', 'refused'],
    ['on_call_coverage read, my site, also of direct numbers', WORKER, HOURS, 3],
    ['on_call_coverage read, network of the site', NETWORK, HOURS, 3],
    ['on_call_coverage read, own agency at any site', HELSINGBORG, HOURS, 3],
    ['on_call_coverage add, manager', MANAGER, ADD_HOURS('öppen i Lund'), 1],
    ['on_call_coverage add, on-call', ON_CALL, ADD_HOURS('öppen i Lund'), 1],
    ['on_call_coverage add, worker', WORKER, ADD_HOURS('öppen i Lund'), 'refused'],
    [
      'on_call_coverage add, of others',
      'polisledning@pol-lund',
      ADD_HOURS('öppen i Lund'),
      'refused',
    ],
    ['on_call_coverage change, manager', MANAGER, LENGTHEN, 2],
    ['on_call_coverage change, worker', WORKER, LENGTHEN, 0],
    ['on_call_coverage remove, on-call', ON_CALL, 'delete from on_call_coverage', 2],
    ['on_call_coverage remove, worker', WORKER, 'delete from on_call_coverage', 0],
    ['busy_span read, core group of the site', WORKER, BUSY, 4],
    ['busy_span read, core group of two sites', FIELD_WORKER, BUSY, 6],
    ['busy_span read, project lead', 'projektledare@fa-hbg', BUSY, 6],
    ['busy_span read, another site', HELSINGBORG, BUSY, 2],
    ['busy_span read, administrator', ADMIN, BUSY, 0],
    ['busy_span read, network', NETWORK, BUSY, 0],
    ['busy_span read, on-call', ON_CALL, BUSY, 0],
    ['busy_span change, nobody', WORKER, 'update busy_span set ends_at = ends_at', 'refused'],
    ['busy_span remove, own', WORKER, 'delete from busy_span', 1],
    ['busy_span remove, of others', FIELD_WORKER, 'delete from busy_span', 0],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('busy_span add: at a site of one’s own, for one’s own people', async () => {
    const worker = await portal.as(WORKER);
    const { rows } = await portal.owner.query(
      `select (select id from site where key = 'lund') as lund,
         (select id from site where key = 'malmo') as malmo,
         (select id from membership where work_email = 'socialsekreterare2@soc-lund.example') as own,
         (select id from membership where work_email = 'samverkanspolis1@pol-lund.example') as other`,
    );
    const { lund, malmo, own, other } = rows[0];
    expect(await attempt(worker, ADD_BUSY('SOC-LUND', lund))).toBe(1);
    expect(await attempt(worker, ADD_BUSY('SOC-LUND', lund, `'${own}'`))).toBe(1);
    expect(await attempt(worker, ADD_BUSY('SOC-LUND', lund, `'${other}'`))).toBe('refused');
    expect(await attempt(worker, ADD_BUSY('SOC-LUND', malmo))).toBe('refused');
    expect(await attempt(worker, ADD_BUSY('POL-LUND', lund))).toBe('refused');
  });

  it('a job reads and writes for its agency alone', async () => {
    const { rows } = await portal.owner.query(
      `select id, (select id from site where key = 'lund') as lund from agency where key = 'SOC-LUND'`,
    );
    const job = portal.caller({ kind: 'system', job: 'shift', agencyId: rows[0].id });
    expect(await attempt(job, DIRECT)).toBe(1);
    expect(await attempt(job, BUSY)).toBe(1);
    expect(await attempt(job, ADD_BUSY('SOC-LUND', rows[0].lund))).toBe(1);
    expect(await attempt(job, ADD_BUSY('POL-LUND', rows[0].lund))).toBe('refused');
  });

  it.each(['contact_function', 'on_call_coverage'])(
    '%s is seen by the statistics, of those on call for social services alone',
    async (table) => {
      const onCall = () =>
        portal.owner.query(
          `update contact_function set kind = 'SOCIAL_ON_CALL' where label = 'jour för Kronhamn'`,
        );
      const rows = `select count(*)::int as n from ${table}`;
      expect(await seenByStatistics(portal, onCall, rows)).toEqual([{ n: 1 }]);
    },
  );

  it('a visitor sees nothing at all', async () => {
    for (const table of ['contact_function', 'on_call_coverage', 'busy_span', 'directory_entry']) {
      const seen = await attempt(portal.visitor(), `select 1 from ${table}`);
      expect([table, seen]).toEqual([table, 0]);
    }
  });
});

describe('a public function (P0)', () => {
  const PUBLIC = `select from contact_function where classification = 'P0'`;
  const ITS_HOURS = `select from on_call_coverage where from_time = '09:00'`;
  beforeAll(() =>
    portal.owner.query(
      `with f as (
         insert into contact_function (agency_id, label, kind, work_phone, classification, site_ids)
         select a.id, 'för alla', 'RECEPTION', '040-628 04 00', 'P0', array[s.id]
         from agency a, site s where a.key = 'SOC-MALMO' and s.key = 'malmo' returning *)
       insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
       select agency_id, id, site_ids, '{1}', '09:00', '10:00', '2022-04-01' from f`,
    ),
  );
  afterAll(() =>
    portal.owner.query(
      `delete from on_call_coverage where from_time = '09:00';
       delete from contact_function where classification = 'P0'`,
    ),
  );

  it.each<[string, () => Promise<Caller> | Caller, number]>([
    ['a visitor', () => portal.visitor(), 1],
    ['somebody of another town', () => portal.as(WORKER), 1],
    ['a data protection officer', () => portal.as(DPO), 1],
  ])('is read with its hours by %s', async (_, caller, expected) => {
    const who = await caller();
    expect(await attempt(who, PUBLIC)).toBe(expected);
    expect(await attempt(who, ITS_HOURS)).toBe(expected);
  });

  it('is changed by its own agency alone', async () => {
    expect(await attempt(await portal.as(MANAGER), RENAME('för alla'))).toBe(0);
    expect(await attempt(portal.visitor(), RENAME('för alla'))).toBe(0);
    const change = `update on_call_coverage set to_time = '11:00' where from_time = '09:00'`;
    expect(await attempt(portal.visitor(), change)).toBe(0);
  });

  it('is the only thing that a visitor sees of the network', async () => {
    for (const [table, seen] of Object.entries({
      contact_function: 1,
      on_call_coverage: 1,
      busy_span: 0,
      directory_entry: 0,
      site: 0,
      agency: 0,
    })) {
      expect([table, await attempt(portal.visitor(), `select 1 from ${table}`)]).toEqual([
        table,
        seen,
      ]);
    }
  });
});

describe('directory_entry read', () => {
  const of = (...keys: string[]) =>
    `select from directory_entry d join agency a on a.id = d.agency_id
     where a.key in (${keys.map((key) => `'${key}'`).join(', ')})`;
  const size = async (...keys: string[]) => {
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from membership m join agency a on a.id = m.agency_id
       where a.key = any ($1)`,
      [keys],
    );
    return rows[0].n as number;
  };

  it.each<[string, string, string | undefined, string[], string[]]>([
    [
      'core group: the agencies of its site',
      WORKER,
      undefined,
      ['SOC-LUND', 'POL-LUND', 'FA-HBG', 'KS-LUND', 'NSPM'],
      ['SOC-HBG', 'SOC-B', 'SOC-MALMO'],
    ],
    [
      'core group of several sites',
      FIELD_WORKER,
      undefined,
      ['SOC-LUND', 'SOC-HBG', 'SOC-B', 'POL-HBG'],
      ['SOC-MALMO'],
    ],
    ['administrator: own alone', ADMIN, undefined, ['SOC-LUND'], ['POL-LUND', 'FA-HBG', 'KS-LUND']],
    ['on-call: own alone', ON_CALL, undefined, ['SOC-LUND'], ['POL-LUND']],
    ['data protection officer: none', DPO, undefined, [], ['SOC-LUND', 'POL-LUND']],
    ['network member: none', NETWORK, undefined, [], ['KS-LUND', 'SOC-LUND']],
    [
      'placed with the police: as its network member, none',
      'socialsekreterare-samverkan-polis@soc-lund',
      'POL-LUND',
      [],
      ['POL-LUND', 'SOC-LUND'],
    ],
  ])('%s', async (_, key, agency, seen, unseen) => {
    const caller = await portal.as(key, agency);
    for (const one of seen) {
      expect([one, await attempt(caller, of(one))]).toEqual([one, await size(one)]);
    }
    expect(await attempt(caller, of(...unseen))).toBe(0);
  });

  it('ends with the ring of the other agency', async () => {
    const worker = await portal.as(WORKER);
    const end = (to: string) =>
      portal.owner.query(
        `update site_agency set valid_to = ${to} where agency_id = (select id from agency where key = 'KS-LUND')`,
      );
    await end(`current_date - 1`);
    expect(await attempt(worker, of('KS-LUND'))).toBe(0);
    await end('null');
    expect(await attempt(worker, of('KS-LUND'))).toBeGreaterThan(0);
  });

  it('is written by nobody', async () => {
    const admin = await portal.as(ADMIN);
    for (const statement of [
      'delete from directory_entry',
      `update directory_entry set function_title = 'x'`,
      `insert into directory_entry (membership_id, agency_id, function_title, valid_from)
       values (app.membership_id(), app.agency_id(), 'x', now())`,
    ]) {
      expect(await attempt(admin, statement)).toBe('refused');
    }
  });
});
