import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChainVerdict } from '@stad/audit/rules/verify-chain.js';
import { openingSql } from '@stad/platform/api/db/settings.js';
import pg from 'pg';
import { readDatabase } from '../src/audit-log-source.js';
import { verifyAuditLog } from '../src/verify-audit-log.js';
import { type Caller, TestPortal, wholeGround } from './portal.js';

/** The chain that the database links, checked by the implementation that shares no code with it. */
let portal: TestPortal;
let worker: Caller;
let police: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  worker = await portal.as('socialsekreterare1@soc-lund');
  police = await portal.as('samverkanspolis1@pol-lund');
  for (let n = 0; n < 6; n += 1) await record(worker);
});
afterAll(() => portal.close());

const agencyOf = (caller: Caller) => (caller.viewer as { agencyId: string }).agencyId;

/** Something a person read, with letters that are more than one byte. */
async function record(caller: Caller, objectType = 'fältpass'): Promise<void> {
  const ctx = caller.context();
  ctx.note({ action: 'READ', objectType, objectIds: [randomUUID(), randomUUID()], rowCount: 2 });
  await ctx.db.transaction.close('commit', ctx.readEvents);
}

async function verdicts(): Promise<Map<string, ChainVerdict>> {
  const { verdicts } = await verifyAuditLog(readDatabase(portal.owner));
  return new Map(verdicts.map((verdict) => [verdict.name, verdict]));
}

/** What the verifier says of SOC-LUND after a change that is rolled back; `$1` is its chain. */
async function foundAfter(tampering: string): Promise<string | null> {
  await portal.owner.query('begin');
  try {
    await portal.owner.query(tampering.replaceAll('$1', `'${agencyOf(worker)}'`));
    const all = await verdicts();
    const own = [...all.values()].find(({ chainId }) => chainId === agencyOf(worker));
    const broken = own?.broken ?? null;
    const others = [...all.values()].filter((each) => each !== own);
    expect(others.filter((verdict) => verdict.broken)).toEqual([]);
    return broken && `${broken.fault} ${broken.sequence}`;
  } finally {
    await portal.owner.query('rollback');
  }
}

const wholeNow = async () =>
  [...(await verdicts()).values()].filter((verdict) => verdict.broken).map(({ name }) => name);

/** Pages that PostgreSQL looks at to link so many events of one transaction, which is rolled back. */
async function pagesToLink(events: number): Promise<number> {
  const pages = `select sum(pg_stat_get_xact_blocks_fetched(c.oid))::int as n from pg_class c
    where c.relnamespace = 'audit'::regnamespace`;
  const counted = async () => (await portal.owner.query(pages)).rows[0].n as number;
  await portal.owner.query('begin');
  try {
    await portal.owner.query(
      `select set_config('app.agency_id', $1, true), audit.append('READ', 'unit', '{}', null, null, null, 1, null)
       from generate_series(1, $2::int)`,
      [agencyOf(worker), events],
    );
    const before = await counted();
    await portal.owner.query('set constraints audit.link immediate');
    return (await counted()) - before;
  } finally {
    await portal.owner.query('rollback');
  }
}

describe('a chain as it was written', () => {
  it('grows with its events, and not with their square', async () => {
    const [few, many] = [await pagesToLink(200), await pagesToLink(2000)];
    expect(many / few).toBeLessThan(12);
  });

  it('is whole', async () => {
    expect(await wholeNow()).toEqual([]);
    expect((await verdicts()).get('SOC-LUND')?.events).toBeGreaterThanOrEqual(6);
  });

  it('does not depend on the time zone of whoever writes or checks', async () => {
    const writer = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await writer.connect();
    try {
      for (const zone of ['Asia/Kolkata', 'America/St_Johns', 'Europe/Stockholm']) {
        await writer.query(`set time zone '${zone}'`);
        await write(writer, [worker]);
        await portal.owner.query(`set time zone '${zone}'; set datestyle = 'SQL, DMY'`);
        expect(await wholeNow()).toEqual([]);
      }
    } finally {
      await portal.owner.query('reset time zone; reset datestyle');
      await writer.end();
    }
  });
});

/** INV-19: the log only grows. */
describe('what was done to it afterwards is found', () => {
  const EVENT = 'chain_id = $1 and sequence';
  it.each<[string, string, string]>([
    ['edited', `update audit.event set action = 'LIST' where ${EVENT} = 3`, 'EVENT_CHANGED 3'],
    [
      'another time',
      `update audit.event set at = at - interval '1 microsecond' where ${EVENT} = 4`,
      'EVENT_CHANGED 4',
    ],
    [
      'another person',
      `update audit.event set membership_id = gen_random_uuid() where ${EVENT} = 2`,
      'EVENT_CHANGED 2',
    ],
    [
      'another record',
      `update audit.event set object_ids = '{}' where ${EVENT} = 5`,
      'EVENT_CHANGED 5',
    ],
    [
      'edited and hashed anew, the next one not',
      `update audit.event e set action = 'LIST', hash = sha256(e.previous_hash ||
         convert_to(audit.canonical(jsonb_populate_record(e, '{"action": "LIST"}')), 'UTF8')) where ${EVENT} = 3`,
      'LINK_BROKEN 4',
    ],
    [
      'deleted',
      `delete from audit.payload where event_id in (select id from audit.event where ${EVENT} = 3);
       delete from audit.event where ${EVENT} = 3`,
      'EVENTS_MISSING 4',
    ],
    [
      'swapped',
      `update audit.event set sequence = sequence + 1000000 where ${EVENT} in (2, 3);
       update audit.event set sequence = case sequence when 1000002 then 3 else 2 end
         where ${EVENT} in (1000002, 1000003)`,
      'LINK_BROKEN 2',
    ],
    [
      'put in, the rest moved on',
      `update audit.event set sequence = sequence + 1000000 where ${EVENT} >= 3;
       insert into audit.event (chain_id, sequence, agency_id, action, object_type, previous_hash, hash)
         select chain_id, 3, agency_id, 'READ', 'forged', hash, sha256('forged') from audit.event where ${EVENT} = 2;
       update audit.event set sequence = sequence - 999999 where ${EVENT} > 1000000`,
      'EVENT_CHANGED 3',
    ],
    [
      'the tail cut off',
      `delete from audit.payload where event_id in (select id from audit.event where ${EVENT} >= 5);
       delete from audit.event where ${EVENT} >= 5`,
      'HEAD_ELSEWHERE 4',
    ],
    [
      'the head moved',
      `update audit.chain set head_hash = sha256('x') where id = $1`,
      'HEAD_ELSEWHERE',
    ],
    ['the head taken away', 'delete from audit.chain where id = $1', 'HEAD_MISSING'],
    [
      'put in without a link',
      `alter table audit.event disable trigger link;
       insert into audit.event (chain_id, agency_id, action, object_type) values ($1, $1, 'READ', 'forged')`,
      'NOT_LINKED null',
    ],
  ])('%s', async (_, tampering, expected) => {
    expect(await foundAfter(tampering)).toContain(expected);
  });

  it('content that was deleted by hand', async () => {
    await changeContact('by hand');
    const found = await foundAfter(
      `delete from audit.payload p using audit.event e where e.id = p.event_id and e.chain_id = $1`,
    );
    expect(found).toContain('CONTENT_MISSING');
  });

  it('content that is not what was committed to', async () => {
    await changeContact('ny');
    const found = await foundAfter(
      `update audit.payload set content = content || ' ' where event_id =
         (select id from audit.event where chain_id = $1 and commitment is not null order by sequence limit 1)`,
    );
    expect(found).toContain('CONTENT_CHANGED');
  });
});

/** Writes events in the name of each, one after the other, in a single transaction. */
async function write(client: pg.Client, callers: readonly Caller[]): Promise<void> {
  await client.query('begin');
  for (const caller of callers) {
    const opening = openingSql(caller.viewer, 'write', randomUUID());
    await client.query(opening.slice(opening.indexOf(';') + 1));
    await client.query(`select audit.record('READ', 'fältpass', '{}', null, 1)`);
  }
  await client.query('commit');
}

async function changeContact(label: string): Promise<string> {
  const manager = await portal.as('enhetschef@soc-lund');
  const ctx = manager.context('write');
  const id = randomUUID();
  await ctx.db.sql(
    `insert into contact_function (id, agency_id, label, kind, mailbox, site_ids)
     select $1, app.agency_id(), $2, 'OTHER', 'ny@soc-lund.example', array[s.id] from site s where s.key = 'lund'`,
    [id, label],
  );
  await ctx.db.sql(`update contact_function set hours = 'dygnet runt' where id = $1`, [id]);
  await ctx.db.transaction.close('commit');
  return id;
}

describe('every change', () => {
  it('is written down with its fields, and its content apart, under a commitment', async () => {
    const id = await changeContact('Prov');
    const { rows } = await portal.owner.query(
      `select e.action, e.object_type, e.fields, e.sequence is not null as linked, p.content::jsonb ->> 'label' as label
       from audit.event e join audit.payload p on p.event_id = e.id
       where $1 = any (e.object_ids) order by e.sequence`,
      [id],
    );
    expect(rows).toEqual([
      {
        action: 'INSERT',
        object_type: 'contact_function',
        fields: expect.arrayContaining(['agency_id', 'label', 'mailbox']),
        linked: true,
        label: 'Prov',
      },
      {
        action: 'UPDATE',
        object_type: 'contact_function',
        fields: ['hours'],
        linked: true,
        label: 'Prov',
      },
    ]);
  });

  it('that is rolled back leaves nothing', async () => {
    const ctx = worker.context('write');
    await ctx.db.sql(`select audit.record('READ', 'rolled_back', '{}', null, 1)`);
    await ctx.db.transaction.close('rollback');
    const { rowCount } = await portal.owner.query(
      `select from audit.event where object_type = 'rolled_back'`,
    );
    expect(rowCount).toBe(0);
  });
});

describe('many writers', () => {
  const eachRound = async (writers: number, rounds: number, who: (writer: number) => Caller[]) => {
    const clients = Array.from(
      { length: writers },
      () => new pg.Client({ connectionString: process.env.DATABASE_URL }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    try {
      await Promise.all(
        clients.map(async (client, writer) => {
          for (let round = 0; round < rounds; round += 1) await write(client, who(writer));
        }),
      );
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
  };
  const countOf = async (name: string) => (await verdicts()).get(name)?.events ?? 0;

  it('20 of one agency leave one whole chain', async () => {
    const before = await countOf('SOC-LUND');
    await eachRound(20, 10, () => [worker]);
    expect(await wholeNow()).toEqual([]);
    expect(await countOf('SOC-LUND')).toBe(before + 200);
  });

  it('two agencies in opposite order leave whole chains and no deadlock', async () => {
    const before = [await countOf('SOC-LUND'), await countOf('POL-LUND')];
    await eachRound(10, 10, (writer) => (writer % 2 === 0 ? [worker, police] : [police, worker]));
    expect(await wholeNow()).toEqual([]);
    expect([await countOf('SOC-LUND'), await countOf('POL-LUND')]).toEqual(
      before.map((count) => count + 100),
    );
  });
});
