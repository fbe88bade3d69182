import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '@stad/platform/api/db/setup.js';
import pg from 'pg';
// @ts-expect-error -- tools of plain JavaScript
import { checkCheckpoints, checkExport } from '../../../tools/audit/audit-check.mjs';
import { takeCheckpoint } from '../src/audit-checkpoint.js';
import { exportAuditLog, exportLines } from '../src/export-audit-log.js';
import { type Caller, TestPortal, wholeGround } from './portal.js';

/** The log as the database links it, checked by a program that knows only the file. */
let portal: TestPortal;
let worker: Caller;
let folder: string;
const portalKey = generateKeyPairSync('ed25519');

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  worker = await portal.as('enhetschef@soc-lund');
  folder = mkdtempSync(join(tmpdir(), 'audit-export-'));
  for (let n = 0; n < 5; n += 1) await change();
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

const chain = () => (worker.viewer as { agencyId: string }).agencyId;
let files = 0;

/** A change of a row, with letters that are more than one byte. */
async function change(): Promise<void> {
  const ctx = worker.context('write');
  await ctx.db.sql(
    `insert into contact_function (agency_id, label, kind, mailbox, site_ids)
     select app.agency_id(), 'Växel “åäö” 👩‍🚒', 'OTHER', 'ny@soc-lund.example', array[s.id]
     from site s where s.key = 'lund'`,
  );
  await ctx.db.transaction.close('commit');
}

const backup = <T>(work: (client: pg.Client) => Promise<T>) =>
  withClient(process.env['DATABASE_BACKUP_URL'] as string, work);

async function exported(withContent = true): Promise<string[]> {
  files += 1;
  const path = join(folder, `log-${files}`);
  await backup((client) => exportAuditLog(client, path, { withContent }));
  return readFileSync(path, 'utf8').split('\n');
}

const faults = async (lines: string[], checkpoints: unknown[] = []): Promise<string[]> => {
  const { findings } = await checkExport(lines, checkpoints);
  return findings.map(
    ({ chain: name, fault, at }: { chain: string; fault: string; at: string }) =>
      `${name} ${fault} ${at}`,
  );
};

const checkpoint = () =>
  backup((client) => takeCheckpoint(client, folder, portalKey.privateKey, null));

/** The folder of checkpoints as the other program reads it. */
function kept() {
  const read = (n: number) => ({
    name: `checkpoint-00000${n}.json`,
    text: readFileSync(join(folder, `checkpoint-00000${n}.json`), 'utf8'),
  });
  const all = [1, 2].flatMap((n) => {
    try {
      return [read(n)];
    } catch {
      return [];
    }
  });
  return checkCheckpoints(all, new Map([['portal', portalKey.publicKey]]));
}

describe('an export', () => {
  it('is whole, with and without content, and only its owner may read it', async () => {
    const whole = await exported();
    expect(await faults(whole)).toEqual([]);
    expect(whole.join()).toContain('👩‍🚒');
    const bare = await exported(false);
    expect(await faults(bare)).toEqual([]);
    expect(bare.join()).not.toContain('👩‍🚒');
    expect(bare).toHaveLength(whole.length);
    expect(statSync(join(folder, `log-${files}`)).mode & 0o777).toBe(0o600);
  });

  it('is whole while others write', async () => {
    const writing = Promise.all([1, 2, 3].map(change));
    expect(await faults(await exported())).toEqual([]);
    await writing;
  });

  it('never takes the place of an earlier one', async () => {
    await exported();
    files -= 1;
    await expect(exported()).rejects.toThrow(/EEXIST/);
  });
});

describe('checkpoints kept outside the database', () => {
  beforeAll(async () => {
    await checkpoint();
    await change();
    await checkpoint();
    await change();
  });

  it('are signed, follow each other, and the log passes through them', async () => {
    const { findings, checkpoints, signed } = kept();
    expect(findings).toEqual([]);
    expect([...signed]).toEqual([
      [1, ['portal']],
      [2, ['portal']],
    ]);
    expect(await faults(await exported(), checkpoints)).toEqual([]);
  });

  const EVENT = 'chain_id = $1 and sequence';
  /** Links a chain anew, as somebody can who has the database and the source. */
  const RELINK = `do $relink$ declare e audit.event; head bytea := decode(repeat('00', 32), 'hex'); n bigint := 0;
    begin
      update audit.event set sequence = sequence + 1000000 where chain_id = $1;
      for e in select * from audit.event where chain_id = $1 order by sequence loop
        n := n + 1; e.sequence := n; e.previous_hash := head;
        e.hash := sha256(head || convert_to(audit.canonical(e), 'UTF8'));
        update audit.event set sequence = n, previous_hash = head, hash = e.hash where id = e.id;
        head := e.hash;
      end loop;
      update audit.chain set head_sequence = n, head_hash = head where id = $1;
    end $relink$`;

  it.each<[string, string, string]>([
    ['edit', `update audit.event set action = 'LIST' where ${EVENT} = 2`, 'EVENT_CHANGED 2'],
    [
      'edit, the chain linked anew',
      `update audit.event set action = 'LIST' where ${EVENT} = 2; ${RELINK}`,
      'REWRITTEN',
    ],
    [
      'delete, the chain linked anew',
      `delete from audit.payload where event_id in (select id from audit.event where ${EVENT} = 3);
       delete from audit.event where ${EVENT} = 3; ${RELINK}`,
      'REWRITTEN',
    ],
    [
      'truncate, the head moved back',
      `delete from audit.payload where event_id in (select id from audit.event where ${EVENT} > 2);
       delete from audit.event where ${EVENT} > 2; ${RELINK}`,
      'CUT_OFF 2',
    ],
    ['nothing but linked anew', RELINK, ''],
  ])('%s', async (_, tampering, expected) => {
    const { checkpoints } = kept();
    const owner = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
    await owner.connect();
    try {
      await owner.query('begin');
      await owner.query(tampering.replaceAll('$1', `'${chain()}'`));
      const lines: string[] = [];
      for await (const line of exportLines(owner, { withContent: true })) lines.push(line);
      const found = await faults(lines, checkpoints);
      expect(found.join()).toContain(expected);
      expect(found).toHaveLength(expected === '' ? 0 : 1);
    } finally {
      await owner.query('rollback').catch(() => {});
      await owner.end();
    }
  });

  it('a broken log is not signed', async () => {
    await portal.owner.query(
      `update audit.event set action = action || 'X' where chain_id = '${chain()}' and sequence = 2`,
    );
    try {
      await expect(checkpoint()).rejects.toThrow(/^Not signed\. SOC-LUND: BROKEN at event 2/);
    } finally {
      await portal.owner.query(
        `update audit.event set action = left(action, -1) where chain_id = '${chain()}' and sequence = 2`,
      );
    }
  });
});
