import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { FridayEvening, NOW } from './testing/friday-evening.js';
import { act, byVoice } from './testing/handover-operations.js';

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

/** INV-08. */
describe('Concern for a child at 23.40', () => {
  it('is closed by voice, to social services', async () => {
    const child = await evening.registered({
      category: 'CHILD_CONCERN',
      band: 'UNDER_18',
      ...byVoice(NOW),
    });
    expect(child).toMatchObject({ state: 'CONFIRMED', advice: ['REPORT_IN_WRITING'] });
  });

  it('is kept when nobody answers, and asks for no receipt', async () => {
    const child = await evening.registered({ category: 'CHILD_CONCERN', band: 'UNDER_18' });
    expect(child).toMatchObject({ state: 'REGISTERED', minutes: null });
    expect(child.nextSteps.map(({ step }) => step)).toEqual(['confirmOrally', 'wrongReceiver']);
  });

  it('goes to the board of another town too, which is not in the portal', async () => {
    const elsewhere = { otherAgencyId: null, otherFunction: 'Socialjouren i barnets kommun' };
    await evening.registered({ category: 'CHILD_CONCERN', band: 'UNDER_18', ...elsewhere });
  });

  describe('told to somebody else', () => {
    const child = { category: 'CHILD_CONCERN', band: 'UNDER_18' };
    const kept = async (id: string) =>
      (await portal.owner.query('select state, is_counted from handover where id = $1', [id])).rows;
    const toPolice = () =>
      evening.registered(
        { ...child, otherAgencyId: evening.id('POL-LUND'), ...byVoice(NOW), assessedBy: 'Jouren' },
        worker,
      );
    const OPEN = { state: 'REGISTERED', is_counted: false };

    it('has happened and is kept, open and counted in nothing, whatever was said by voice', async () => {
      const told = await toPolice();
      expect(told).toMatchObject({ state: 'REGISTERED', minutes: null, confirmedBy: null });
      expect(told.advice).toContain('CHILD_ELSEWHERE');
      expect(await kept(told.id)).toEqual([OPEN]);
      expect((await act(police, 'confirmHandover', { handoverId: told.id })).codes).toEqual([
        'STEP_NOT_POSSIBLE',
      ]);
      expect((await act(worker, 'confirmHandover', { handoverId: told.id })).codes).toEqual([
        'STEP_NOT_POSSIBLE',
      ]);
    });

    it('is closed as social services get it, and by nothing else', async () => {
      const told = await toPolice();
      await evening.registered(
        { ...child, otherAgencyId: evening.id('FA-HBG'), followsId: told.id },
        police,
      );
      expect(await kept(told.id)).toEqual([OPEN]);
      await evening.registered({ ...child, ...byVoice(NOW), followsId: told.id }, police);
      expect(await kept(told.id)).toEqual([{ state: 'WRONG_RECEIVER', is_counted: false }]);
    });

    it('is written down by whoever was told it, who then rings social services', async () => {
      const from = {
        end: 'RECEIVER',
        otherAgencyId: evening.id('POL-LUND'),
        contactAt: NOW.toISOString(),
      };
      const told = await evening.registered({ ...child, ...from }, army);
      expect(told).toMatchObject({ state: 'REGISTERED' });
      expect(told.nextSteps.map(({ step }) => step)).toEqual(['goOn', 'wrongReceiver']);
      expect((await evening.rows(police)).find(({ id }) => id === told.id)).toMatchObject({
        ...{ end: 'SENDER', otherFunction: 'Fältarbetare 2', confirmedBy: null },
      });
    });
  });

  it('stays inside social services where they report to themselves', async () => {
    const inside = { category: 'CHILD_CONCERN', otherFunction: 'Mottagningsenheten' };
    expect(await evening.registered(inside, worker)).toMatchObject({
      nextSteps: [{ step: 'confirm' }, { step: 'wrongReceiver' }],
    });
  });
});
