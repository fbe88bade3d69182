import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { outcomesGround } from './testing/ground.js';
import { makePilot } from './testing/make-pilot.js';

let portal: TestPortal;
let programmeId: string;

beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  await makePilot(portal.owner as never);
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  await portal.owner.query(
    `insert into goal (agency_id, programme_id, title, kpi, measure, unit, target, plan_to_date)
     select lead_agency_id, id, 'Seminarier', 'K01', 'ACTIVITIES', 'seminarier', 4, 4 from programme;
     insert into programme (key, name, starts_on, ends_on, state, lead_agency_id)
     select 'annat', 'Ett annat program', '2022-01-01', '2022-12-31', 'ACTIVE', id
     from agency where key = 'SOC-LUND';
     insert into goal (agency_id, programme_id, title, kpi, measure, unit, target, plan_to_date)
     select lead_agency_id, id, 'Seminarier', 'K01', 'ACTIVITIES', 'seminarier', 4, 4
     from programme where key = 'annat'`,
  );
});
afterAll(async () => {
  await portal.owner.query(
    `delete from goal;
     delete from closing_day where programme_id in (select id from programme where key = 'annat');
     delete from programme where key = 'annat'`,
  );
  await portal.close();
});

const LEAD = 'projektledare@fa-hbg';
const NEIGHBOUR = 'faltarbetare1@fa-hbg';
const WORKER = 'socialsekreterare1@soc-lund';

const GOALS = 'select from goal';
const RAISE = 'update goal set target = 5';
const ADD = (agency = 'app.agency_id()') => `
  insert into goal (id, agency_id, programme_id, title, kpi, measure, unit, target, plan_to_date)
  select gen_random_uuid(), ${agency}, id, 'Mål', 'K12', 'VALUE', 'kontakter', 40, 20
  from programme where key = '2022'`;

describe('goals, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['goal read, the lead: its own programme', LEAD, GOALS, 1],
    ['goal read, network', 'handlaggare@ks-lund', GOALS, 1],
    ['goal read, administrator', 'administrator@soc-lund', GOALS, 1],
    ['goal add, the lead', LEAD, ADD(), 1],
    ['goal add, another role of the same agency', NEIGHBOUR, ADD(), 'refused'],
    ['goal add, another agency', WORKER, ADD(), 'refused'],
    [
      'goal add, in the name of others',
      LEAD,
      ADD(`(select id from agency where key = 'POL-LUND')`),
      'refused',
    ],
    ['goal change, the lead', LEAD, RAISE, 1],
    ['goal change, another role of the same agency', NEIGHBOUR, RAISE, 0],
    ['goal change, another agency', WORKER, RAISE, 0],
    ['goal remove, the lead', LEAD, 'delete from goal', 1],
    ['goal remove, another role of the same agency', NEIGHBOUR, 'delete from goal', 0],
    ['goal remove, another agency', WORKER, 'delete from goal', 0],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('a visitor sees nothing at all', async () => {
    expect(await attempt(portal.visitor(), 'select 1 from goal')).toBe(0);
  });
});

const TOLD = 'select from closing_state';
const TELL = (agency = 'app.agency_id()', programme = '2022') => `
  insert into closing_state (programme_id, closes_on, agency_id, told, closed_at)
  select id, '2022-05-31', ${agency}, '{}', now() from programme where key = '${programme}'`;

describe('what is told at a closing, policy by policy', () => {
  beforeAll(() =>
    portal.owner.query(
      `insert into closing_sum (programme_id, closes_on, agency_id, measure, dimension, category, n)
       select id, '2022-06-30', lead_agency_id, 'K14', '', '', 3 from programme;
       insert into closing_state (programme_id, closes_on, agency_id, told, closed_at)
       select id, '2022-06-30', lead_agency_id, '{}', now() from programme`,
    ),
  );
  afterAll(() => portal.owner.query('truncate closing_sum, closing_state'));

  it.each<[string, string, string, number | 'refused']>([
    ['closing_state read, the lead: its own programme', LEAD, TOLD, 1],
    ['closing_state read, network', 'handlaggare@ks-lund', TOLD, 1],
    ['closing_state add, the lead', LEAD, TELL(), 1],
    ['closing_state add, another role of the same agency', NEIGHBOUR, TELL(), 'refused'],
    ['closing_state add, another agency', WORKER, TELL(), 'refused'],
    ['closing_state add, another programme', LEAD, TELL(undefined, 'annat'), 0],
    [
      'closing_state add, in the name of others',
      LEAD,
      TELL(`(select id from agency where key = 'POL-LUND')`),
      'refused',
    ],
    ['closing_state change, the lead', LEAD, `update closing_state set told = '[]'`, 'refused'],
    ['closing_state remove, the lead', LEAD, 'delete from closing_state', 'refused'],
    ['closing_sum read, the lead', LEAD, 'select from closing_sum', 'refused'],
    ['closing_sum read, who counted', WORKER, 'select from closing_sum', 'refused'],
    [
      'closing_sum add, the lead',
      LEAD,
      `insert into closing_sum select id, '2022-06-30', lead_agency_id, 'K12', '', '', 1 from programme`,
      'refused',
    ],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it.each([
    ['a visitor', () => portal.visitor(), 0],
    ['the lead, a day that is none', () => portal.as(LEAD), 'refused'],
  ])('app.take_closing, %s', async (_, who, expected) => {
    const statement = `select app.take_closing(id, '2022-05-31') from programme where key = '2022'`;
    expect(await attempt(await who(), statement)).toBe(expected);
  });

  it('closing_sum is read by the statistics', async () => {
    const select = 'select sum(n)::int as n from closing_sum group by programme_id';
    const rows = await seenByStatistics(portal, async () => undefined, select);
    expect(rows).toContainEqual({ n: 3 });
  });

  it('never changes, for the owner either', async () => {
    const owner = (sql: string) => portal.owner.query(sql);
    for (const table of ['closing_sum', 'closing_state']) {
      await expect(owner(`update ${table} set closes_on = '2022-07-01'`)).rejects.toThrow('stays');
      await expect(owner(`delete from ${table}`)).rejects.toThrow('stays');
    }
  });
});

const FUNCTIONS = [
  'disseminations',
  'field_counts',
  'field_hours',
  'passes',
  'preventions',
  'seminars',
  'study_visits',
];

const sums = async (caller: Caller, name: string, by = 'SITE', programme = programmeId) => {
  const ctx = caller.context();
  const rows = await ctx.db.sql<Record<string, number>>(
    `select * from statistics.${name}($1, '2022-04-01', '2022-09-30', $2)`,
    [programme, by],
  );
  await ctx.db.transaction.close('commit');
  return rows;
};
const contactsOf = (rows: readonly Record<string, number>[]) =>
  rows.reduce((all, row) => all + (row['contacts'] ?? 0), 0);

describe('sums over agencies', () => {
  beforeAll(() =>
    portal.owner.query(
      `with a as (
         insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
           classification, lifecycle, created_by)
         select m.agency_id, s.id, p.id, k.kind, 'Besök', 'COMPLETED', '2022-06-15 11:00Z', '2022-06-16 14:00Z',
           'P1', 'FINALISED', m.id
         from membership m, site s, programme p, 
           (values ('STUDY_VISIT'), ('PREVENTION'), ('DISSEMINATION')) k (kind)
         where m.work_email = '${WORKER}.example' and s.key = 'lund' and p.key = '2022' returning *),
       held as (
         insert into prevention (activity_id, agency_id, state, purpose, target, channel)
         select id, agency_id, 'COMPLETED', 'Syfte', 'DEMAND', 'NET' from a where kind = 'PREVENTION'),
       told as (
         insert into dissemination (activity_id, agency_id, state, stage, purpose, message, format, targets)
         select id, agency_id, 'COMPLETED', 'Scen', 'Syfte', 'Budskap', 'TALK', '{PUBLIC}' from a
         where kind = 'DISSEMINATION')
       insert into study_visit (activity_id, agency_id, state, purpose, host)
         select id, agency_id, 'COMPLETED', 'Syfte', 'Värd' from a where kind = 'STUDY_VISIT'`,
    ),
  );

  it('arrive at the project leader, who reads 0 rows of those who counted', async () => {
    const lead = await portal.as(LEAD);
    expect(contactsOf(await sums(lead, 'field_counts'))).toBe(42);
    const counted = 'select from field_report where contacts is not null';
    expect(await attempt(lead, counted)).toBe(0);
    expect(await attempt(lead, 'select from field_report_breakdown')).toBe(0);
    const others = 'select from field_report_hours where agency_id <> (select app.agency_id())';
    expect(await attempt(lead, others)).toBe(0);
  });

  it('hold locked reports alone: an open one is in none', async () => {
    const { rows } = await portal.owner.query('select sum(contacts)::int as n from field_report');
    expect(rows).toEqual([{ n: 1042 }]);
    expect(contactsOf(await sums(await portal.as(LEAD), 'field_counts', 'MONTH'))).toBe(42);
  });

  it.each(FUNCTIONS)('%s answers no visitor and no job', async (name) => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'FA-HBG'`);
    const job = portal.caller({ kind: 'system', job: 'report', agencyId: rows[0].id });
    expect(await sums(portal.visitor(), name)).toEqual([]);
    expect(await sums(job, name)).toEqual([]);
    expect(await sums(await portal.as(LEAD), name)).not.toEqual([]);
  });

  it.each(FUNCTIONS)('%s answers nobody of another programme', async (name) => {
    const { rows } = await portal.owner.query(`select id from programme where key = 'annat'`);
    await portal.owner.query(`update activity set programme_id = $2 where programme_id = $1`, [
      programmeId,
      rows[0].id,
    ]);
    expect(await sums(await portal.as(LEAD), name, 'SITE', rows[0].id)).toEqual([]);
    await portal.owner.query(`update activity set programme_id = $1 where programme_id = $2`, [
      programmeId,
      rows[0].id,
    ]);
  });

  it('can be asked for no row: what they answer names an agency and a part, and numbers', async () => {
    const { rows } = await portal.owner.query(
      `select p.proname as name, pg_get_function_result(p.oid) as result, r.rolname as owner,
         p.prosecdef as definer, p.proconfig as config
       from pg_proc p join pg_roles r on r.oid = p.proowner
       where p.pronamespace = 'statistics'::regnamespace order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(
      [
        ...[
          ...FUNCTIONS,
          ...['actors', 'agreements', 'budget_outcome', 'closed_passes', 'closing_sums'],
          ...['dissemination_reach', 'entered_amounts', 'handover_amounts', 'meetings'],
          ...['on_call_nights', 'prevention_reach', 'reached_units', 'routine_use'],
          ...['seminar_reach', 'training_coverage', 'visit_reach'],
        ],
      ].sort(),
    );
    for (const { name, result, owner, definer, config } of rows) {
      const columns = (result as string).replace(/^TABLE\(|\)$/g, '').split(', ');
      const words = columns.filter((column) => !/ (integer|double precision)$/.test(column));
      expect(words).toEqual(
        name === 'closing_sums'
          ? ['closes_on date', 'agency_id uuid', 'measure text', 'dimension text', 'category text']
          : ['agency_id uuid', 'part text'],
      );
      expect([owner, definer, config]).toEqual([
        'portal_statistics',
        true,
        ['search_path=pg_catalog, public'],
      ]);
    }
  });

  it('are split by what is known, by anything else not at all', async () => {
    const lead = await portal.as(LEAD);
    expect(await sums(lead, 'field_counts', 'activity_id')).toHaveLength(2);
  });
});

describe('what is left of reports that were disposed of', () => {
  // Of the days that are asked for, and of two more that go beyond them: at one end, at the other.
  const KEEP = `
    insert into field_sum (programme_id, agency_id, split, part, since, until, measure, n)
    select p.id, a.id, k.split, coalesce(k.part, s.id::text), d.since::date, d.until::date, k.measure, 3
    from programme p, agency a, site s, (values ('SITE', null, 'contacts'), ('SITE', null, 'hours'),
      ('TYPE', 'STREET', 'contacts'), ('TYPE', 'STREET', 'accepted')) k (split, part, measure),
      (values ('2022-04-01', '2022-09-30'), ('2022-03-31', '2022-09-30'), ('2022-04-02', '2022-10-01')) d (since, until)
    where p.key in ('2022', 'annat') and s.key = 'lund'
      and (a.key = 'SOC-LUND' or a.key = 'FA-HBG' and k.measure = 'hours')`;
  afterAll(() => portal.owner.query('delete from field_sum'));

  it.each([
    ['field_counts', 'SITE', 'contacts', 3],
    ['field_counts', 'TYPE', 'contacts', 3],
    ['field_hours', 'SITE', 'hours', 6],
  ])('is added in %s by %s, for who takes part in the programme', async (name, by, of, more) => {
    const { rows } = await portal.owner.query(
      `select (select id from agency where key = 'FA-HBG') as agency,
         (select id from programme where key = 'annat') as programme`,
    );
    const job = portal.caller({ kind: 'system', job: 'report', agencyId: rows[0].agency });
    const lead = await portal.as(LEAD);
    const total = async () =>
      (await sums(lead, name, by)).reduce((all, row) => all + (row[of] ?? 0), 0);
    await portal.owner.query('delete from field_sum');
    const live = await total();
    await portal.owner.query(KEEP);
    expect(await total()).toBe(live + more);
    if (name === 'field_counts') {
      // It had hours there, and counted nothing.
      const agencies = (await sums(lead, name, by)).map((row) => String(row['agency_id']));
      expect(agencies).not.toContain(rows[0].agency);
    }
    expect(await sums(portal.visitor(), name, by)).toEqual([]);
    expect(await sums(job, name, by)).toEqual([]);
    expect(await sums(lead, name, by, rows[0].programme)).toEqual([]);
  });
});

describe('portal_statistics', () => {
  const asStatistics = async (sql: string) => {
    await portal.owner.query('begin; set local role portal_statistics');
    try {
      return (await portal.owner.query(sql)).rows;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await portal.owner.query('rollback');
    }
  };

  it('does not sign in', async () => {
    const { rows } = await portal.owner.query(
      `select rolcanlogin, rolbypassrls, rolsuper from pg_roles where rolname = 'portal_statistics'`,
    );
    expect(rows).toEqual([{ rolcanlogin: false, rolbypassrls: false, rolsuper: false }]);
  });

  it.each([
    ['note_for_learning from field_report'],
    ['contacts_with_police_present from field_report'],
    ['contacts from field_report'],
    ['agency_id from field_report'],
    ['hours from field_report_hours'],
    ['report_id from field_report_sum'],
    ['title from activity'],
    ['place_label from activity'],
    ['aim from field_operation'],
    ['registered from seminar_attendance'],
    ['function_title from seminar_sign_up'],
    ['work_email from seminar_sign_up'],
    ['function_title from pass_member'],
    ['member_id from field_report_hours'],
    ['source_document from entered_figure'],
    ['entered_by from entered_figure'],
    ['id from person'],
  ])('may not read %s', async (what) => {
    expect(await asStatistics(`select ${what}`)).toMatch(/permission denied/);
  });

  it('reads the sums of locked reports, and of the reports themselves only which they are', async () => {
    expect(await asStatistics('select sum(contacts)::int as n from field_report_sum')).toEqual([
      { n: 42 },
    ]);
    expect(await asStatistics('select distinct state from field_report')).toEqual([
      { state: 'LOCKED' },
    ]);
    const { rows } = await portal.owner.query('select distinct state from field_report order by 1');
    expect(rows).toEqual([{ state: 'LOCKED' }, { state: 'OPEN' }]);
  });

  const PARTS = ['activity', 'field_operation', 'pass_progress', 'field_report'];
  const OPENED = `update field_report set state = 'OPEN', locked_at = null, locked_by = null`;
  it.each([
    ['field_operation', `update field_operation set state = 'READY'`],
    [
      'pass_progress',
      'update pass_progress set returned_at = null, debrief_held_at = null, closed_at = null',
    ],
    ['activity', `update activity set lifecycle = 'DRAFT'`],
    ['field_report', OPENED],
    ['field_report_breakdown', OPENED],
  ])('reads no row of %s that is in no figure', async (table, change) => {
    const read = (outside: string) =>
      seenByStatistics(
        portal,
        () =>
          portal.owner.query(
            `${PARTS.map((part) => `alter table ${part} disable trigger user;`).join(' ')} ${outside}`,
          ),
        `select count(*) > 0 as some from ${table}`,
      );
    expect(await read('')).toEqual([{ some: true }]);
    expect(await read(change)).toEqual([{ some: false }]);
  });

  it('adds up activities that are more than a draft', async () => {
    await portal.owner.query(`update activity set lifecycle = 'DRAFT' where kind = 'SEMINAR'`);
    expect(await sums(await portal.as(LEAD), 'seminars')).toEqual([]);
    await portal.owner.query(`update activity set lifecycle = 'FINALISED' where kind = 'SEMINAR'`);
  });
});
