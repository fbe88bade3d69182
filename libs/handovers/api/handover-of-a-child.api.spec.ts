import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { FridayEvening, NOW } from './testing/friday-evening.js';
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
    expect(child.nextSteps.map(({ step }) => step)).toEqual([
      ...['confirmOrally', 'wrongReceiver', 'same'],
    ]);
  });

  describe('told outside the portal, written by hand', () => {
    const outside = {
      ...{ category: 'CHILD_CONCERN', band: 'UNDER_18', otherAgencyId: null },
      otherFunction: 'Polispatrull',
    };
    const ESLOV = '1285';
    const board = { municipality: ESLOV, boardFunction: 'ON_CALL' };
    const spoken = byVoice(NOW);
    const kept = async (id: string) => {
      const columns = 'state, is_counted, closed_on, contact_at, minutes, confirmed_by';
      return (await portal.owner.query(`select ${columns} from handover where id = $1`, [id]))
        .rows[0];
    };
    const OPEN = {
      ...{ state: 'REGISTERED', is_counted: false, closed_on: null, contact_at: null },
      ...{ minutes: null, confirmed_by: null },
    };
    const REPORTED = { state: 'CONFIRMED', is_counted: true, minutes: 18, confirmed_by: 'ORALLY' };
    const waiting = async () => {
      // At night none waits but those that no night waits for.
      const { toConfirm = 0, unconfirmed = 0 } = await waitsFor(portal, police);
      return toConfirm + unconfirmed;
    };
    /** What every figure of handovers is added up from (K15 to K17), by the role that adds up. */
    const counted = async () => {
      const { rows } = await portal.owner.query(
        `select count(*)::int as n from handover where category = 'CHILD_CONCERN' and is_counted`,
      );
      return rows[0].n as number;
    };

    it.each<[string, object]>([
      ['no board is said', {}],
      ['neither is known', { municipality: null, boardFunction: null }],
      [
        '*Vet inte än* stands for the municipality',
        { municipality: null, boardFunction: 'ON_CALL' },
      ],
      ['its function is not known', { municipality: ESLOV, boardFunction: null }],
    ])('is open, warned of, reminded of at night and uncounted while %s', async (_, said) => {
      const [before, figure] = [await waiting(), await counted()];
      for (const more of [said, { ...said, ...spoken }]) {
        const told = await evening.registered({ ...outside, ...more });
        expect(told.advice).toContain('CHILD_ELSEWHERE');
        expect(told.nextSteps.map(({ step }) => step)).toEqual([
          ...['sayBoard', 'goOn', 'wrongReceiver'],
        ]);
        expect(await kept(told.id)).toEqual(OPEN);
      }
      expect([await waiting(), await counted()]).toEqual([before + 2, figure]);
    });

    it('is as reported as to any other board once municipality and function are said', async () => {
      const told = await evening.registered({ ...outside, ...board, ...spoken });
      expect(told).toMatchObject({ state: 'CONFIRMED', ...board });
      expect(told.advice).toEqual(['REPORT_IN_WRITING']);
      expect(await kept(told.id)).toMatchObject(REPORTED);
      const waits = await evening.registered({ ...outside, ...board });
      expect(waits.nextSteps.map(({ step }) => step)).toEqual(['confirmOrally', 'wrongReceiver']);
      expect(await kept(waits.id)).toEqual({ ...OPEN, is_counted: true });
    });

    it('is said afterwards, one or both, and nothing is refused', async () => {
      const { id: handoverId } = await evening.registered(outside);
      const say = (more: object) => act(police, 'confirmHandover', { handoverId, ...more });
      expect((await say({ ...spoken })).codes).toEqual([]);
      expect((await say({ municipality: null, boardFunction: null })).codes).toEqual([]);
      expect((await say({ municipality: ESLOV })).data?.['confirmHandover']).toMatchObject({
        ...{ state: 'REGISTERED', municipality: ESLOV, boardFunction: null },
      });
      expect(await kept(handoverId)).toEqual(OPEN);
      const both = await say({ boardFunction: 'ON_CALL', ...spoken });
      expect(both.data?.['confirmHandover']).toMatchObject({ state: 'CONFIRMED', ...board });
      expect(await kept(handoverId)).toMatchObject(REPORTED);
    });

    it('is said afterwards without a receipt, and waits for one, counted', async () => {
      const { id: handoverId } = await evening.registered(outside);
      const said = await act(police, 'confirmHandover', { handoverId, ...board });
      expect([said.codes, said.data?.['confirmHandover']?.state]).toEqual([[], 'REGISTERED']);
      expect(await kept(handoverId)).toEqual({ ...OPEN, is_counted: true });
      const back = await act(police, 'confirmHandover', { handoverId, municipality: null });
      expect(back.data?.['confirmHandover']?.advice).toContain('CHILD_ELSEWHERE');
      expect(await kept(handoverId)).toEqual(OPEN);
    });

    it('is no report because the next one was told to somebody by hand as well', async () => {
      const told = await evening.registered(outside);
      await evening.registered({ ...outside, ...spoken, followsId: told.id });
      expect(await kept(told.id)).toEqual(OPEN);
      await evening.registered({ ...outside, ...board, ...spoken, followsId: told.id });
      expect(await kept(told.id)).toMatchObject({ state: 'WRONG_RECEIVER', is_counted: false });
    });

    it('knows the municipalities and functions of a list alone, and of a child alone', async () => {
      for (const more of [{ municipality: '9999' }, { boardFunction: 'POLICE' }]) {
        const input = evening.said({ ...outside, ...more });
        expect((await act(police, 'registerHandover', input)).codes).toEqual(['INVALID_CODE']);
      }
      const adult = await evening.registered({ ...board, otherAgencyId: null });
      expect(adult).toMatchObject({ municipality: null, boardFunction: null });
      const inPortal = await evening.registered({ category: 'CHILD_CONCERN', ...board });
      expect(inPortal).toMatchObject({ municipality: null, boardFunction: null });
    });
  });

  describe('told to somebody else', () => {
    const child = { category: 'CHILD_CONCERN', band: 'UNDER_18' };
    const kept = async (id: string) =>
      (await portal.owner.query('select state, is_counted from handover where id = $1', [id])).rows;
    const toPolice = () =>
      evening.registered(
        {
          ...child,
          otherAgencyId: evening.id('POL-LUND'),
          ...byVoice(NOW),
          assessedBy: 'Socialjour',
        },
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
      expect(told.nextSteps.map(({ step }) => step)).toEqual(['goOn', 'wrongReceiver', 'same']);
      expect((await evening.rows(police)).find(({ id }) => id === told.id)).toMatchObject({
        ...{ end: 'SENDER', otherFunction: 'Fältarbetare 2', confirmedBy: null },
      });
    });
  });

  it('stays inside social services where they report to themselves', async () => {
    const inside = { category: 'CHILD_CONCERN', otherFunction: 'Mottagning vuxna' };
    expect(await evening.registered(inside, worker)).toMatchObject({
      nextSteps: [{ step: 'confirm' }, { step: 'wrongReceiver' }],
    });
  });
});
