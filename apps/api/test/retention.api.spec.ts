import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FA1,
  NEXT_DAY,
  NIGHT,
  PassBench,
  SOC1,
  ZERO,
} from '@stad/activities/field-operations/api/make-field-pass.js';
import { DISPOSAL_TARGETS } from '@stad/trust/api/retention/disposal-targets.js';
import { readDatabase } from '../src/audit-log-source.js';
import { parseProtocol, readProtocol, reapply, writeProtocol } from '../src/disposal-protocol.js';
import { verifyAuditLog } from '../src/verify-audit-log.js';
import { TestPortal } from './portal.js';

const REGISTRAR = 'registrator@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const NOW = new Date('2026-11-26T09:00:00Z');

const RETENTION = `{ retention { code months outcome dueBefore due { table rows } } }`;
const DISPOSALS = `{ disposals { id rule before state proposedRows proposedBy decidedBy disposedRows
  doneAt version nextSteps { step } } }`;
const PROPOSE = `mutation P($input: ProposeDisposalInput!) { proposeDisposal(input: $input) {
  id rule before state proposedRows proposedBy version nextSteps { step } } }`;
const DECIDE = `mutation D($input: DecideDisposalInput!) { decideDisposal(input: $input) {
  id state decidedBy version nextSteps { step } } }`;

let portal: TestPortal;
let bench: PassBench;
/** Closed in May 2022, its details long due; and one that is still a plan. */
let closed: string;
let plan: string;
beforeAll(async () => {
  portal = await TestPortal.open();
  bench = await PassBench.open(portal);
  closed = await closedPass();
  plan = (await bench.planned({ startsAt: '2022-06-03T18:00:00Z', endsAt: '2022-06-03T22:00:00Z' }))
    .id;
}, 60_000);
afterAll(() => portal.close());

async function closedPass(): Promise<string> {
  const { id: passId, ownReport } = await bench.returned();
  const hours = ownReport?.hours.map(({ memberId, hours: own }) => ({ memberId, hours: own }));
  const tally = { ...ZERO, contacts: 3, supportConversations: 2 };
  const saved = await bench.done(SOC1, 'saveFieldReport', { passId, hours, tally }, NIGHT);
  const expectedVersion = saved.ownReport?.version;
  await bench.done(SOC1, 'lockFieldReport', { passId, expectedVersion }, NEXT_DAY);
  const debrief = { passId, heldAt: NEXT_DAY.toISOString(), participants: 3, followUp: false };
  await bench.done(FA1, 'holdDebrief', debrief, NEXT_DAY);
  await bench.done(SOC1, 'closePass', { passId }, NEXT_DAY);
  return passId;
}

async function ask<T>(key: string, document: string, input?: object): Promise<T> {
  const caller = await portal.as(key, undefined, NOW);
  const { data, codes } = await caller.run(
    document,
    input && { input: { clientMutationId: randomUUID(), ...input } },
  );
  if (codes.length > 0) throw new Error(codes.join());
  return Object.values(data as object)[0] as T;
}

interface Rule {
  code: string;
  dueBefore: string | null;
  due: { table: string; rows: number }[];
}
interface Line {
  id: string;
  state: string;
  version: number;
  proposedRows: number;
  disposedRows: number;
  nextSteps: { step: string }[];
}

const rules = () => ask<Rule[]>(REGISTRAR, RETENTION);
const ruleOf = async (code: string) => (await rules()).find((rule) => rule.code === code) as Rule;
const propose = (rule: string) => ask<Line>(REGISTRAR, PROPOSE, { rule });
const decide = (line: Line, step: string, key = MANAGER) =>
  ask<Line>(key, DECIDE, { disposalId: line.id, expectedVersion: line.version, step });

async function disposed(rule: string): Promise<Line> {
  const line = await propose(rule);
  await decide(line, 'approve');
  await portal.runJobs();
  const [found] = (await ask<Line[]>(MANAGER, DISPOSALS)).filter(({ id }) => id === line.id);
  return found as Line;
}

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

const brokenChains = async () => {
  await portal.owner.query('begin isolation level repeatable read read only');
  const { verdicts } = await verifyAuditLog(readDatabase(portal.owner));
  await portal.owner.query('commit');
  expect(verdicts.length).toBeGreaterThan(0);
  return verdicts.filter(({ broken }) => broken).map(({ name }) => name);
};

describe('refused', () => {
  it.each([SOC1, 'administrator@soc-lund', 'jurist@soc-lund'])('everything to %s', async (key) => {
    for (const [document, input] of [
      [RETENTION],
      [DISPOSALS],
      [PROPOSE, { rule: 'BUSY_SPANS' }],
      [DECIDE, { disposalId: randomUUID(), expectedVersion: 1, step: 'approve' }],
    ] as [string, object?][]) {
      await expect(ask(key, document, input)).rejects.toThrow('NOT_AVAILABLE');
    }
  });

  it.each<[string, string, object, string]>([
    ['a rule that is none', PROPOSE, { rule: 'NONE' }, 'RETENTION_RULE_UNKNOWN'],
    ['what is kept for ever', PROPOSE, { rule: 'REPORTS' }, 'RETENTION_RULE_UNKNOWN'],
    ['what nothing is due of', PROPOSE, { rule: 'INVITATIONS' }, 'NOTHING_TO_DISPOSE'],
  ])('%s', async (_, document, input, code) => {
    await expect(ask(REGISTRAR, document, input)).rejects.toThrow(code);
  });

  it('a decision by the registrar, and one on another agency’s proposal', async () => {
    const line = await propose('BUSY_SPANS');
    await expect(decide(line, 'approve', REGISTRAR)).rejects.toThrow('NOT_AVAILABLE');
    await expect(decide(line, 'approve', 'verksamhetschef@fa-hbg')).rejects.toThrow(
      'NOT_AVAILABLE',
    );
    await expect(decide(line, 'dispose')).rejects.toThrow('STEP_NOT_POSSIBLE');
    await expect(decide({ ...line, version: 7 }, 'approve')).rejects.toThrow('CONFLICT');
    await expect(propose('BUSY_SPANS')).rejects.toThrow('DISPOSAL_UNDER_WAY');
    expect((await decide(line, 'refuse')).state).toBe('REFUSED');
    await portal.runJobs();
    expect((await ruleOf('BUSY_SPANS')).due).not.toEqual([]);
    await expect(decide({ ...line, version: 2 }, 'approve')).rejects.toThrow();
  });
});

describe('the dry run', () => {
  it('tells per table what of the own agency’s is due, and changes nothing', async () => {
    const before = await value<string>(
      'select count(*) from pass_member where $1::uuid is not null',
    );
    const { due, dueBefore } = await ruleOf('PASS_PLANS');
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
    const line = await disposed('PASS_PLANS');
    expect(line).toMatchObject({ state: 'DONE', nextSteps: [] });
    expect(line.disposedRows).toBe(line.proposedRows);
    expect((await ruleOf('PASS_PLANS')).due).toEqual([]);

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
    expect(await brokenChains()).toEqual([]);
  });

  it('takes busy spans that ended three months ago, and none of another agency', async () => {
    await portal.owner.query(
      `insert into busy_span (agency_id, site_id, starts_at, ends_at)
       select a.id, s.id, t.at, t.at + interval '2 hours' from agency a, site s,
         (values (timestamptz '2026-08-25 10:00Z'), ('2026-08-26 10:00Z')) as t(at)
       where a.key in ('SOC-LUND', 'POL-LUND') and s.key = 'lund'`,
    );
    await disposed('BUSY_SPANS');
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
    const line = await disposed('ACCOUNTS');
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
    expect(await brokenChains()).toEqual([]);
  });

  it('stands in the protocol: rule, day, rows, functions, and no word of what they said', async () => {
    const lines = await ask<Record<string, unknown>[]>(MANAGER, DISPOSALS);
    expect(lines.find(({ rule }) => rule === 'PASS_PLANS')).toMatchObject({
      before: '2026-05-26',
      state: 'DONE',
      proposedBy: 'Registrator',
      decidedBy: 'Enhetschef',
    });
    expect(JSON.stringify(lines)).not.toContain('Möta');
  });
});

describe('every column that names a member', () => {
  /** Tables that keep a membership after its account was blanked, each with the reason. */
  const KEPT: Readonly<Record<string, string>> = {
    busy_span: 'rule BUSY_SPANS',
    crew_card: 'follows membership and qualification',
    deputy: 'ids, a role and days',
    directory_entry: 'follows membership',
    invitation: 'ids and hashes of secrets',
    legal_confirmation_version: 'permanent: what was decided, by an id',
    local_account: 'goes when its owner leaves',
    pass_answer: 'rule PASS_PLANS',
    pass_invitee: 'rule PASS_PLANS',
    pass_member: 'rule PASS_PLANS',
    passkey: 'goes when its owner leaves',
    session: 'ids and the hash of a secret',
    take_over: 'rule PASS_PLANS',
    undertaking_acceptance: 'ids, a version and a time',
  };

  it('is blanked with the account, or was looked at', async () => {
    // Who did something (`sent_by`, `noted_by` …) is an id, and the membership it points at is blank.
    const { rows } = await portal.owner.query<{ name: string }>(
      `select distinct k.conrelid::regclass::text as name from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
       where k.contype = 'f' and k.confrelid = 'membership'::regclass and a.attname = 'membership_id'`,
    );
    const targets = DISPOSAL_TARGETS.ACCOUNTS.map(({ table }) => table);
    const names = rows.map(({ name }) => name);
    expect(names.filter((name) => !targets.includes(name) && !KEPT[name])).toEqual([]);
    expect(Object.keys(KEPT).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('a backup that is older than a disposal', () => {
  it('has it done again from the protocol beside the backups', async () => {
    const path = join(tmpdir(), `${randomUUID()}.jsonl`);
    await writeProtocol(path, await readProtocol(portal.owner));
    const lines = parseProtocol(path);
    rmSync(path);
    expect(lines.map(({ rule, state }) => `${rule} ${state}`).sort()).toEqual([
      'ACCOUNTS DONE',
      'BUSY_SPANS DONE',
      'BUSY_SPANS REFUSED',
      'PASS_PLANS DONE',
    ]);
    // As the backup has it: nothing was proposed yet, and the rows are there.
    await portal.owner.query('delete from disposal');
    await portal.owner.query(
      `insert into busy_span (agency_id, site_id, starts_at, ends_at)
       select a.id, s.id, '2026-08-25 10:00Z', '2026-08-25 12:00Z' from agency a, site s
       where a.key = 'SOC-LUND' and s.key = 'lund'`,
    );
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 3, rows: 1 });
    expect((await ruleOf('BUSY_SPANS')).due).toEqual([]);
    const again = await readProtocol(portal.owner);
    expect(again.map(({ id, decidedBy }) => [id, decidedBy])).toEqual(
      lines.map(({ id, decidedBy }) => [id, decidedBy]),
    );
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 0, rows: 0 });
    expect(await brokenChains()).toEqual([]);
  });
});
