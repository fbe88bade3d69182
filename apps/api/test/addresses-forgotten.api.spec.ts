import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dump, dumpOf } from '@stad/activities/seminars/api/testing/database-dump.js';
import { addressesForgottenMigration } from '@stad/audit/api/migrations/20261202-0100-addresses-forgotten.js';
import { policySql, withheldColumns } from '@stad/platform/api/db/policy.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import pg from 'pg';
// @ts-expect-error -- tools of plain JavaScript
import { checkExport } from '../../../tools/audit/audit-check.mjs';
import { readDatabase } from '../src/audit-log-source.js';
import { type ProtocolLine, readProtocol, reapply } from '../src/disposal-protocol.js';
import { exportLines } from '../src/export-audit-log.js';
import { verifyAuditLog } from '../src/verify-audit-log.js';
import { DisposalBench } from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';
import { RECORDS } from './table-records.js';

/** What reaches somebody goes with its row: the whole database is searched, also one that came back from a backup. */
const NOW = new Date('2026-11-26T09:00:00Z');
/** As it was before a disposal, and before the log ceased to keep addresses. */
const OLDER = `older_${process.env['JEST_WORKER_ID'] ?? '1'}`;
const WITHHELD = RECORDS.filter(({ audited }) => audited !== false).flatMap((record) =>
  withheldColumns(record).map((column) => `${record.table}.${column}`),
);

/** Columns of such a name that reach nobody. */
const NO_ADDRESS: readonly string[] = ['contact_function.sdk_address'];

/** Who signed up, was asked, or asked and never confirmed, in a programme that is over. */
const LEFT_BEHIND = `
  with a as (
    insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
      classification, lifecycle, created_by)
    select m.agency_id, s.id, p.id, 'SEMINAR', 'Seminarium', 'CONFIRMED', '2022-05-20', '2022-05-21', 'P1', 'DRAFT', m.id
    from membership m, site s, programme p
    where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
    returning id, agency_id),
  s as (
    insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
    select id, agency_id, 'KNOWLEDGE', 'EVALUATED', 'Syfte', 9 from a returning activity_id, agency_id),
  p as (
    insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
    select activity_id, agency_id, true, 'en nyckel som är lång nog', sha256('dörr') from s returning *)
  insert into seminar_sign_up (activity_id, agency_id, organisation, work_email, language, state, asked_at)
  select activity_id, agency_id, 'Hotell Lillån', state || '@frammande.example', 'sv', state, '2022-05-01'
  from p, unnest(array['SEAT', 'INVITED', 'ASKED', 'CANCELLED']) state`;
const TURN_UP = `update seminar_sign_up set is_present = true where state = 'SEAT'`;

let portal: TestPortal;
let bench: DisposalBench;
let decided: readonly ProtocolLine[];

beforeAll(async () => {
  // As the log was kept before: the whole row.
  await withClient(process.env['DATABASE_OWNER_URL'] as string, async (owner) => {
    await wholeGround.load?.(owner);
    await owner.query(`drop trigger audit on seminar_sign_up;
      create trigger audit after insert or update or delete on seminar_sign_up
        for each row execute function audit.record_change()`);
    await owner.query(LEFT_BEHIND);
    await owner.query(TURN_UP);
    await owner.query(
      `update programme set state = 'CLOSED', ends_on = '2022-09-30' where key = '2022'`,
    );
  });
  await asAdmin((admin) => `create database ${OLDER} template ${admin} owner portal_owner`);
  portal = await TestPortal.open({ ...wholeGround, load: async () => {} });
  bench = new DisposalBench(portal, NOW);
  await brought(portal.owner);
});
afterAll(async () => {
  await portal.close();
  await asAdmin(() => `drop database if exists ${OLDER} with (force)`);
});

/** As the next release does it. */
async function brought(owner: pg.Client): Promise<void> {
  const signUps = RECORDS.find(({ table }) => table === 'seminar_sign_up');
  if (!signUps) throw new Error('There are no sign-ups.');
  await owner.query(addressesForgottenMigration.sql as string);
  await owner.query(policySql(signUps));
}

async function asAdmin(statement: (database: string) => string): Promise<void> {
  const home = new URL(process.env['DATABASE_ADMIN_URL'] as string);
  const database = new URL(process.env['DATABASE_OWNER_URL'] as string).pathname.slice(1);
  home.pathname = '/postgres';
  await withClient(home.toString(), (client) => client.query(statement(database)));
}

const whereIn = (dump: Dump, text: string) =>
  [...dump].filter(([, rows]) => rows.some((row) => row.includes(text))).map(([table]) => table);

/** What each of the two programs finds that check the chains. */
async function faults(owner: pg.Client): Promise<string[]> {
  await owner.query('begin isolation level repeatable read read only');
  const { verdicts } = await verifyAuditLog(readDatabase(owner));
  const lines: string[] = [];
  for await (const line of exportLines(owner, { withContent: true })) lines.push(line);
  await owner.query('commit');
  const { findings } = await checkExport(lines, []);
  return [
    ...verdicts
      .filter(({ broken }) => broken)
      .map(({ name, broken }) => `${name} ${broken?.fault}`),
    ...findings.map(({ chain, fault }: { chain: string; fault: string }) => `${chain} ${fault}`),
  ];
}

/** INV-23: what is promised to go leaves nothing in the log. */
describe('the access log', () => {
  it('keeps no column by which somebody is reached, and tells that it changed', async () => {
    expect(WITHHELD).toEqual(
      expect.arrayContaining([
        'person.email',
        'membership.work_email',
        'seminar_sign_up.work_email',
      ]),
    );
    await portal.owner.query(
      `update membership set work_email = 'ny@adress.example' where work_email = 'jurist@soc-lund.example'`,
    );
    const { rows } = await portal.owner.query(
      `select fields, content like '%adress.example%' as kept from audit.event e left join audit.payload p on p.event_id = e.id
       where object_type = 'membership' and action = 'UPDATE' order by position desc limit 1`,
    );
    expect(rows).toEqual([{ fields: ['work_email'], kept: false }]);
  });

  it('kept some once, which are gone; a sum of both programs is whole', async () => {
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from audit.payload where content like '%@%'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    const { rows: told } = await portal.owner.query(
      `select sum(row_count)::int as n from audit.event where action = 'FORGET' and fields = '{addresses}'`,
    );
    expect(told[0].n).toBeGreaterThanOrEqual(5);
    expect(await faults(portal.owner)).toEqual([]);
  });

  it('names no column of a reach that nobody has said so of', async () => {
    const { rows } = await portal.owner.query<{ name: string }>(
      `select t.relname || '.' || a.attname as name from pg_trigger g
         join pg_class t on t.oid = g.tgrelid join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
       where g.tgname = 'audit' and a.attname ~ '(mail|phone|address|mobile|contact$)'
         and format_type(a.atttypid, null) in ('text', 'character varying', 'jsonb') order by 1`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !WITHHELD.includes(name))).toEqual(
      NO_ADDRESS,
    );
  });
});

describe('after the disposals', () => {
  it('nothing of a stranger stands anywhere', async () => {
    expect(whereIn(await dumpOf(portal.owner), 'frammande.example')).toEqual([
      'public.seminar_sign_up',
    ]);
    await bench.disposed('INVITATIONS');
    decided = await readProtocol(portal.owner);
    expect(whereIn(await dumpOf(portal.owner), 'frammande.example')).toEqual([]);
    expect(await faults(portal.owner)).toEqual([]);
  });

  it('nor in an older backup that is put back, once it is brought up and done again', async () => {
    const older = new URL(process.env['DATABASE_OWNER_URL'] as string);
    older.pathname = `/${OLDER}`;
    const owner = new pg.Client({ connectionString: older.toString() });
    await owner.connect();
    try {
      expect(whereIn(await dumpOf(owner), 'frammande.example')).toEqual([
        'audit.payload',
        'public.seminar_sign_up',
      ]);
      await brought(owner);
      await reapply(owner, decided);
      expect(whereIn(await dumpOf(owner), 'frammande.example')).toEqual([]);
      expect(await faults(owner)).toEqual([]);
    } finally {
      await owner.end();
    }
  });
});
