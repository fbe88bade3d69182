import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { FridayEvening, type HandoverList, later, NOW } from './testing/friday-evening.js';
import { LIST_HANDOVERS, waitsFor } from './testing/handover-operations.js';

let evening: FridayEvening;
let portal: TestPortal;
let worker: Caller;
beforeAll(async () => {
  evening = await FridayEvening.open();
  ({ portal, worker } = evening);
});
afterAll(() => portal.close());

describe('The list', () => {
  it('goes on from a place, what waits first', async () => {
    const page = async (after: string | null) =>
      (
        await worker.run<HandoverList>(LIST_HANDOVERS, {
          input: { siteId: evening.id('lund'), first: 3, after },
        })
      ).data?.handovers;
    const states: string[] = [];
    let after: string | null = null;
    do {
      const read: HandoverList['handovers'] | undefined = await page(after);
      states.push(
        ...(read?.rows ?? []).map(({ state }) => (state === 'REGISTERED' ? 'waits' : 'closed')),
      );
      after = read?.endCursor ?? null;
    } while (after);
    expect(states).toEqual([...states].sort().reverse());
    expect(states).toHaveLength((await evening.rows(worker)).length);
  });
});

describe('What nobody has confirmed waits', () => {
  const waits = async (key: string, now: Date) =>
    waitsFor(portal, await portal.as(key, undefined, now));
  const MORNING = later(9 * 60);

  it('for its two ends, and at night a child alone; for nobody else, and never which', async () => {
    await portal.owner.query(`update handover set state = 'WRONG_RECEIVER', closed_on = '2022-06-10'
      where state = 'REGISTERED'`);
    await evening.registered();
    await evening.registered({ category: 'CHILD_CONCERN', band: 'UNDER_18' });
    const [sender, receiver] = ['samverkanspolis1@pol-lund', 'socialsekreterare1@soc-lund'];
    expect(await waits(sender, MORNING)).toEqual({ toConfirm: 0, unconfirmed: 2, urgent: true });
    expect(await waits(receiver, MORNING)).toEqual({ toConfirm: 2, unconfirmed: 0, urgent: true });
    expect(await waits(sender, NOW)).toEqual({ toConfirm: 0, unconfirmed: 1, urgent: true });
    for (const key of ['faltarbetare2@fa-hbg', 'enhetschef@soc-lund']) {
      expect(await waits(key, MORNING)).toEqual({ toConfirm: 0, unconfirmed: 0, urgent: false });
    }
  });
});
