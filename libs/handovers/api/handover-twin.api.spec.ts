import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { FridayEvening, later } from './testing/friday-evening.js';
import { act } from './testing/handover-operations.js';

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

describe('Written down by both ends', () => {
  const received = (more: Record<string, unknown> = {}) =>
    evening.registered(
      {
        ...{ end: 'RECEIVER', otherAgencyId: evening.id('POL-LUND'), otherFunction: 'Yttre befäl' },
        ...{ band: 'AGE_18_20', contactAt: later(-2).toISOString(), ...more },
      },
      worker,
    );
  const steps = async (who: Caller, id: string) =>
    (await evening.rows(who)).find((row) => row.id === id)?.nextSteps.map(({ step }) => step);

  it('is counted once where either says so; another of another sort, age or day stays', async () => {
    const sent = await evening.registered({ band: 'AGE_18_20' });
    const twin = await received();
    const other = await received({ category: 'SHELTER' });
    expect(await steps(police, sent.id)).toContain('same');
    expect(await steps(worker, twin.id)).toEqual(['same', 'goOn']);
    expect(await steps(worker, other.id)).toEqual(['goOn']);
    expect((await act(worker, 'sameHandover', { handoverId: other.id })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect((await act(army, 'sameHandover', { handoverId: twin.id })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    const { problems } = await act(worker, 'sameHandover', { handoverId: twin.id });
    expect(problems).toEqual([]);
    const left = await evening.rows(police);
    expect(left.some(({ id }) => id === twin.id)).toBe(false);
    // Nineteen minutes, as the receiver knew them.
    expect(left.find(({ id }) => id === sent.id)).toMatchObject({
      state: 'CONFIRMED',
      minutes: 19,
    });
    expect(await steps(police, sent.id)).toEqual([]);
  });

  it('stays once where the other end lets its row go at the same moment', async () => {
    const sent = await evening.registered({ band: 'AGE_18_20', category: 'VICTIM_SUPPORT' });
    const twin = await received({ category: 'VICTIM_SUPPORT' });
    const first = worker.context('write');
    await first.db.sql('delete from handover where id = $1', [twin.id]);
    let isAnswered = false;
    const second = act(police, 'sameHandover', { handoverId: sent.id }).finally(() => {
      isAnswered = true;
    });
    const waits = async () =>
      (await portal.owner.query('select from pg_locks where not granted')).rowCount;
    while (!isAnswered && !(await waits()));
    await first.db.transaction.close('commit');
    expect((await second).codes).toEqual(['CONFLICT']);
    const left = (await evening.rows(police)).filter(({ id }) => id === sent.id || id === twin.id);
    expect(left.map(({ id }) => id)).toEqual([sent.id]);
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
