import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openingSql } from '@stad/platform/api/db/settings.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import pg from 'pg';
import {
  type Checkpoint,
  checkCheckpoints,
  checkExport,
  cosignature,
  // @ts-expect-error -- tools of plain JavaScript
} from '../../../tools/audit/audit-check.mjs';
import { takeCheckpoint } from '../src/audit-checkpoint.js';
import { tellCovered } from '../src/audit-covered.js';
import { readDatabase } from '../src/audit-log-source.js';
import { readProtocol, reapply } from '../src/disposal-protocol.js';
import { exportLines } from '../src/export-audit-log.js';
import { verifyAuditLog } from '../src/verify-audit-log.js';
import { AgedLog, RELINK } from './aged-log.js';
import { DisposalBench } from './disposal-bench.js';
import { type Caller, TestPortal, wholeGround } from './portal.js';

const NOW = new Date('2026-11-26T09:00:00Z');
/** The last second of 25 November 2021 in Sweden, and the first of the day after. */
const LAST_DUE = '2021-11-25T22:59:59Z';
const FIRST_YOUNG = '2021-11-25T23:00:00Z';
const REVIEWER = 'ansvarig-for-loggkontroll@soc-lund';

/** The oldest events of Lund's social services and of its police are more than five years old. */
const OLD = 30;

let portal: TestPortal;
let bench: DisposalBench;
let worker: Caller;
let social: AgedLog;
let police: AgedLog;
let folder: string;
const own = generateKeyPairSync('ed25519');
const witness = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const keys = new Map<string, KeyObject>([
  ['portal', own.publicKey],
  ['SOC-HBG', witness.publicKey],
]);

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  bench = new DisposalBench(portal, NOW);
  worker = await portal.as('enhetschef@soc-lund');
  const officer = await portal.as('samverkanspolis1@pol-lund');
  social = new AgedLog(portal.owner, agencyOf(worker));
  police = new AgedLog(portal.owner, agencyOf(officer));
  await change();
  for (const log of [social, police]) {
    await log.add(OLD + 10);
    await log.age(1, OLD, LAST_DUE);
    await log.age(OLD + 1, OLD + 1, FIRST_YOUNG);
  }
  folder = mkdtempSync(join(tmpdir(), 'access-log-'));
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

const agencyOf = (caller: Caller) => (caller.viewer as { agencyId: string }).agencyId;
const due = async () => (await bench.ruleOf('ACCESS_LOG')).due;

/** A change of a row of social services: an event with content beside it. */
async function change(): Promise<void> {
  const ctx = worker.context('write');
  await ctx.db.sql(
    `insert into contact_function (agency_id, label, kind, mailbox, site_ids)
     select app.agency_id(), 'Växel', 'OTHER', 'ny@soc-lund.example', array[s.id] from site s where s.key = 'lund'`,
  );
  await ctx.db.transaction.close('commit');
}

/** What the verifier of the portal finds, and what the other program finds in an export. */
async function faults(
  checkpoints: readonly Checkpoint[] = [],
): Promise<readonly [string[], string[]]> {
  const { verdicts } = await verifyAuditLog(readDatabase(portal.owner));
  const bySecond = await faultsIn(await exported(), checkpoints);
  const byFirst = verdicts.flatMap(({ name, broken }) =>
    broken ? [`${name} ${broken.fault}`] : [],
  );
  return [byFirst, bySecond];
}

async function exported(withContent = true): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(portal.owner, { withContent })) lines.push(line);
  return lines;
}

async function faultsIn(
  lines: string[],
  checkpoints: readonly Checkpoint[] = [],
): Promise<string[]> {
  const { findings } = await checkExport(lines, checkpoints);
  return findings.map(({ chain, fault }: { chain: string; fault: string }) => `${chain} ${fault}`);
}

/** Notes where all chains stand; with a key, somebody cosigns it under a name. */
async function checkpoint(key?: KeyObject, name = 'SOC-HBG'): Promise<void> {
  const { path } = await withClient(process.env['DATABASE_BACKUP_URL'] as string, (client) =>
    takeCheckpoint(client, folder, own.privateKey, null),
  );
  if (!key) return;
  const { body } = JSON.parse(readFileSync(path, 'utf8'));
  const signed = cosignature(body, name, key);
  writeFileSync(path.replace('.json', `.cosigned-by-${name}.json`), JSON.stringify(signed));
}

const tell = () => tellCovered(portal.owner, folder, keys);

/** The checkpoints of the folder as the other program reads them. */
function kept(): readonly Checkpoint[] {
  const files = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => {
    const name = `checkpoint-00000${n}.json`;
    try {
      return [{ name, text: readFileSync(join(folder, name), 'utf8') }];
    } catch {
      return [];
    }
  });
  const { findings, checkpoints } = checkCheckpoints(files, keys);
  expect(findings).toEqual([]);
  return checkpoints;
}

/** A piece of a disposal as the job asks for it, in the name of an agency. */
async function dispose(id: string, agencyId: string, more = ''): Promise<number> {
  const jobs = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await jobs.connect();
  try {
    await jobs.query(
      openingSql({ kind: 'system', job: 'dispose', agencyId }, 'write', randomUUID()),
    );
    if (more) await jobs.query(more);
    const { rows } = await jobs.query<{ n: number }>('select app.dispose($1, 500) as n', [id]);
    await jobs.query('rollback');
    return rows[0]?.n ?? 0;
  } finally {
    await jobs.end();
  }
}

/** A disposal of the log as the database would hold it, decided by a manager or not. */
async function decided(before: string, state = 'APPROVED'): Promise<string> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into disposal (agency_id, rule, before, state, proposed_rows, proposed_by, proposed_at, decided_by, decided_at)
     select a.id, 'ACCESS_LOG', $1, $2, 1, r.id, now(),
       case when $2 <> 'PROPOSED' then m.id end, case when $2 <> 'PROPOSED' then now() end
     from agency a join membership r on r.work_email = 'registrator@soc-lund.example'
       join membership m on m.work_email = 'enhetschef@soc-lund.example' where a.key = 'SOC-LUND' returning id`,
    [before, state],
  );
  return rows[0]?.id as string;
}

const forget = (id: string) => portal.owner.query('delete from disposal where id = $1', [id]);

describe('nothing of the log goes', () => {
  it('by a statement of any role', async () => {
    const statements = [
      'delete from audit.event',
      'delete from audit.payload',
      'update audit.chain set covered_sequence = head_sequence',
      'select from app.log_due(app.agency_id(), app.today())',
      'select from disposal d, app.cut_log(d, 500)',
    ];
    for (const key of [bench.registrar, bench.manager, REVIEWER, 'administrator@soc-lund']) {
      for (const statement of statements) {
        expect([key, await attempt(await portal.as(key), statement)]).toEqual([key, 'refused']);
      }
    }
    for (const role of ['portal_jobs', 'portal_door', 'portal_statistics']) {
      for (const statement of statements.slice(0, 2)) {
        await portal.owner.query('begin');
        await portal.owner.query(`set local role ${role}`);
        await expect(portal.owner.query(statement)).rejects.toThrow(/permission denied/);
        await portal.owner.query('rollback');
      }
    }
    await withClient(process.env['DATABASE_BACKUP_URL'] as string, async (backup) => {
      await backup.query('set default_transaction_read_only = off');
      await expect(backup.query('delete from audit.event')).rejects.toThrow(/permission denied/);
    });
  });

  it('while no cosigned checkpoint covers it', async () => {
    expect(await due()).toEqual([]);
    await expect(bench.propose('ACCESS_LOG')).rejects.toThrow('NOTHING_TO_DISPOSE');
    await expect(tell()).rejects.toThrow(/^No checkpoint is signed/);
    await checkpoint();
    await expect(tell()).rejects.toThrow(/^No checkpoint is signed/);
    await checkpoint(stranger.privateKey);
    await expect(tell()).rejects.toThrow(/^No checkpoint is signed/);
    await checkpoint(own.privateKey, 'portal');
    await expect(tell()).rejects.toThrow(/^No checkpoint is signed/);
    await expect(tellCovered(portal.owner, folder, new Map())).rejects.toThrow(
      /portal\.public\.pem/,
    );
    expect(await due()).toEqual([]);
  });

  it('beyond the checkpoint', async () => {
    await social.cover(OLD - 10);
    expect(await due()).toEqual([{ table: 'audit.event', rows: OLD - 10 }]);
    const id = await decided('2021-11-26');
    expect(await dispose(id, social.chainId)).toBe(OLD - 10);
    await social.cover(0);
    expect(await dispose(id, social.chainId)).toBe(0);
    await forget(id);
  });

  it('that was written on the day of the decision or later, however far it is covered', async () => {
    await social.cover(OLD + 5);
    expect(await due()).toEqual([{ table: 'audit.event', rows: OLD }]);
    const id = await decided('2021-11-26');
    expect(await dispose(id, social.chainId)).toBe(OLD);
    await forget(id);
  });

  it.each<[string, string, string]>([
    ['a decision on what is younger than five years', '2022-11-26', 'APPROVED'],
    ['a proposal alone', '2021-11-26', 'PROPOSED'],
    ['a decision that says no', '2021-11-26', 'REFUSED'],
  ])('by %s', async (_, before, state) => {
    const id = await decided(before, state);
    await expect(dispose(id, social.chainId)).rejects.toThrow(/Not (kept long|for this)/);
    await forget(id);
  });

  it('by no decision, that of another agency, or a person’s hand', async () => {
    const id = await decided('2021-11-26');
    await expect(dispose(randomUUID(), social.chainId)).rejects.toThrow(/Not for this viewer/);
    await expect(dispose(id, police.chainId)).rejects.toThrow(/Not for this viewer/);
    for (const key of [bench.registrar, bench.manager]) {
      expect(await attempt(await portal.as(key), `select app.dispose('${id}', 500)`)).toBe(
        'refused',
      );
    }
    await forget(id);
    await social.cover(0);
    expect(await social.places()).toEqual([1, expect.any(Number)]);
  });

  it('of a chain that is broken', async () => {
    const id = await decided('2021-11-26');
    await portal.owner.query('begin');
    await social.cover(OLD);
    await portal.owner.query(`delete from audit.event where chain_id = $1 and sequence = 12`, [
      social.chainId,
    ]);
    await portal.owner.query(
      `select set_config('app.viewer', 'system', true), set_config('app.agency_id', $1, true)`,
      [social.chainId],
    );
    await expect(portal.owner.query('select app.dispose($1, 500)', [id])).rejects.toThrow(
      /is broken/,
    );
    await portal.owner.query('rollback');
    await forget(id);
  });
});

describe('a disposal that was decided', () => {
  let before: string[];
  let notedBefore: readonly Checkpoint[];
  beforeAll(async () => {
    await checkpoint(witness.privateKey);
    expect(await tell()).toMatchObject({ number: 4, by: ['SOC-HBG'] });
    await checkpoint();
    notedBefore = kept();
    before = await exported();
    await social.keep();
  });

  it('takes what the dry run told, of the own chain alone, and both verifiers find it whole', async () => {
    const [, last] = await social.places();
    expect(await due()).toEqual([{ table: 'audit.event', rows: OLD }]);
    expect(await faults(notedBefore)).toEqual([[], []]);
    const line = await bench.disposed('ACCESS_LOG');
    expect(line).toMatchObject({ state: 'DONE', proposedRows: OLD, disposedRows: OLD });
    expect(await social.places()).toEqual([OLD + 1, expect.any(Number)]);
    expect((await social.places())[1]).toBeGreaterThan(last);
    expect((await police.places())[0]).toBe(1);
    expect(await due()).toEqual([]);
    const { rows } = await portal.owner.query(
      'select from audit.payload p where not exists (select from audit.event e where e.id = p.event_id)',
    );
    expect(rows).toEqual([]);
    expect(await faults(kept())).toEqual([[], []]);
    expect(await faultsIn(await exported(false), kept())).toEqual([]);
  });

  it('stays in the chain: place, hash, day, decision, and by whom', async () => {
    const { rows } = await portal.owner.query(
      `select e.fields, e.row_count, e.job, e.object_ids[1] = d.id as names, d.cut_through::int as through, d.cut_hash as hash,
         d.decided_by as who
       from audit.event e join disposal d on d.id = e.object_ids[1] where e.action = 'CUT' and e.chain_id = $1`,
      [social.chainId],
    );
    expect(rows).toHaveLength(1);
    const { fields, hash, who, ...rest } = rows[0];
    expect(rest).toEqual({ row_count: OLD, job: 'dispose', names: true, through: OLD });
    expect(fields).toEqual([
      `through=${OLD}`,
      `hash=${hash}`,
      'before=2021-11-26',
      `decided-by=${who}`,
    ]);
  });

  it('an export from before is whole, with the checkpoints of that time', async () => {
    expect(await faultsIn(before, notedBefore)).toEqual([]);
  });

  it('the chain goes on, is noted and cosigned again, and the control of the log draws from it', async () => {
    await change();
    const ctx = worker.context();
    ctx.note({
      action: 'READ',
      objectType: 'field_operation',
      objectIds: [randomUUID()],
      rowCount: 1,
    });
    await ctx.db.transaction.close('commit', ctx.readEvents);
    await checkpoint(witness.privateKey);
    await tell();
    expect(await faults(kept())).toEqual([[], []]);
    const { data, codes } = await (await portal.as(REVIEWER)).run<{
      drawAccessReview: { events: number };
    }>(
      `mutation D($input: DrawAccessReviewInput!) { drawAccessReview(input: $input) { events items } }`,
      { input: { clientMutationId: randomUUID() } },
    );
    expect(codes).toEqual([]);
    expect(data?.drawAccessReview.events).toBeGreaterThan(0);
    expect(await faults(kept())).toEqual([[], []]);
  });

  /** What both say of social services after a change that is rolled back. */
  async function foundAfter(tampering: string): Promise<readonly [string[], string[]]> {
    const checkpoints = kept();
    await portal.owner.query('begin');
    try {
      await portal.owner.query(tampering.replaceAll('$1', social.chainId));
      return await faults(checkpoints);
    } finally {
      await portal.owner.query('rollback');
    }
  }

  const FIRST = `(select min(sequence) from audit.event where chain_id = '$1')`;
  const without = (from: string) =>
    `delete from audit.payload where event_id in (select id from audit.event where chain_id = '$1' and sequence ${from});
     delete from audit.event where chain_id = '$1' and sequence ${from};`;
  const CUT = `where chain_id = '$1' and action = 'CUT'`;
  const fields = (from: string, to: string) =>
    `update audit.event set fields = string_to_array(regexp_replace(array_to_string(fields, ','), '${from}', '${to}'), ',') ${CUT};`;
  const ANOTHER_HASH = fields('hash=.{64}', `hash=${'ab'.repeat(32)}`);
  it.each<[string, string, string, string?]>([
    ['one more is taken', without(`= ${FIRST}`), 'CUT_TOO_FAR'],
    ['many more are taken', without(`< ${FIRST} + 5`), 'CUT_TOO_FAR'],
    ['the record of the cut names another hash', ANOTHER_HASH, 'EVENT_CHANGED'],
    ['it does, and the chain is linked anew', ANOTHER_HASH + RELINK, 'CUT_ELSEWHERE', 'REWRITTEN'],
    [
      'it names no hash, and the chain is linked anew',
      fields('hash=', 'sum=') + RELINK,
      'CUT_UNREADABLE',
    ],
    [
      'it names another place, and the chain is linked anew',
      fields('through=30', 'through=29') + RELINK,
      'CUT_TOO_FAR',
      'REWRITTEN',
    ],
    [
      'one more is taken, it says so, and the chain is linked anew',
      without(`= ${FIRST}`) + fields('through=30', 'through=31') + RELINK,
      'CUT_ELSEWHERE',
      'REWRITTEN',
    ],
    [
      'it names a decision there never was, and the chain is linked anew',
      `update audit.event set object_ids = array[gen_random_uuid()] ${CUT}; ${RELINK}`,
      'CUT_UNDECIDED',
    ],
    [
      'it names another day, and the chain is linked anew',
      fields('before=2021', 'before=2020') + RELINK,
      'CUT_UNDECIDED',
    ],
    [
      'the record is taken away',
      without(`= (select sequence from audit.event ${CUT})`),
      'EVENTS_MISSING',
    ],
    [
      'what was disposed of is put back',
      'insert into audit.event overriding system value select * from kept_event where sequence = 30',
      'DISPOSED_IS_BACK',
    ],
  ])('%s: found by both', async (_, tampering, byFirst, bySecond = byFirst) => {
    expect(await foundAfter(tampering)).toEqual([
      [`SOC-LUND ${byFirst}`],
      [`SOC-LUND ${bySecond}`],
    ]);
  });

  it('events that were taken without a decision are missed by both', async () => {
    await portal.owner.query('begin');
    await portal.owner.query(without('<= 10').replaceAll('$1', police.chainId));
    expect(await faults(kept())).toEqual([
      ['POL-LUND EVENTS_MISSING'],
      ['POL-LUND EVENTS_MISSING'],
    ]);
    await portal.owner.query('rollback');
  });

  it('people go on writing while a piece of it is under way', async () => {
    await police.cover(OLD);
    const disposals = new DisposalBench(portal, NOW, 'pol-lund', 'polisledning');
    const line = await disposals.propose('ACCESS_LOG');
    await disposals.decide(line, 'approve');
    const piece = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
    await piece.connect();
    const { chainId: agencyId } = police;
    await piece.query(
      openingSql({ kind: 'system', job: 'dispose', agencyId }, 'write', randomUUID()),
    );
    await piece.query('select app.dispose($1, 1)', [line.id]);
    const ctx = (await portal.as('samverkanspolis1@pol-lund')).context('write');
    await ctx.db.sql(`select audit.record('READ', 'field_operation', '{}', null, 1)`);
    await ctx.db.transaction.close('commit');
    await piece.query('commit');
    await piece.end();
    expect((await police.places())[0]).toBe(11);
    expect(await faults(kept())).toEqual([[], []]);
    await portal.runJobs();
    expect(await disposals.lineOf(line.id)).toMatchObject({ state: 'DONE', disposedRows: OLD });
    expect((await police.places())[0]).toBe(OLD + 1);
    expect(await faults(kept())).toEqual([[], []]);
  });
});

describe('a backup that is older than a cut', () => {
  /** As the backup has it: nothing was proposed, and nobody had told how far the chain is covered. */
  async function olderBackup(): Promise<void> {
    await portal.owner.query('delete from access_review_item; delete from access_review');
    await portal.owner.query('delete from disposal');
    await social.bringBack();
    await social.cover(0);
    expect((await social.places())[0]).toBe(1);
  }

  it('has it done again at the same place, and nowhere further', async () => {
    const lines = (await readProtocol(portal.owner)).filter(({ agency }) => agency === 'SOC-LUND');
    expect(lines).toMatchObject([{ rule: 'ACCESS_LOG', state: 'DONE', cutThrough: String(OLD) }]);
    await olderBackup();
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 1, rows: OLD });
    expect((await social.places())[0]).toBe(OLD + 1);
    expect(await readProtocol(portal.owner)).toMatchObject([
      { cutThrough: lines[0]?.cutThrough, cutHash: lines[0]?.cutHash, disposedRows: OLD },
    ]);
    const [byFirst] = await faults();
    expect(byFirst).toEqual([]);
    expect(await faultsIn(await exported(false))).toEqual([]);
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 0, rows: 0 });
  });

  it('of another history is not cut', async () => {
    const lines = (await readProtocol(portal.owner)).map((line) => ({
      ...line,
      id: randomUUID(),
      cutHash: 'ab'.repeat(32),
    }));
    await olderBackup();
    await expect(reapply(portal.owner, lines)).rejects.toThrow(/Another history/);
    await portal.owner.query('rollback');
    expect((await social.places())[0]).toBe(1);
  });
});
