import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { auditGround } from './testing/ground.js';

const EVENTS = `query Events($offset: Int!, $filter: AuditFilterInput) {
  auditEvents(offset: $offset, filter: $filter) {
    total rows { id at action objectType objectIds fields rowCount membershipId functionTitle agencyShortName job } } }`;

interface Event {
  id: string;
  at: string;
  action: string;
  objectType: string;
  fields: string[];
  rowCount: number | null;
  membershipId: string | null;
  functionTitle: string | null;
  agencyShortName: string | null;
  job: string | null;
}

let portal: TestPortal;
let reviewer: Caller;
let worker: Caller;
let police: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(auditGround);
  reviewer = await portal.as('ansvarig-for-loggkontroll@soc-lund');
  worker = await portal.as('socialsekreterare1@soc-lund');
  police = await portal.as('samverkanspolis1@pol-lund');
});
afterAll(() => portal.close());

async function read(who: Caller, filter: Record<string, unknown> | null = null, offset = 0) {
  const answer = await who.run<{ auditEvents: { total: number; rows: Event[] } }>(EVENTS, {
    offset,
    filter,
  });
  expect(answer.problems).toEqual([]);
  return { ...(answer.data?.auditEvents ?? { total: 0, rows: [] }), statements: answer.statements };
}

/** Lets somebody open records of a made-up kind. */
async function open(who: Caller, kind: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const ctx = who.context();
    ctx.opened(kind, randomUUID());
    await ctx.db.transaction.close('commit', ctx.readEvents);
  }
}

describe('who reads which events', () => {
  it('refuses a visitor', async () => {
    const { codes } = await portal.visitor().run(EVENTS, { offset: 0 });
    expect(codes).toEqual(['UNAUTHENTICATED']);
  });

  it('shows a worker their own, and the reviewer everybody’s of the agency', async () => {
    await open(worker, 'OWN_VIEW');
    await open(await portal.as('socialsekreterare2@soc-lund'), 'OWN_VIEW');
    await open(police, 'OWN_VIEW');
    const filter = { objectType: 'OWN_VIEW' };
    const own = await read(worker, filter);
    expect(own.rows.map((row) => row.functionTitle)).toEqual(['Socialsekreterare 1']);
    const all = await read(reviewer, filter);
    expect(all.rows).toMatchObject([
      { functionTitle: 'Socialsekreterare 2', agencyShortName: 'Socialtjänsten Lund' },
      { functionTitle: 'Socialsekreterare 1', action: 'READ', rowCount: 1 },
    ]);
    expect(all.statements).toBeLessThanOrEqual(4);
  });

  // INV-31.
  it('shows what another agency did with the own records, as function and agency', async () => {
    // The police share with social services: the row names the receiver as its agency.
    const policeId = police.viewer as { agencyId: string; membershipId: string };
    const { agencyId } = worker.viewer as { agencyId: string };
    const ctx = police.context('write');
    const id = randomUUID();
    await ctx.db.sql(
      `insert into activity (id, agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, classification, created_by)
       select $1, $2, s.id, p.id, 'SEMINAR', 'Prov', 'PLANNED', now(), now() + interval '1 hour', 'P2', $3
       from site s, programme p where s.key = 'lund' and p.key = '2022'`,
      [id, policeId.agencyId, policeId.membershipId],
    );
    await ctx.db.sql(
      'insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by) values ($1, $2, $3, $4)',
      [id, agencyId, policeId.agencyId, policeId.membershipId],
    );
    await ctx.db.transaction.close('commit');
    const filter = { objectType: 'activity_share', personMembershipId: policeId.membershipId };
    expect((await read(reviewer, filter)).rows[0]).toMatchObject({
      action: 'INSERT',
      functionTitle: 'Samverkanspolis 1',
      agencyShortName: 'Polisen Lund',
    });
    // Their other doings stay their own.
    expect((await read(reviewer, { ...filter, objectType: 'activity' })).rows).toEqual([]);
  });

  it('names nobody who did nothing with the own records', async () => {
    const ctx = reviewer.context();
    const { rows } = await portal.owner.query(
      `select m.id from membership m join agency a on a.id = m.agency_id where a.key = 'FA-HBG' limit 1`,
    );
    const named = await ctx.db.sql('select * from audit.functions_of($1)', [[rows[0].id]]);
    await ctx.db.transaction.close('commit');
    expect(named).toEqual([]);
  });

  // INV-19.
  it('holds no field through which content could leave', async () => {
    const { codes } = await reviewer.run('{ auditEvents { rows { payload } } }');
    expect(codes).toEqual(['BAD_REQUEST']);
  });
});

describe('reading the log', () => {
  it('is an event itself', async () => {
    await read(reviewer, { objectType: 'NOTHING_SUCH' });
    const { membershipId } = reviewer.viewer as { membershipId: string };
    const filter = { objectType: 'audit_event', personMembershipId: membershipId };
    const [latest] = (await read(reviewer, filter)).rows;
    expect(latest).toMatchObject({ action: 'LIST', rowCount: 0 });
  });

  it('pages by 50, narrows by time, action, kind and person, and caps the count', async () => {
    await open(worker, 'PAGED', 53);
    const filter = { objectType: 'PAGED', action: 'READ' };
    const first = await read(reviewer, filter);
    const second = await read(reviewer, filter, 50);
    expect([first.total, first.rows.length, second.rows.length]).toEqual([53, 50, 3]);
    const at = [...first.rows, ...second.rows].map((row) => row.at);
    expect(at).toEqual([...at].sort().reverse());
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(53);
    const { membershipId } = worker.viewer as { membershipId: string };
    expect((await read(reviewer, { ...filter, personMembershipId: membershipId })).total).toBe(53);
    expect((await read(reviewer, { ...filter, personMembershipId: randomUUID() })).total).toBe(0);
    expect((await read(reviewer, { ...filter, action: 'EXPORT' })).total).toBe(0);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect((await read(reviewer, { ...filter, to: tomorrow })).total).toBe(53);
    expect((await read(reviewer, { ...filter, from: tomorrow })).total).toBe(0);
    await portal.owner.query(
      `insert into audit.event (chain_id, agency_id, action, object_type)
       select $1, $1, 'READ', 'MANY' from generate_series(1, 1100)`,
      [(worker.viewer as { agencyId: string }).agencyId],
    );
    expect((await read(reviewer, { objectType: 'MANY' })).total).toBe(1000);
  });
});

describe('what the guard did', () => {
  const COUNTS = `query Counts($period: GuardLogInput) {
    guardLogCounts(period: $period) { stopped asked letThrough { rule reason count } } }`;
  interface Counts {
    guardLogCounts: {
      stopped: number;
      asked: number;
      letThrough: { rule: string; reason: string; count: number }[];
    };
  }
  const counts = async (who: Caller, period: object | null = null) =>
    (await who.run<Counts>(COUNTS, { period })).data?.guardLogCounts;

  /** Writes a text in an operation that then is kept or fails. */
  async function write(who: Caller, text: string, reason?: string, outcome?: 'rollback') {
    const ctx = who.context('write');
    const overrides = reason ? [{ field: 'aim', reason }] : [];
    try {
      acceptTexts(ctx, { aim: SafeTextValue.read(text) }, overrides);
    } catch {
      // Refused: what is counted is written all the same.
    }
    await ctx.db.transaction.close(outcome ?? 'commit', ctx.readEvents);
  }

  it('refuses a visitor', async () => {
    expect((await portal.visitor().run(COUNTS, {})).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('is counted by rule and reason, of the own agency alone and without content', async () => {
    const before = await counts(reviewer);
    const colleague = await portal.as('socialsekreterare2@soc-lund');
    await write(worker, 'Ring 040-628 04 00', 'WORK_CONTACT');
    await write(worker, 'Ring 040-628 04 00 eller mottagningen@lund.example', 'WORK_CONTACT');
    await write(colleague, 'Storgatan 12', 'MEETING_PLACE');
    await write(colleague, 'Storgatan 12');
    await write(colleague, 'Storgatan 12', 'OTHER_NUMBER');
    await write(worker, 'Om 19121212-1212', 'NOT_PERSONAL');
    await write(police, 'anmälan K123456-22', 'OTHER_NUMBER');
    expect(before).toEqual({ stopped: 0, asked: 0, letThrough: [] });
    expect(await counts(reviewer)).toEqual({
      stopped: 1,
      asked: 2,
      letThrough: [
        { rule: 'PHONE', reason: 'WORK_CONTACT', count: 2 },
        { rule: 'EMAIL', reason: 'WORK_CONTACT', count: 1 },
        { rule: 'STREET_NUMBER', reason: 'MEETING_PLACE', count: 1 },
      ],
    });
    const own = await counts(worker);
    expect(own?.letThrough.map(({ rule }) => rule)).toEqual(['PHONE', 'EMAIL']);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await counts(reviewer, { from: tomorrow })).toEqual(before);
    expect(await counts(reviewer, { to: tomorrow })).toMatchObject({ stopped: 1 });
    const { rows } = await portal.owner.query(
      `select string_agg(concat_ws(' ', e.object_type, e.object_ids, e.fields, e.legal_basis), ' ') as log
       from audit.event e where action like 'TEXT_%'`,
    );
    expect(rows[0].log).not.toMatch(/628|1212|Storgatan|123456/);
  });

  it('does not count a reason for a text that was not kept', async () => {
    const before = await counts(reviewer);
    await write(worker, 'bilen ABC 123', 'NOT_PERSONAL', 'rollback');
    expect(await counts(reviewer)).toEqual(before);
    await write(worker, 'bilen ABC 123', undefined, 'rollback');
    expect((await counts(reviewer))?.asked).toBe((before?.asked ?? 0) + 1);
  });

  it('is read as an event of its own', async () => {
    await counts(reviewer);
    const { membershipId } = reviewer.viewer as { membershipId: string };
    const filter = { objectType: 'audit_event', personMembershipId: membershipId };
    expect((await read(reviewer, filter)).rows[0]).toMatchObject({ action: 'LIST' });
  });
});
