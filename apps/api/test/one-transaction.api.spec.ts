import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { AgencyEntity, MembershipEntity } from '@stad/identity/api/identity.entities.js';
import pg from 'pg';
import { TestPortal, wholeGround } from './portal.js';

/**
 * What everything else rests on: one transaction an operation, on a pipelined connection, carrying
 * who acts. Proven on the real server, with a pool far smaller than the number of clients.
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

const WIDE = `{ a: people { total rows { id } } b: people { total rows { id } } viewer { agency { key } places { site { key } } } }`;

async function draft(key: string) {
  const caller = await portal.as(key);
  if (caller.viewer.kind !== 'person') throw new Error('a person');
  const { rows } = await portal.owner.query(
    `select s.id as site, p.id as programme from site s, programme p where s.key = 'lund'`,
  );
  return {
    caller,
    values: {
      id: randomUUID(),
      kind: 'SEMINAR',
      agencyId: caller.viewer.agencyId,
      siteId: rows[0].site,
      programmeId: rows[0].programme,
      title: 'Prov',
      phase: 'PLANNED',
      startsAt: new Date('2022-05-20T15:00:00Z'),
      endsAt: new Date('2022-05-20T20:00:00Z'),
      classification: 'P2',
      createdBy: caller.viewer.membershipId,
    },
  };
}

describe('one transaction an operation', () => {
  it('keeps 288 operations of 24 clients over 4 agencies apart on a pool of 4', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(warning.message);
    process.on('warning', listen);
    const keys = [
      'administrator@soc-lund',
      'administrator@pol-lund',
      'administrator@fa-hbg',
      'administrator@soc-hbg',
    ];
    const callers = await Promise.all(keys.map((key) => portal.as(key)));
    const ownPeople = new Map<string, Set<string>>();
    for (const caller of callers) {
      if (caller.viewer.kind !== 'person') throw new Error('a person');
      const { rows } = await portal.owner.query('select id from membership where agency_id = $1', [
        caller.viewer.agencyId,
      ]);
      ownPeople.set(caller.viewer.agencyId, new Set(rows.map((row) => row.id)));
    }
    let leaks = 0;
    const client = async (number: number) => {
      for (let round = 0; round < 12; round += 1) {
        const caller = callers[(number + round) % callers.length];
        if (caller?.viewer.kind !== 'person') throw new Error('a person');
        const own = ownPeople.get(caller.viewer.agencyId);
        const { data, problems } = await caller.run<{
          a: { rows: { id: string }[] };
          b: { rows: { id: string }[] };
        }>(WIDE);
        expect(problems).toEqual([]);
        const seen = [...(data?.a.rows ?? []), ...(data?.b.rows ?? [])];
        expect(seen).toHaveLength((own?.size ?? 0) * 2);
        leaks += seen.filter((row) => !own?.has(row.id)).length;
      }
    };
    await Promise.all(Array.from({ length: 24 }, (_, number) => client(number)));
    process.off('warning', listen);
    expect(leaks).toBe(0);
    expect(warnings.filter((text) => text.includes('client.query'))).toEqual([]);
  });

  it('shows no row to a viewer nobody knows', async () => {
    const ctx = portal.visitor().context();
    expect(await ctx.db.find(AgencyEntity)).toEqual([]);
    expect(await ctx.db.find(MembershipEntity)).toEqual([]);
    await ctx.db.transaction.close('commit');
  });

  it('rolls everything back when a later statement fails, and says the first failure', async () => {
    const { caller, values } = await draft('socialsekreterare1@soc-lund');
    const ctx = caller.context('write');
    await ctx.db.insert(ActivityEntity, values);
    await expect(ctx.db.sql('select 1/0')).rejects.toThrow('division by zero');
    await expect(ctx.db.find(ActivityEntity)).rejects.toThrow('division by zero');
    await expect(ctx.db.transaction.close('commit')).resolves.toBeUndefined();
    const { rowCount } = await portal.owner.query('select from activity where id = $1', [
      values.id,
    ]);
    expect(rowCount).toBe(0);
  });

  it('says the first failure also where a sibling of the same flight hears of it sooner', async () => {
    const ctx = (await portal.as('socialsekreterare1@soc-lund')).context('read');
    const slow = ctx.db.transaction.run(async (manager) => {
      try {
        return await manager.query("select 'no id'::uuid");
      } finally {
        for (let turn = 0; turn < 50; turn += 1) await null;
      }
    });
    const said = await Promise.allSettled([slow, ctx.db.sql('select 1')]);
    await ctx.db.transaction.close('rollback');
    const code = { driverError: { code: '22P02' } };
    expect(said).toMatchObject([{ reason: code }, { reason: code }]);
  });

  it('takes a COMMIT that answers ROLLBACK for the failure it is', async () => {
    const { caller, values } = await draft('socialsekreterare1@soc-lund');
    const ctx = caller.context('write');
    await ctx.db.insert(ActivityEntity, values);
    // The failure slips past: as if somebody had caught it and gone on.
    await ctx.db.transaction
      .manager()
      .then((manager) => manager.query('select 1/0').catch(() => undefined));
    await expect(ctx.db.transaction.close('commit')).rejects.toThrow('COMMIT answered ROLLBACK');
  });

  it('cannot write in a query', async () => {
    const { caller, values } = await draft('socialsekreterare1@soc-lund');
    const ctx = caller.context('read');
    await expect(ctx.db.insert(ActivityEntity, values)).rejects.toThrow('read-only');
    await ctx.db.transaction.close('rollback');
  });

  it('writes for its own agency only', async () => {
    const { values } = await draft('socialsekreterare1@soc-lund');
    const police = await portal.as('samverkanspolis1@pol-lund');
    const ctx = police.context('write');
    await expect(ctx.db.insert(ActivityEntity, values)).rejects.toThrow('row-level security');
    await ctx.db.transaction.close('rollback');
  });

  it('inserts what only sender and receiver may see, and nobody else sees it', async () => {
    const { caller, values } = await draft('socialsekreterare1@soc-lund');
    const ctx = caller.context('write');
    await ctx.db.insert(ActivityEntity, values);
    await ctx.db.transaction.close('commit');
    const sees = async (key: string, agency?: string) => {
      const reading = (await portal.as(key, agency)).context();
      const found = await reading.db.findOne(ActivityEntity, { id: values.id });
      await reading.db.transaction.close('commit');
      return found !== null;
    };
    expect(await sees('socialsekreterare2@soc-lund')).toBe(true);
    expect(await sees('administrator@soc-lund')).toBe(false);
    expect(await sees('samverkanspolis1@pol-lund')).toBe(false);
    const sharing = caller.context('write');
    await sharing.db.sql(
      `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
       select $1, a.id, $2, $3 from agency a where a.key = 'POL-LUND'`,
      [values.id, values.agencyId, values.createdBy],
    );
    await sharing.db.update(ActivityEntity, { id: values.id }, { lifecycle: 'JOINT_DRAFT' });
    await sharing.db.transaction.close('commit');
    expect(await sees('samverkanspolis1@pol-lund')).toBe(true);
    expect(await sees('faltarbetare1@fa-hbg')).toBe(false);
    expect(await sees('socialsekreterare1@soc-hbg')).toBe(false);
    expect(await sees('socialsekreterare-samverkan-polis@soc-lund', 'POL-LUND')).toBe(false);
  });

  it('never lets a record change its owner', async () => {
    const { caller, values } = await draft('socialsekreterare1@soc-lund');
    const ctx = caller.context('write');
    await ctx.db.insert(ActivityEntity, values);
    await ctx.db.transaction.close('commit');
    await expect(
      portal.owner.query(
        `update activity set agency_id = (select id from agency where key = 'POL-LUND') where id = $1`,
        [values.id],
      ),
    ).rejects.toThrow('Whose a record is');
  });

  it('writes the read event after a READ ONLY query, on the same connection', async () => {
    const caller = await portal.as('socialsekreterare1@soc-lund');
    const ctx = caller.context('read');
    const id = randomUUID();
    ctx.opened('field_pass', id);
    await ctx.db.find(AgencyEntity);
    await ctx.db.transaction.close('commit', ctx.readEvents);
    const { rows } = await portal.owner.query(
      'select action, sequence is not null as linked from audit.event where $1 = any (object_ids)',
      [id],
    );
    expect(rows).toEqual([{ action: 'READ', linked: true }]);
  });

  it('leaves no connection stuck after 20 operations that nobody waited for', async () => {
    const caller = await portal.as('socialsekreterare1@soc-lund');
    await Promise.allSettled(
      Array.from({ length: 20 }, async () => {
        const ctx = caller.context('write');
        await ctx.db.find(AgencyEntity);
        await ctx.db.transaction.close('rollback');
      }),
    );
    // Asked as administrator: the owner is not told what another role's connections do.
    const admin = new pg.Client({ connectionString: process.env['DATABASE_ADMIN_URL'] });
    await admin.connect();
    const { rows } = await admin.query(
      `select count(*) filter (where state like 'idle in transaction%')::int as stuck,
         count(state) > 0 as seen
       from pg_stat_activity where usename = 'portal_app' and datname = current_database()`,
    );
    await admin.end();
    expect(rows).toEqual([{ stuck: 0, seen: true }]);
  });
});
