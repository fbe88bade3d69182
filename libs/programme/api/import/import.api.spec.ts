import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { Transaction } from '@stad/platform/api/db/transaction.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { longestStretch } from '@stad/platform/api/testing/longest-stretch.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { programmeGround } from '../testing/ground.js';
import { begin, imported, look } from '../testing/import-stage.js';

const ADMIN = 'administrator@soc-hbg';
const WORKER = 'socialsekreterare1@soc-hbg';
const LEAD = 'projektledare@fa-hbg';

let portal: TestPortal;
let url: string;
let lund: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  portal = await TestPortal.open(programmeGround);
  url = await listening(portal);
  await portal.owner.query(`
    insert into programme (id, key, name, starts_on, ends_on, state, lead_agency_id)
      select gen_random_uuid(), 'import', 'Import', '2022-01-01', '2030-12-31', 'ACTIVE', id
      from agency where key = 'FA-HBG' on conflict do nothing;
    insert into programme_site select p.id, s.id from programme p, site s
      where p.key = 'import' and s.key = 'lund' on conflict do nothing`);
  lund = (await portal.owner.query(`select id from site where key = 'lund'`)).rows[0].id;
  for (const key of [ADMIN, WORKER, LEAD, 'administrator@pol-hbg']) {
    cookies.set(key, await cookieOf(portal, key));
  }
});
afterAll(async () => {
  // Other specs count the people and the areas of these agencies and towns.
  await portal.owner.query(`
    delete from background_task_input; delete from background_task;
    delete from role_period where membership_id in (
      select id from membership where work_email ~ '^(m|ny)[0-9]+@soc-hbg' or function_title = 'Socialsekreterare 30');
    delete from membership where work_email ~ '^(m|ny)[0-9]+@soc-hbg' or function_title = 'Socialsekreterare 30';
    update membership set function_title = 'Socialsekreterare 1' where work_email = '${WORKER}.example';
    delete from unit where name = 'Ungdomsenheten' or name ~ '^Enhet [0-9]+$';
    delete from area where code = 'LU-NOBBELOV';
    update area set name = 'Centrum' where code = 'LU-CENTRUM';
    delete from closing_day where programme_id = (select id from programme where key = 'import');
    delete from programme_site where programme_id = (select id from programme where key = 'import');
    delete from programme where key = 'import'`);
  await portal.close();
});

const importer = (key: string | null, headers?: Record<string, string>) => ({
  portal,
  url,
  cookie: (key && cookies.get(key)) || '',
  ...(headers ? { headers } : {}),
});

/** What became of it: the report of a task, or why none was begun. */
async function send(
  path: string,
  body: unknown,
  key: string | null = ADMIN,
  headers?: Record<string, string>,
) {
  const { status, task, problems } = await imported(importer(key, headers), path, body);
  const report = task?.report as NonNullable<typeof task>['report'] & object;
  return { status, report, problems: [...problems, ...(task?.problems ?? [])] };
}

const people = (
  rows: readonly object[],
  digest: string | null = null,
  key: string | null = ADMIN,
) => send('people', { rows, digest }, key);
const areas = (rows: readonly object[], digest: string | null = null, key: string | null = LEAD) =>
  send(`areas/${lund}`, { rows, digest }, key);
const count = async (sql: string) => Number((await portal.owner.query(sql)).rows[0].n);
const person = (row: number, more: object = {}) => ({
  row,
  email: `ny${row}@soc-hbg.example`,
  functionTitle: `Socialsekreterare ${row}`,
  unit: '',
  roles: 'SOCIAL_WORKER',
  validFrom: '',
  validTo: '',
  ...more,
});

describe('who is not allowed', () => {
  it.each<[string, string | null]>([
    ['a visitor', null],
    ['somebody who is no administrator', WORKER],
  ])('%s imports nobody', async (_, key) => {
    const { status, problems } = await people([person(2)], null, key);
    expect(status).toBe(404);
    expect(problems).toEqual([{ code: 'NOT_AVAILABLE' }]);
  });

  it.each<[string, string | null]>([
    ['a visitor', null],
    ['an administrator', ADMIN],
    ['a worker', WORKER],
  ])('%s imports no areas', async (_, key) => {
    expect((await areas([{ row: 2, code: 'LU-NYTT' }], null, key)).status).toBe(404);
  });

  it('who has shown no factor lately tries a file, and does not read it in', async () => {
    // As signed in outside the demo, eleven minutes ago.
    await portal.owner.query(
      `with b as (
         insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
           select agency_id, id, 'local', 'import', 'APPROVED' from membership where work_email = $1
           returning id, membership_id, agency_id),
       u as (insert into undertaking_acceptance (agency_id, membership_id, version)
           select agency_id, membership_id, 1000 from b)
       update session s set way = 'PASSKEY', binding_id = b.id, factor_at = now() - interval '11 minutes'
       from b where s.membership_id = b.membership_id`,
      [`${ADMIN}.example`],
    );
    const dry = await people([person(2)]);
    const { status, problems } = await people([person(2)], dry.report.digest);
    await portal.owner.query(`
      update session set way = 'DEMO', binding_id = null where way = 'PASSKEY';
      delete from undertaking_acceptance where version = 1000;
      delete from sign_in_binding where subject = 'import'`);
    expect(dry.report.state).toBe('DRY');
    expect(status).toBe(422);
    expect(problems).toEqual([{ code: 'FRESH_FACTOR_NEEDED', params: { way: 'PASSKEY' } }]);
    expect(
      await count(`select count(*) as n from membership where work_email ~ '^ny2@soc-hbg'`),
    ).toBe(0);
  });

  it('a refusal is written down', async () => {
    await people([person(2)], null, WORKER);
    const { rows } = await portal.owner.query(
      `select object_type from audit.event where action = 'REFUSED' order by position desc limit 1`,
    );
    expect(rows).toEqual([{ object_type: 'POST files/import/people' }]);
  });

  it('a form of another site, another shape, and too many rows', async () => {
    expect((await send('people', { rows: [], digest: null }, ADMIN, {})).status).toBe(404);
    for (const body of [
      {},
      { rows: [{ row: 2 }], digest: null },
      { rows: [{ ...person(2), name: 'x' }], digest: null },
      { rows: Array.from({ length: 5001 }, (_, at) => person(at + 2)), digest: null },
    ]) {
      const { status, problems } = await send('people', body);
      expect([status, problems]).toEqual([422, [{ code: 'IMPORT_UNREADABLE' }]]);
    }
  });

  it('a town that one does not lead, and a town whose programmes are over', async () => {
    const { rows } = await portal.owner.query(
      `update programme p set state = 'REPORTING' from programme old where old.id = p.id and p.key = '2022'
       returning old.state, (select id from site where key = 'helsingborg') as site`,
    );
    const { site, state } = rows[0];
    const { problems } = await send(`areas/${site}`, { rows: [], digest: null }, LEAD);
    await portal.owner.query(`update programme set state = $1 where key = '2022'`, [state]);
    expect(problems).toEqual([{ code: 'PROGRAMME_READ_ONLY', params: { state: 'REPORTING' } }]);
    const unknown = '00000000-0000-4000-8000-00000000ffff';
    expect((await send(`areas/${unknown}`, { rows: [], digest: null }, LEAD)).status).toBe(404);
    expect((await send('areas/lund', { rows: [], digest: null }, LEAD)).status).toBe(404);
  });
});

describe('people', () => {
  it('the dry run writes nothing, the import exactly what it said', async () => {
    const members = 'select count(*) as n from membership';
    const before = await count(members);
    const persons = await count('select count(*) as n from person');
    const rows = [
      person(2, { unit: 'Ungdomsenheten' }),
      person(3, { roles: 'POLICE_LIAISON' }),
      person(4, { email: `${WORKER}.example`, functionTitle: 'Socialsekreterare, ungdom' }),
      person(5, { email: `ny2@soc-hbg.example` }),
    ];
    const dry = await people(rows);
    expect(dry.report.rows.map(({ outcome }) => outcome)).toEqual([
      ...['NEW', 'REFUSED', 'CHANGED', 'REFUSED'],
    ]);
    expect(dry.report.rows[1]?.problems).toMatchObject([
      { code: 'ROLE_NOT_FOR_AGENCY', field: 'roles' },
    ]);
    expect(dry.report).toMatchObject({ state: 'DRY', alsoAdded: ['Ungdomsenheten'] });
    expect(await count(members)).toBe(before);
    expect(await count('select count(*) as n from person')).toBe(persons);

    const done = await people(rows, dry.report.digest);
    expect(done.report).toEqual({ ...dry.report, state: 'DONE' });
    expect(await count(members)).toBe(before + 1);
    const { rows: added } = await portal.owner.query(
      `select m.function_title, u.name as unit, m.roles, p.email, m.valid_to
       from membership m join person p on p.id = m.person_id left join unit u on u.id = m.unit_id
       where m.work_email in ('ny2@soc-hbg.example', '${WORKER}.example') order by p.email`,
    );
    expect(added).toEqual([
      {
        function_title: 'Socialsekreterare 2',
        unit: 'Ungdomsenheten',
        roles: ['SOCIAL_WORKER'],
        email: 'ny2@soc-hbg.example',
        valid_to: null,
      },
      expect.objectContaining({ function_title: 'Socialsekreterare, ungdom' }),
    ]);
  });

  it('the same file a second time changes nothing', async () => {
    const rows = [person(2, { unit: 'Ungdomsenheten' })];
    const { report } = await people(rows);
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['UNCHANGED']);
    const again = await people(rows, report.digest);
    expect(again.report.counts).toMatchObject({ NEW: 0, CHANGED: 0, UNCHANGED: 1 });
  });

  it('what has changed since the dry run is told, and nothing is written', async () => {
    const rows = [person(2, { validTo: '2030-12-31' })];
    const { report } = await people(rows);
    await portal.owner.query(
      `update membership set version = version + 1 where work_email = 'ny2@soc-hbg.example'`,
    );
    const stale = await people(rows, report.digest);
    expect(stale.report.state).toBe('STALE');
    expect(stale.report.digest).not.toBe(report.digest);
    expect(await count(`select count(*) as n from membership where valid_to = '2030-12-31'`)).toBe(
      0,
    );
    const { report: done } = await people(rows, stale.report.digest);
    expect(done.state).toBe('DONE');
  });

  it('asked for twice, at once and later, is one import', async () => {
    const rows = [person(20)];
    const { report } = await people(rows);
    const body = { rows, digest: report.digest };
    const who = importer(ADMIN);
    const both = await Promise.all([begin(who, 'people', body), begin(who, 'people', body)]);
    await portal.runJobs();
    const later = await begin(who, 'people', body);
    expect(new Set([...both, later].map(({ task }) => task?.id)).size).toBe(1);
    expect(later.task).toMatchObject({ state: 'DONE', report: { state: 'DONE' } });
    expect(
      await count(`select count(*) as n from membership where work_email = 'ny20@soc-hbg.example'`),
    ).toBe(1);
  });

  it('two imports of the same people at once: one is done, the other told', async () => {
    const rows = [person(21)];
    const { report } = await people(rows);
    const who = importer(ADMIN);
    const other = [...rows, person(22, { email: 'no address' })];
    const { report: wider } = await people(other);
    await begin(who, 'people', { rows, digest: report.digest });
    await begin(who, 'people', { rows: other, digest: wider.digest });
    await portal.runJobs();
    const { task } = await look(who, 'people');
    expect(task?.report?.state).toBe('STALE');
    expect(
      await count(`select count(*) as n from membership where work_email = 'ny21@soc-hbg.example'`),
    ).toBe(1);
  });

  it('somebody of another agency becomes a second membership of the same person', async () => {
    const rows = [person(30, { email: 'administrator@pol-hbg.example', roles: 'NETWORK_MEMBER' })];
    const { report } = await people(rows);
    expect(report.rows[0]?.outcome).toBe('NEW');
    expect((await people(rows, report.digest)).report.state).toBe('DONE');
    expect(
      await count(`select count(*) as n from person where email = 'administrator@pol-hbg.example'`),
    ).toBe(1);
  });

  it('ends nobody who could not be ended by hand', async () => {
    const admin = { row: 2, email: `${ADMIN}.example`, validTo: '2022-12-31' };
    const { report: own } = await people([admin]);
    expect(own.rows[0]).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'OWN_MEMBERSHIP' }],
    });
    // One who can sign in is not replaced by one who never has.
    await portal.owner.query(
      `insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
       select agency_id, id, 'local', 'import', 'APPROVED' from membership where work_email = $1`,
      [`${ADMIN}.example`],
    );
    const rows = [{ ...admin, validTo: '2099-12-31' }, person(3, { roles: 'AGENCY_ADMIN' })];
    const { report } = await people(rows);
    await portal.owner.query(`delete from sign_in_binding where subject = 'import'`);
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['REFUSED', 'NEW']);
    expect(report.rows[0]?.problems).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
  });

  it('5,000 rows are one import, each of them in the access log as of who asked', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) =>
      person(at + 2, { email: `m${at}@soc-hbg.example`, unit: `Enhet ${at % 40}` }),
    );
    const who = importer(ADMIN);
    const begun = await begin(who, 'people', { rows, digest: null });
    expect(begun.task).toMatchObject({ state: 'WAITING', done: 0, total: 5000, report: null });
    const [, trying] = await longestStretch(() => portal.runJobs());
    const { task } = await look(who, 'people');
    expect(task).toMatchObject({ state: 'DONE', done: 5000 });
    expect(task?.report?.counts).toEqual({ NEW: 5000, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 });
    const events = `select count(*) as n from audit.event e join membership m on m.id = e.membership_id
      where e.object_type = 'membership' and m.work_email = '${ADMIN}.example'`;
    const before = await count(events);
    const sent = jest.spyOn(Transaction.prototype, 'run');
    await begin(who, 'people', { rows, digest: task?.report?.digest ?? '' });
    const [, writing] = await longestStretch(() => portal.runJobs());
    expect(await look(who, 'people')).toMatchObject({ task: { report: { state: 'DONE' } } });
    expect((await count(events)) - before).toBe(5000);
    // 20 to tell how far it is, 20 to write; a row has none of its own.
    expect(sent.mock.calls.length).toBeLessThan(90);
    sent.mockRestore();
    // Other people's answers wait for a quarter of it at most, whichever process does it.
    expect(Math.max(trying, writing)).toBeLessThan(0.25);
  });
});

describe('areas', () => {
  const rows = [
    { row: 2, code: 'LU-NOBBELOV', name: 'Nöbbelöv', areaGroup: 'LU-NORRA', kind: 'DISTRICT' },
    { row: 3, code: 'LU-CENTRUM', name: 'Lund C', areaGroup: 'LU-INRE', kind: 'DISTRICT' },
    { row: 4, code: 'LU-LINERO', name: 'Storgatan 12', areaGroup: 'LU-OSTRA', kind: 'DISTRICT' },
    { row: 5, code: 'LU-LINERO', name: 'Linero' },
  ];

  it('are written as the dry run said', async () => {
    const dry = await areas(rows);
    expect(dry.report.rows.map(({ outcome }) => outcome)).toEqual([
      ...['NEW', 'CHANGED', 'REFUSED', 'REFUSED'],
    ]);
    expect(dry.report.rows[2]?.problems).toMatchObject([{ code: 'AREA_NAME_TOO_FINE' }]);
    const done = await areas(rows, dry.report.digest);
    expect(done.report).toEqual({ ...dry.report, state: 'DONE' });
    const { rows: kept } = await portal.owner.query(
      `select code, name from area where code in ('LU-NOBBELOV', 'LU-CENTRUM') order by code`,
    );
    expect(kept).toEqual([
      { code: 'LU-CENTRUM', name: 'Lund C' },
      { code: 'LU-NOBBELOV', name: 'Nöbbelöv' },
    ]);
    await portal.owner.query(`update background_task set has_written = false`);
    expect((await areas(rows, dry.report.digest)).report.state).toBe('STALE');
  });
});
