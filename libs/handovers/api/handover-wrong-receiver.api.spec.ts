import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { FridayEvening, later, NOW } from './testing/friday-evening.js';
import { act, LIST_HANDOVERS, waitsFor } from './testing/handover-operations.js';

/** *Fel mottagare*: gone from the one it was never for (INV-15), and with the sender until it is handed on or ended. */
let evening: FridayEvening;
let portal: TestPortal;
let police: Caller;
let worker: Caller;
beforeAll(async () => {
  evening = await FridayEvening.open();
  ({ portal, police, worker } = evening);
});
afterAll(() => portal.close());

const MORNING = later(9 * 60);
const at = (key: string, moment: Date) => portal.as(key, undefined, moment);
const waits = (who: Caller) => waitsFor(portal, who);
const stepsOf = async (who: Caller, id: string) =>
  (await evening.rows(who)).find((row) => row.id === id)?.nextSteps.map(({ step }) => step);
const fresh = () => portal.owner.query('truncate handover, handover_link');
const NOTHING = { toConfirm: 0, unconfirmed: 0, urgent: false };

/** All that anybody of the receiver is answered: who answers, who only reads, and who watches over the data. */
async function allToReceiver(): Promise<string> {
  const answers = [];
  for (const key of ['socialsekreterare1', 'socialjouren', 'enhetschef']) {
    const who = await at(`${key}@soc-lund`, MORNING);
    for (const state of [null, 'REGISTERED', 'CONFIRMED', 'WRONG_RECEIVER']) {
      const input = { siteId: evening.id('lund'), first: 200, state };
      answers.push((await who.run(LIST_HANDOVERS, { input })).data);
    }
    answers.push(await waits(who));
  }
  const officer = await at('dataskyddsombud@soc-lund', new Date('2022-08-03T08:00:00Z'));
  answers.push((await officer.run('{ handoverCounts { month atLeast } }')).data);
  return JSON.stringify(answers);
}

describe('the wrong receiver', () => {
  const KINDS = [
    ['somebody who was sent', {}],
    ['somebody for shelter', { category: 'SHELTER' }],
    ['a child', { category: 'CHILD_CONCERN', band: 'UNDER_18' }],
  ] as const;

  it.each(KINDS)('is answered as though it had never been: %s', async (_, more) => {
    await fresh();
    const before = await allToReceiver();
    const { id } = await evening.registered(more);
    expect(await allToReceiver()).not.toBe(before);
    const said = await act(worker, 'wrongReceiver', { handoverId: id });
    expect([said.codes, said.data?.['wrongReceiver']]).toEqual([[], null]);
    expect(await allToReceiver()).toBe(before);
    for (const step of ['confirmHandover', 'wrongReceiver', 'endHandover']) {
      expect((await act(worker, step, { handoverId: id })).codes).toEqual(['NOT_AVAILABLE']);
    }
    const next = await act(worker, 'registerHandover', evening.said({ followsId: id }));
    expect(next.codes).toEqual(['NOT_AVAILABLE']);
  });

  it('has lost it too where the sender says so, and by what it wrote itself', async () => {
    await fresh();
    const { id } = await evening.registered();
    await act(police, 'wrongReceiver', { handoverId: id });
    expect(await evening.rows(worker)).toEqual([]);
    const army = evening.army;
    const own = await evening.registered(
      {
        ...{ end: 'RECEIVER', otherAgencyId: evening.id('POL-LUND'), contactAt: NOW.toISOString() },
        ...{ category: 'CHILD_CONCERN', band: 'UNDER_18' },
      },
      army,
    );
    await act(army, 'wrongReceiver', { handoverId: own.id });
    expect(await evening.rows(army)).toEqual([]);
    expect(await stepsOf(police, own.id)).toEqual(['goOn', 'contest']);
  });

  it('keeps a child from outside the portal: there is no sender that it could wait with', async () => {
    await fresh();
    const told = await evening.registered(
      {
        ...{ end: 'RECEIVER', otherAgencyId: null, otherFunction: 'Skola' },
        ...{ category: 'CHILD_CONCERN', band: 'UNDER_18', contactAt: NOW.toISOString() },
      },
      evening.army,
    );
    expect(told.nextSteps.map(({ step }) => step)).toEqual(['goOn']);
  });
});

describe('the sender', () => {
  it.each<[string, { category?: string; band?: string }, boolean]>([
    ['a child, at night', { category: 'CHILD_CONCERN', band: 'UNDER_18' }, true],
    ['shelter, at night', { category: 'SHELTER' }, true],
    ['the others, in the morning', {}, false],
  ])('is reminded: %s', async (_, more, atNight) => {
    await fresh();
    const { id } = await evening.registered(more);
    await act(worker, 'wrongReceiver', { handoverId: id });
    const one = { toConfirm: 0, unconfirmed: 1, urgent: atNight };
    expect(await waits(police)).toEqual(atNight ? one : NOTHING);
    expect(await waits(await at('samverkanspolis1@pol-lund', MORNING))).toEqual(one);
    expect((await evening.rows(police, { state: 'REGISTERED' })).map((row) => row.id)).toEqual([]);
    expect((await evening.rows(police))[0]).toMatchObject({ id, state: 'WRONG_RECEIVER' });
    expect(await stepsOf(police, id)).toEqual(
      more.category === 'CHILD_CONCERN' ? ['goOn'] : ['goOn', 'end'],
    );
  });

  it('is reminded no more once it is handed on, nor once it is ended', async () => {
    await fresh();
    const first = await evening.registered();
    await act(worker, 'wrongReceiver', { handoverId: first.id });
    await evening.registered({ otherAgencyId: evening.id('FA-HBG'), followsId: first.id });
    expect(await stepsOf(police, first.id)).toEqual([]);
    const second = await evening.registered();
    await act(worker, 'wrongReceiver', { handoverId: second.id });
    const ended = await act(police, 'endHandover', { handoverId: second.id });
    expect([ended.codes, ended.data?.['endHandover']?.nextSteps]).toEqual([[], []]);
    expect((await act(police, 'endHandover', { handoverId: second.id })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('is reminded of a child until social services have got it, and of nothing less', async () => {
    await fresh();
    const child = { category: 'CHILD_CONCERN', band: 'UNDER_18' };
    const { id } = await evening.registered(child);
    await act(worker, 'wrongReceiver', { handoverId: id });
    expect((await act(police, 'endHandover', { handoverId: id })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    await evening.registered({
      ...child,
      ...{ otherAgencyId: evening.id('FA-HBG'), followsId: id },
    });
    expect(await stepsOf(police, id)).toEqual(['goOn']);
    await evening.registered({ ...child, followsId: id });
    expect(await stepsOf(police, id)).toEqual([]);
  });

  it('waits for its date with it, as for one that nobody has confirmed', async () => {
    await fresh();
    const { id } = await evening.registered();
    await act(worker, 'wrongReceiver', { handoverId: id });
    const { rows } = await portal.owner.query(
      'select state, closed_on, is_counted from handover where id = $1',
      [id],
    );
    expect(rows).toEqual([{ state: 'WRONG_RECEIVER', closed_on: null, is_counted: false }]);
  });
});

it('a third, and who only reads, close nothing by SQL', async () => {
  await fresh();
  const { id } = await evening.registered();
  for (const key of ['faltarbetare2@fa-hbg', 'enhetschef@soc-lund', 'socialsekreterare1@soc-hbg']) {
    const ctx = (await at(key, NOW)).context('write');
    expect(
      await ctx.db.sql(`select app.wrong_receiver($1, '2022-06-10', false) as moved`, [id]),
    ).toEqual([{ moved: false }]);
    await ctx.db.transaction.close('commit');
  }
});
