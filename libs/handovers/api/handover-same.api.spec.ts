import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { FridayEvening, later, NOW } from './testing/friday-evening.js';
import { act, byVoice, waitsFor } from './testing/handover-operations.js';

let evening: FridayEvening;
let portal: TestPortal;
let police: Caller;
let worker: Caller;
let army: Caller;
beforeAll(async () => {
  evening = await FridayEvening.open();
  ({ portal, police, worker, army } = evening);
});
afterAll(() => portal.close());

const steps = async (who: Caller, id: string) =>
  (await evening.rows(who)).find((row) => row.id === id)?.nextSteps.map(({ step }) => step);
/** What the worker writes of somebody who came from the police. */
const received = (more: Record<string, unknown> = {}, who = worker) =>
  evening.registered(
    {
      ...{ end: 'RECEIVER', otherAgencyId: evening.id('POL-LUND'), otherFunction: 'Yttre befäl' },
      ...{ band: 'AGE_18_20', contactAt: later(-2).toISOString(), ...more },
    },
    who,
  );
const alike = async (who: Caller, id: string) =>
  (await evening.rows(who)).find((row) => row.id === id)?.mayBeSame.map((other) => other.id);
const same = (who: Caller, handoverId: string, otherId: string) =>
  act(who, 'sameHandover', { handoverId, otherId });
type Fields = Readonly<Record<string, unknown>>;
const fresh = () => portal.owner.query('truncate handover, handover_link');

describe('Written down by both ends', () => {
  beforeEach(fresh);

  it('is asked of each own row with the same steps, whether or not the other end wrote one', async () => {
    const sent = await evening.registered({ band: 'AGE_18_20' });
    const before = await steps(police, sent.id);
    const twin = await received({ category: 'SOCIAL_SERVICES' });
    expect(before).toContain('same');
    expect(await steps(police, sent.id)).toEqual(before);
    expect(await steps(worker, twin.id)).toEqual(['goOn', 'same']);
    expect(await steps(worker, sent.id)).not.toContain('same');
    const outside = await evening.registered({ otherAgencyId: null, otherFunction: 'Skola' });
    expect(await steps(police, outside.id)).not.toContain('same');
  });

  it.each<[string, Fields, Fields]>([
    ['alike', {}, {}],
    ['of another sort', {}, { category: 'SOCIAL_SERVICES' }],
    ['of another age', {}, { band: 'UNKNOWN' }],
    ['where theirs is of a child', { band: 'UNDER_18' }, { category: 'CHILD_CONCERN' }],
  ])('is counted once where either says so: %s', async (_, sender, receiver) => {
    const sent = await evening.registered({ band: 'AGE_18_20', ...sender });
    const twin = await received(receiver);
    expect(await alike(police, sent.id)).toEqual([twin.id]);
    expect((await same(army, twin.id, sent.id)).codes).toEqual(['NOT_AVAILABLE']);
    const { problems } = await same(police, sent.id, twin.id);
    expect(problems).toEqual([]);
    expect((await evening.rows(police)).map(({ id }) => id)).toEqual([twin.id]);
    const { rows } = await portal.owner.query(
      'select count(*)::int from handover where is_counted',
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('closes the one that stays where the other was confirmed', async () => {
    const sent = await evening.registered({ band: 'AGE_18_20' });
    const twin = await received({ category: 'SOCIAL_SERVICES' });
    expect((await same(worker, twin.id, sent.id)).problems).toEqual([]);
    // Nineteen minutes, as the receiver knew them.
    expect(await evening.rows(police)).toMatchObject([
      { id: sent.id, state: 'CONFIRMED', minutes: 19 },
    ]);
    expect(await steps(police, sent.id)).toEqual(['same']);
  });

  it('puts what is most alike first, and takes none but those', async () => {
    const sent = await evening.registered({ band: 'AGE_18_20' });
    const other = await received({ category: 'SHELTER' });
    const likely = await received({ band: 'UNKNOWN' });
    expect(await alike(police, sent.id)).toEqual([likely.id, other.id]);
    const { id } = await evening.registered({ band: 'AGE_18_20' });
    expect((await same(police, sent.id, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await same(police, sent.id, sent.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it.each<[string, Fields, Fields]>([
    ['a child for somebody', { category: 'CHILD_CONCERN', band: 'UNDER_18' }, {}],
    ['shelter for support', { category: 'SHELTER' }, {}],
    ['what counts for what does not', {}, { category: 'OTHER' }],
  ])('lets no row go that must not be lost: %s', async (_, sender, receiver) => {
    const sent = await evening.registered(sender);
    const twin = await received(receiver);
    expect(await alike(police, sent.id)).toEqual([]);
    expect((await same(police, sent.id, twin.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    const ctx = police.context('write');
    await expect(ctx.db.sql('delete from handover where id = $1', [sent.id])).rejects.toThrow(
      /the other end has the same/,
    );
    await ctx.db.transaction.close('rollback');
  });

  it('leaves a child open that social services have not got', async () => {
    const child = { category: 'CHILD_CONCERN', band: 'UNDER_18' };
    const sent = await evening.registered({ ...child, otherAgencyId: evening.id('FA-HBG') });
    const twin = await received({ category: 'NGO_SUPPORT', band: 'UNDER_18' }, army);
    expect((await same(army, twin.id, sent.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    const unlike = await received({ category: 'OTHER', band: 'UNDER_18' }, army);
    expect((await same(army, unlike.id, sent.id)).problems).toEqual([]);
    expect((await evening.rows(police)).find(({ id }) => id === sent.id)).toMatchObject({
      state: 'REGISTERED',
    });
  });

  it('stays once where the other end lets its row go at the same moment', async () => {
    const sent = await evening.registered({ band: 'AGE_18_20', category: 'VICTIM_SUPPORT' });
    const twin = await received({ category: 'VICTIM_SUPPORT' });
    const first = worker.context('write');
    await first.db.sql('delete from handover where id = $1', [twin.id]);
    let isAnswered = false;
    const second = same(police, sent.id, twin.id).finally(() => {
      isAnswered = true;
    });
    const waits = async () =>
      (
        await portal.owner.query(
          // In this database alone: other specs have locks of their own.
          `select from pg_locks l join pg_stat_activity a using (pid)
           where not l.granted and a.datname = current_database()`,
        )
      ).rowCount;
    while (!isAnswered && !(await waits()));
    await first.db.transaction.close('commit');
    expect((await second).codes).toEqual(['CONFLICT']);
    expect((await evening.rows(police)).map(({ id }) => id)).toEqual([sent.id]);
  });

  it('is let go by nobody else, and not where nobody wrote the same', async () => {
    const { id } = await evening.registered({ band: 'UNKNOWN' });
    const ctx = police.context('write');
    await expect(ctx.db.sql('delete from handover where id = $1', [id])).rejects.toThrow(
      /the other end has the same/,
    );
    await ctx.db.transaction.close('rollback');
  });
});

describe('What the receiver wrote in another’s name', () => {
  beforeEach(fresh);
  const contest = (who: Caller, handoverId: string) => act(who, 'contestHandover', { handoverId });
  const counted = async () =>
    (await portal.owner.query('select count(*)::int from handover where is_counted')).rows[0].count;

  it('is contested by nobody but who is named, and who hands over there', async () => {
    const { id } = await received();
    expect((await contest(worker, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await contest(army, id)).codes).toEqual(['NOT_AVAILABLE']);
    const command = await portal.as('polisledning@pol-lund', undefined, NOW);
    expect((await contest(command, id)).codes).toEqual(['NOT_AVAILABLE']);
    const own = await evening.registered();
    expect((await contest(police, own.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await contest(worker, own.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    for (const who of [worker, army, command, police]) {
      const ctx = who.context('write');
      const [bySql] = await ctx.db
        .sql<{ n: number }>(
          'with done as (update handover set is_contested = true returning 1) select count(*)::int as n from done',
        )
        .catch(() => [{ n: 0 }]);
      expect(bySql?.n).toBe(0);
      await ctx.db.transaction.close('rollback');
    }
    expect(await counted()).toBe(2);
  });

  it('counts in nothing once it is, stays with who wrote it, and says why', async () => {
    const { id } = await received();
    expect(await steps(police, id)).toEqual(['contest']);
    expect(await counted()).toBe(1);
    expect((await contest(police, id)).problems).toEqual([]);
    expect(await counted()).toBe(0);
    for (const who of [police, worker]) {
      expect(await evening.rows(who)).toMatchObject([
        { id, state: 'CONFIRMED', isContested: true },
      ]);
    }
    expect([await steps(police, id), await steps(worker, id)]).toEqual([[], ['goOn']]);
    expect((await contest(police, id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    // It is the same as nothing that the one it names wrote.
    const sent = await evening.registered({ band: 'AGE_18_20' });
    expect([await alike(police, sent.id), await alike(worker, id)]).toEqual([[], []]);
  });

  it('leaves no month to who contested it', async () => {
    const { id } = await received();
    await contest(police, id);
    await received({ category: 'SOCIAL_SERVICES' });
    await portal.owner.query(`update handover set closed_on = closed_on - 20`);
    const agencyId = evening.id('SOC-LUND');
    const job = portal.caller({ kind: 'system', job: 'age handovers', agencyId }, NOW);
    const ctx = job.context('write');
    await ctx.db.sql('select app.age_handovers($1)', [NOW]);
    await ctx.db.transaction.close('commit');
    const { rows } = await portal.owner.query(
      'select category from handover_month where agency_id = $1',
      [evening.id('POL-LUND')],
    );
    expect(rows).toEqual([{ category: 'SOCIAL_SERVICES' }]);
  });

  it('goes back to who wrote it where it had been sent back, and the child is not lost', async () => {
    const child = { category: 'CHILD_CONCERN', band: 'UNDER_18' };
    const { id } = await received(child, army);
    await act(army, 'wrongReceiver', { handoverId: id });
    expect(await evening.rows(army)).toEqual([]);
    expect(await steps(police, id)).toEqual(['goOn', 'contest']);
    expect((await contest(police, id)).problems).toEqual([]);
    expect(await steps(army, id)).toEqual(['goOn']);
    expect(await steps(police, id)).toEqual([]);
    const none = { toConfirm: 0, unconfirmed: 0, urgent: false };
    expect(await waitsFor(portal, police)).toEqual(none);
    expect(await waitsFor(portal, army)).toEqual({ ...none, unconfirmed: 1, urgent: true });
    // Handed on, it is over for who wrote it, and no affair of who contested it.
    const next = { ...child, otherAgencyId: evening.id('SOC-LUND'), followsId: id };
    await evening.registered({ ...next, ...byVoice(NOW) }, army);
    expect((await evening.rows(police)).map((row) => row.id)).toEqual([]);
    expect((await evening.rows(army)).find((row) => row.id === id)).toMatchObject({
      state: 'WRONG_RECEIVER',
    });
  });
});
