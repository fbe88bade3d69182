import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassBench, SOC1 } from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { disposalPlan } from '@stad/trust/api/retention/disposal-plan.js';
import { parseProtocol, readProtocol, reapply, writeProtocol } from '../src/disposal-protocol.js';
import { domains } from '../src/domains.js';
import {
  closedPass,
  DECIDE,
  DISPOSALS,
  DisposalBench,
  PROPOSE,
  RETENTION,
} from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';
import { RECORDS, reviewedOf } from './table-records.js';

const NOW = new Date('2026-11-26T09:00:00Z');

let portal: TestPortal;
let bench: PassBench;
let disposals: DisposalBench;
/** Closed in May 2022, its details long due; and one that is still a plan. */
let closed: string;
let plan: string;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  bench = await PassBench.open(portal);
  disposals = new DisposalBench(portal, NOW);
  closed = await closedPass(bench);
  plan = (await bench.planned({ startsAt: '2022-06-03T18:00:00Z', endsAt: '2022-06-03T22:00:00Z' }))
    .id;
});
afterAll(() => portal.close());

/** One value of one row, seen as owner. */
async function value<T>(text: string, values: unknown[] = [closed]): Promise<T> {
  const { rows } = await portal.owner.query({ text, values, rowMode: 'array' });
  return rows[0]?.[0] as T;
}

/** Every word of an agency's that the access log still keeps of a record. */
const kept = (id: string, agency: string) =>
  value<string>(
    `select coalesce(string_agg(p.content, ' '), '') from audit.payload p join audit.event e on e.id = p.event_id
     join agency a on a.id = e.owner_agency_id
     where e.object_ids[1] = $1 and a.key = $2 and e.object_type <> 'field_report'`,
    [id, agency],
  );

describe('refused', () => {
  it.each([SOC1, 'administrator@soc-lund', 'jurist@soc-lund'])('everything to %s', async (key) => {
    for (const [document, input] of [
      [RETENTION],
      [DISPOSALS],
      [PROPOSE, { rule: 'BUSY_SPANS' }],
      [DECIDE, { disposalId: randomUUID(), expectedVersion: 1, step: 'approve' }],
    ] as [string, object?][]) {
      await expect(disposals.ask(key, document, input)).rejects.toThrow('NOT_AVAILABLE');
    }
  });

  it.each<[string, string, object, string]>([
    ['a rule that is none', PROPOSE, { rule: 'NONE' }, 'RETENTION_RULE_UNKNOWN'],
    ['what is kept for ever', PROPOSE, { rule: 'REPORTS' }, 'RETENTION_RULE_UNKNOWN'],
    ['what nothing is due of', PROPOSE, { rule: 'INVITATIONS' }, 'NOTHING_TO_DISPOSE'],
  ])('%s', async (_, document, input, code) => {
    await expect(disposals.ask(disposals.registrar, document, input)).rejects.toThrow(code);
  });

  it('a decision by the registrar, and one on another agency’s proposal', async () => {
    const line = await disposals.propose('BUSY_SPANS');
    await expect(disposals.decide(line, 'approve', disposals.registrar)).rejects.toThrow(
      'NOT_AVAILABLE',
    );
    await expect(disposals.decide(line, 'approve', 'verksamhetschef@fa-hbg')).rejects.toThrow(
      'NOT_AVAILABLE',
    );
    await expect(disposals.decide(line, 'dispose')).rejects.toThrow('STEP_NOT_POSSIBLE');
    await expect(disposals.decide({ ...line, version: 7 }, 'approve')).rejects.toThrow('CONFLICT');
    await expect(disposals.propose('BUSY_SPANS')).rejects.toThrow('DISPOSAL_UNDER_WAY');
    expect((await disposals.decide(line, 'refuse')).state).toBe('REFUSED');
    await portal.runJobs();
    expect((await disposals.ruleOf('BUSY_SPANS')).due).not.toEqual([]);
    await expect(disposals.decide({ ...line, version: 2 }, 'approve')).rejects.toThrow();
  });
});

describe('the dry run', () => {
  it('tells per table what of the own agency’s is due, and changes nothing', async () => {
    const before = await value<string>(
      'select count(*) from pass_member where $1::uuid is not null',
    );
    const { due, dueBefore } = await disposals.ruleOf('PASS_PLANS');
    expect(dueBefore).toBe('2026-05-26');
    expect(due.map(({ table }) => table)).toEqual(
      expect.arrayContaining([
        'pass_member',
        'field_operation',
        'activity',
        'field_operation_area',
      ]),
    );
    expect(due.find(({ table }) => table === 'activity')?.rows).toBe(1);
    expect(await value('select count(*) from pass_member where $1::uuid is not null')).toBe(before);
  });
});

describe('a disposal that was approved', () => {
  it('takes the details of a closed pass of the own agency, keeps its sums, and leaves other passes', async () => {
    expect(await kept(closed, 'SOC-LUND')).toContain('Möta människor');
    const line = await disposals.disposed('PASS_PLANS');
    expect(line).toMatchObject({ state: 'DONE', nextSteps: [] });
    expect(line.disposedRows).toBe(line.proposedRows);
    expect((await disposals.ruleOf('PASS_PLANS')).due).toEqual([]);

    expect(await value('select aim from field_operation where activity_id = $1')).toBe('Gallrad');
    expect(
      await value("select title = number and lifecycle = 'DISPOSED' from activity where id = $1"),
    ).toBe(true);
    const own = `from pass_member m join agency a on a.id = m.agency_id where m.activity_id = $1 and a.key = 'SOC-LUND'`;
    expect(await value(`select array_agg(distinct function_title) ${own}`)).toEqual(['Gallrad']);
    expect(await value(`select count(membership_id)::int ${own}`)).toBe(0);
    // The sums of the pass, and what another agency has put in, are theirs.
    expect(
      await value(
        'select contacts from field_report where activity_id = $1 and contacts is not null',
      ),
    ).toBe(3);
    expect(
      await value(
        `select count(*)::int from pass_member m join agency a on a.id = m.agency_id
         where m.activity_id = $1 and a.key = 'FA-HBG' and m.membership_id is not null`,
      ),
    ).toBe(1);
    expect(await value('select aim from field_operation where activity_id = $1', [plan])).toContain(
      'Möta',
    );
  });

  it('leaves the events and takes what the log kept of the rows: every chain is whole', async () => {
    expect(await kept(closed, 'SOC-LUND')).not.toContain('Möta människor');
    expect(await kept(closed, 'SOC-LUND')).not.toContain('Centrum');
    expect(await kept(plan, 'SOC-LUND')).toContain('Möta människor');
    expect(await value(`select count(*)::int > 3 from audit.event where object_ids[1] = $1`)).toBe(
      true,
    );
    expect(await disposals.brokenChains()).toEqual([]);
  });

  it('takes busy spans that ended three months ago, and none of another agency', async () => {
    await portal.owner.query(
      `insert into busy_span (agency_id, site_id, starts_at, ends_at)
       select a.id, s.id, t.at, t.at + interval '2 hours' from agency a, site s,
         (values (timestamptz '2026-08-25 10:00Z'), ('2026-08-26 10:00Z')) as t(at)
       where a.key in ('SOC-LUND', 'POL-LUND') and s.key = 'lund'`,
    );
    await disposals.disposed('BUSY_SPANS');
    const { rows } = await portal.owner.query(
      `select a.key, min(b.ends_at)::date::text as first from busy_span b join agency a on a.id = b.agency_id
       where b.starts_at > '2026-01-01' group by a.key order by a.key`,
    );
    expect(rows).toEqual([
      { key: 'POL-LUND', first: '2026-08-25' },
      { key: 'SOC-LUND', first: '2026-08-26' },
    ]);
  });

  it('blanks accounts of those who left two years ago, and nobody who still works', async () => {
    await portal.owner.query(
      `update membership set valid_from = '2022-01-01', valid_to = '2024-11-25' where work_email = 'socialsekreterare2@soc-lund.example'`,
    );
    const line = await disposals.disposed('ACCOUNTS');
    expect(line.state).toBe('DONE');
    expect(
      await value(
        `select count(*)::int from membership where work_email like 'gallrad-%' and $1::uuid is not null`,
      ),
    ).toBe(1);
    expect(
      await value(
        `select count(*)::int from person where email like 'gallrad-%' and $1::uuid is not null`,
      ),
    ).toBe(1);
    expect(
      await value(
        `select count(*)::int from directory_entry where function_title = 'Gallrad' and $1::uuid is not null`,
      ),
    ).toBe(1);
    const { rows: still } = await portal.owner.query(
      `select e.object_type, e.action, count(*)::int as n from audit.payload p join audit.event e on e.id = p.event_id
       where p.content like '%socialsekreterare2@soc-lund%' group by 1, 2`,
    );
    expect(still).toEqual([]);
    expect(await disposals.brokenChains()).toEqual([]);
  });

  it('stands in the protocol: rule, day, rows, functions, and no word of what they said', async () => {
    const lines = await disposals.ask<Record<string, unknown>[]>(disposals.manager, DISPOSALS);
    expect(lines.find(({ rule }) => rule === 'PASS_PLANS')).toMatchObject({
      before: '2026-05-26',
      state: 'DONE',
      proposedBy: 'Registrator',
      decidedBy: 'Enhetschef',
    });
    expect(JSON.stringify(lines)).not.toContain('Möta');
  });
});

describe('the rest', () => {
  const put = (sql: string) => portal.owner.query(sql);
  const lund = `(select id from agency where key = 'SOC-LUND')`;
  const some = `(select id from membership where work_email = 'jurist@soc-lund.example')`;
  const police = `(select id from membership where work_email = 'samverkanspolis1@pol-lund.example')`;

  it('checks and go-aheads go after five years, not before; another agency keeps its own', async () => {
    await put(
      `update pass_progress set closed_at = '2021-11-26 12:00Z' where activity_id = '${closed}'`,
    );
    expect((await disposals.ruleOf('SAFETY_CHECKS')).due).toEqual([]);
    await put(
      `update pass_progress set closed_at = '2021-11-25 12:00Z' where activity_id = '${closed}'`,
    );
    const tables = (await disposals.ruleOf('SAFETY_CHECKS')).due.map(({ table }) => table);
    expect(tables).toEqual(['pass_check', 'go_ahead']);
    await disposals.disposed('SAFETY_CHECKS');
    expect((await disposals.ruleOf('SAFETY_CHECKS')).due).toEqual([]);
    expect(
      await value(
        `select array_agg(distinct a.key) from go_ahead g join agency a on a.id = g.agency_id where g.activity_id = $1`,
      ),
    ).toEqual(['FA-HBG']);
    expect(
      await value('select closed_at is not null from pass_progress where activity_id = $1'),
    ).toBe(true);
    expect(await disposals.brokenChains()).toEqual([]);
  });

  it('standing assessments go five years after they ended', async () => {
    const own = `from standing_risk where agency_id = ${lund} and area_group = 'LU-NORRA'`;
    await put(`update standing_risk set valid_from = '2021-06-01', valid_to = '2021-11-25'
      where id = (select id ${own} order by valid_from limit 1)`);
    const before = await value<number>(`select count(*)::int ${own} and $1::uuid is not null`);
    await disposals.disposed('STANDING_RISKS');
    expect(await value(`select count(*)::int ${own} and $1::uuid is not null`)).toBe(before - 1);
  });

  it('invitations, sessions and letters go when their time is over, and none of another agency', async () => {
    await put(
      `insert into invitation (agency_id, membership_id, token_hash, created_at, expires_at, withdrawn_at)
       select m.agency_id, m.id, sha256((m.id || t.at::text)::bytea), t.at, t.at + interval '1 hour', t.at
       from membership m, (values (timestamptz '2025-11-25 10:00Z'), ('2025-11-26 10:00Z')) as t(at)
       where m.id in (${some}, ${police});
       insert into session (token_hash, person_id, membership_id, created_at, last_seen_at)
       select sha256((m.id || t.at::text)::bytea), m.person_id, m.id, t.at, t.at
       from membership m, (values (timestamptz '2025-11-25 10:00Z'), ('2025-11-26 10:00Z')) as t(at)
       where m.id in (${some}, ${police});
       insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, state, queued_at, settled_at)
       select m.agency_id, 'TEST', gen_random_uuid(), m.agency_id, 'SENT', t.at, t.at
       from membership m, (values (timestamptz '2026-05-25 10:00Z'), ('2026-05-26 10:00Z')) as t(at)
       where m.id in (${some}, ${police})`,
    );
    for (const [rule, table, from] of [
      [
        'PORTAL_INVITATIONS',
        'invitation',
        `join membership m on m.id = t.membership_id where t.withdrawn_at`,
      ],
      ['SESSIONS', 'session', `join membership m on m.id = t.membership_id where t.last_seen_at`],
      [
        'LETTERS',
        'mail_delivery',
        `join membership m on m.agency_id = t.agency_id and m.id in (${some}, ${police}) where t.kind = 'TEST' and t.settled_at`,
      ],
    ] as const) {
      const left = () =>
        value<number[]>(
          `select array[count(*) filter (where m.id = ${some}), count(*) filter (where m.id = ${police})]::int[]
           from ${table} t ${from} < '2026-06-01' and m.id in (${some}, ${police}) and $1::uuid is not null`,
        );
      expect([rule, await left()]).toEqual([rule, [2, 2]]);
      await disposals.disposed(rule);
      expect([rule, await left()]).toEqual([rule, [1, 2]]);
    }
  });

  it('receipts older than seven days go when others come', async () => {
    const { rows } = await put(
      `insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash, created_at)
       select ${lund}, gen_random_uuid(), 'old-receipt-' || n, 'x', '', now() - interval '8 days' - n * interval '1 second'
       from generate_series(1, 7) n returning 1`,
    );
    expect(rows).toHaveLength(7);
    // Five went at once: a statement takes five along.
    const old = () =>
      value<number>(
        `select count(*)::int from mutation_receipt where operation = 'x' and $1::uuid is not null`,
      );
    expect(await old()).toBe(2);
    await put(`insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash, created_at)
      values (${lund}, gen_random_uuid(), 'young-01', 'x', '', now() - interval '6 days')`);
    expect(await old()).toBe(1);
  });
});

describe('every table', () => {
  it('has a record, which says by which rule it goes or why by none', async () => {
    const { rows } = await portal.owner.query<{ name: string }>(
      `select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname in ('public', 'audit', 'app')
         and c.oid not in ('app.installation'::regclass, 'app.schema_migration'::regclass)`,
    );
    const tables = RECORDS.map(({ table }) => table);
    expect(tables.toSorted()).toEqual(rows.map(({ name }) => name).sort());
    expect(RECORDS.filter(({ kept }) => kept.length === 0)).toEqual([]);
  });

  it('goes behind what points at it', () => {
    for (const targets of Object.values(disposalPlan(domains))) {
      const tables = targets.map(({ table }) => table);
      targets.forEach(({ table, after = [], partOf }, at) => {
        for (const other of after.map((each) => each.table)) {
          expect([table, other, tables.indexOf(other) < at]).toEqual([table, other, true]);
        }
        if (partOf) expect([table, tables.includes(partOf.table)]).toEqual([table, true]);
      });
    }
  });
});

describe('every column that names a member', () => {
  /** Tables that keep a membership after its account was blanked, each with the reason. */
  const KEPT: Readonly<Record<string, string>> = reviewedOf('memberStays');
  const goByRule = new Set(
    Object.values(disposalPlan(domains))
      .flat()
      .filter(({ set }) => !set || 'membership_id' in set)
      .map(({ table }) => table),
  );

  it('is blanked with the account, goes by another rule, or was looked at', async () => {
    // Who did something (`sent_by`, `noted_by` …) is an id, and the membership it points at is blank.
    const { rows } = await portal.owner.query<{ name: string }>(
      `select distinct k.conrelid::regclass::text as name from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
       where k.contype = 'f' and k.confrelid = 'membership'::regclass and a.attname = 'membership_id'`,
    );
    const accounts = disposalPlan(domains).ACCOUNTS.map(({ table }) => table);
    const names = rows.map(({ name }) => name);
    const gone = (name: string) => accounts.includes(name) || goByRule.has(name);
    expect(names.filter((name) => !gone(name) && !KEPT[name])).toEqual([]);
    expect(Object.keys(KEPT).filter((name) => gone(name) || !names.includes(name))).toEqual([]);
  });
});

describe('a backup that is older than a disposal', () => {
  it('has it done again from the protocol beside the backups', async () => {
    const path = join(tmpdir(), `${randomUUID()}.jsonl`);
    await writeProtocol(path, { disposals: await readProtocol(portal.owner), removals: [] });
    const { disposals: lines } = parseProtocol(path);
    rmSync(path);
    expect(lines.map(({ rule, state }) => `${rule} ${state}`).sort()).toEqual([
      'ACCOUNTS DONE',
      'BUSY_SPANS DONE',
      'BUSY_SPANS REFUSED',
      'LETTERS DONE',
      'PASS_PLANS DONE',
      'PORTAL_INVITATIONS DONE',
      'SAFETY_CHECKS DONE',
      'SESSIONS DONE',
      'STANDING_RISKS DONE',
    ]);
    // As the backup has it: nothing was proposed yet, and the rows are there.
    await portal.owner.query('delete from disposal');
    await portal.owner.query(
      `insert into busy_span (agency_id, site_id, starts_at, ends_at)
       select a.id, s.id, '2026-08-25 10:00Z', '2026-08-25 12:00Z' from agency a, site s
       where a.key = 'SOC-LUND' and s.key = 'lund';
       insert into session (token_hash, person_id, membership_id, created_at, last_seen_at)
       select sha256('as it was'), person_id, id, '2025-11-25', '2025-11-25' from membership
       where work_email = 'jurist@soc-lund.example';
       insert into mail_delivery (agency_id, kind, subject_id, to_agency_id, state, queued_at, settled_at)
       select id, 'TEST', gen_random_uuid(), id, 'SENT', '2026-05-25', '2026-05-25' from agency where key = 'SOC-LUND'`,
    );
    const due = (await disposals.rules()).flatMap((rule) => rule.due);
    expect(due.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['busy_span', 'session', 'mail_delivery']),
    );
    const rows = due.reduce((sum, each) => sum + each.rows, 0);
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 8, rows });
    expect((await disposals.rules()).flatMap((rule) => rule.due)).toEqual([]);
    expect((await disposals.ruleOf('BUSY_SPANS')).due).toEqual([]);
    const again = await readProtocol(portal.owner);
    expect(again.map(({ id, decidedBy }) => [id, decidedBy])).toEqual(
      lines.map(({ id, decidedBy }) => [id, decidedBy]),
    );
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 0, rows: 0 });
    expect(await disposals.brokenChains()).toEqual([]);
  });
});
