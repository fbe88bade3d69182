import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from './testing/ground.js';
import {
  act,
  byVoice,
  fields,
  type HandoverAnswer,
  LIST_HANDOVERS,
} from './testing/handover-operations.js';

/** A Friday evening in the pilot, 23.40 in Lund. */
const NOW = new Date('2022-06-10T21:40:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

interface List {
  readonly handovers: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly rows: readonly HandoverAnswer[];
  };
}

let portal: TestPortal;
let siteId: string;
let elsewhere: string;
let soc: string;
let fa: string;
let pol: string;
let police: Caller;
let worker: Caller;
let army: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(handoversGround);
  const ids = await portal.owner.query(
    `select key, id from site where key in ('lund', 'helsingborg')
     union all select key, id from agency where key in ('SOC-LUND', 'FA-HBG', 'POL-LUND')`,
  );
  const id = (key: string) => ids.rows.find((row) => row.key === key).id;
  [siteId, elsewhere] = [id('lund'), id('helsingborg')];
  [soc, fa, pol] = [id('SOC-LUND'), id('FA-HBG'), id('POL-LUND')];
  police = await portal.as('samverkanspolis1@pol-lund', undefined, NOW);
  worker = await portal.as('socialsekreterare1@soc-lund', undefined, NOW);
  army = await portal.as('faltarbetare2@fa-hbg', undefined, NOW);
});
afterAll(() => portal.close());

const said = (more: Record<string, unknown> = {}) =>
  fields(NOW, { siteId, otherAgencyId: soc, ...more });
const registered = async (more: Record<string, unknown> = {}, who = police) => {
  const answer = await act(who, 'registerHandover', said(more));
  expect(answer.problems).toEqual([]);
  return answer.data?.['registerHandover'] as HandoverAnswer;
};
const rows = async (who: Caller, more: Record<string, unknown> = {}) =>
  (await who.run<List>(LIST_HANDOVERS, { input: { siteId, first: 200, ...more } })).data?.handovers
    .rows ?? [];

describe('Refused', () => {
  it.each<[string, () => Promise<Caller> | Caller, () => Record<string, unknown>, string[]]>([
    ['a visitor', () => portal.visitor(), () => ({}), ['UNAUTHENTICATED']],
    ['a manager, who reads', () => portal.as('enhetschef@soc-lund'), () => ({}), ['NOT_AVAILABLE']],
    ['the project lead', () => portal.as('projektledare@fa-hbg'), () => ({}), ['NOT_AVAILABLE']],
    [
      'the data protection officer',
      () => portal.as('dataskyddsombud@soc-lund'),
      () => ({}),
      ['NOT_AVAILABLE'],
    ],
    ['a town one has no part in', () => police, () => ({ siteId: elsewhere }), ['NOT_AVAILABLE']],
    ['an end nobody knows', () => police, () => ({ otherAgencyId: siteId }), ['NOT_AVAILABLE']],
    ['a category nobody knows', () => police, () => ({ category: 'CIRCUS' }), ['INVALID_CODE']],
    [
      'a time to come',
      () => police,
      () => ({ observedAt: later(30).toISOString() }),
      ['TOLD_TIME_IN_FUTURE'],
    ],
    [
      'a number for a function',
      () => police,
      () => ({ otherFunction: '19121212-1212' }),
      ['INVALID_FUNCTION_NAME'],
    ],
  ])('%s', async (_who, caller, more, codes) => {
    const answer = await act(await caller(), 'registerHandover', said(more()));
    expect(answer.codes).toEqual(codes);
  });

  it('to hand over for whoever only answers the phone, who may receive', async () => {
    const jour = await portal.as('socialjouren@soc-lund', undefined, NOW);
    expect((await act(jour, 'registerHandover', said())).codes).toEqual(['NOT_AVAILABLE']);
    const receives = said({
      ...{ end: 'RECEIVER', otherAgencyId: pol, contactAt: NOW.toISOString(), band: 'UNDER_18' },
    });
    expect((await act(jour, 'registerHandover', receives)).codes).toEqual([]);
  });

  it('a third agency, which sees no row and no count of it', async () => {
    const { id } = await registered();
    const seen = await army.run<List>(LIST_HANDOVERS, { input: { siteId } });
    expect(seen.data?.handovers).toMatchObject({ total: 0, rows: [], endCursor: null });
    for (const name of ['confirmHandover', 'wrongReceiver']) {
      expect((await act(army, name, { handoverId: id })).codes).toEqual(['NOT_AVAILABLE']);
    }
  });

  it('to confirm twice, or for the other end', async () => {
    const { id } = await registered();
    expect((await act(police, 'confirmHandover', { handoverId: id })).codes).toEqual([
      'INVALID_FUNCTION_NAME',
    ]);
    expect((await act(worker, 'confirmHandover', { handoverId: id })).codes).toEqual([]);
    expect((await act(worker, 'confirmHandover', { handoverId: id })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect((await act(police, 'wrongReceiver', { handoverId: id })).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });
});

describe('By voice (J4)', () => {
  it('is closed by the sender, and its time stopped at the contact', async () => {
    expect(await registered(byVoice(NOW))).toMatchObject({
      ...{ state: 'CONFIRMED', minutes: 18, confirmedBy: 'ORALLY', end: 'SENDER' },
      ...{ confirmingFunction: 'Socialjouren', otherAgency: { key: 'SOC-LUND' } },
      ...{ assessedBy: 'Samverkanspolis 1', observedOn: '2022-06-10', partOfDay: 'NIGHT' },
      ...{ observedAt: '2022-06-10T21:19:00.000Z', nextSteps: [], advice: [] },
    });
  });

  it('is read by the receiver as coming from the sender’s function', async () => {
    const { id } = await registered();
    expect((await rows(worker)).find((row) => row.id === id)).toMatchObject({
      ...{ end: 'RECEIVER', otherAgency: { key: 'POL-LUND' }, otherFunction: 'Samverkanspolis 1' },
      ...{
        state: 'REGISTERED',
        advice: [],
        nextSteps: [{ step: 'confirm' }, { step: 'wrongReceiver' }],
      },
    });
  });

  it('is written down by the receiver, and counted at the sender', async () => {
    const { id } = await registered(
      {
        ...{ end: 'RECEIVER', otherAgencyId: pol, otherFunction: 'Samverkanspolis' },
        contactAt: NOW.toISOString(),
      },
      worker,
    );
    expect((await rows(police)).find((row) => row.id === id)).toMatchObject({
      ...{ end: 'SENDER', state: 'CONFIRMED', minutes: 21, otherAgency: { key: 'SOC-LUND' } },
    });
  });

  it('goes on from the police by social services to the Salvation Army, by an id nobody lists', async () => {
    const first = await registered(byVoice(NOW));
    const second = await registered(
      {
        ...{ category: 'NGO_SUPPORT', otherAgencyId: fa, otherFunction: 'Stödlinjen' },
        ...{ hasConsent: true, followsId: first.id },
      },
      worker,
    );
    expect(second).toMatchObject({ state: 'REGISTERED', advice: [] });
    const done = await act(army, 'confirmHandover', {
      ...{ handoverId: second.id, contactAt: NOW.toISOString() },
    });
    expect(done.data?.['confirmHandover']).toMatchObject({
      state: 'CONFIRMED',
      confirmedBy: 'DIGITALLY',
      minutes: 21,
    });
    const { rows: kept } = await portal.owner.query(
      'select count(distinct chain_id)::int as chains, count(chain_id)::int as n from handover where id = any ($1)',
      [[first.id, second.id]],
    );
    expect(kept).toEqual([{ chains: 1, n: 2 }]);
    const shown = JSON.stringify([await rows(worker), await rows(army), await rows(police)]);
    const { rows: chain } = await portal.owner.query(
      'select chain_id from handover where id = $1',
      [first.id],
    );
    expect(shown).not.toContain(chain[0].chain_id);
  });
});

/** INV-08. */
describe('Concern for a child at 23.40', () => {
  it('is closed by voice, to social services', async () => {
    const child = await registered({
      category: 'CHILD_CONCERN',
      band: 'UNDER_18',
      ...byVoice(NOW),
    });
    expect(child).toMatchObject({ state: 'CONFIRMED', advice: ['REPORT_IN_WRITING'] });
  });

  it('is kept when nobody answers, and asks for no receipt', async () => {
    const child = await registered({ category: 'CHILD_CONCERN', band: 'UNDER_18' });
    expect(child).toMatchObject({ state: 'REGISTERED', minutes: null });
    expect(child.nextSteps.map(({ step }) => step)).toEqual(['confirmOrally', 'wrongReceiver']);
  });

  it('goes to the board of another town too, which is not in the portal', async () => {
    const elsewhere = { otherAgencyId: null, otherFunction: 'Socialjouren i barnets kommun' };
    await registered({ category: 'CHILD_CONCERN', band: 'UNDER_18', ...elsewhere });
  });

  describe('told to somebody else', () => {
    const child = { category: 'CHILD_CONCERN', band: 'UNDER_18' };
    const kept = async (id: string) =>
      (await portal.owner.query('select state, is_counted from handover where id = $1', [id])).rows;
    const toPolice = () =>
      registered({ ...child, otherAgencyId: pol, ...byVoice(NOW), assessedBy: 'Jouren' }, worker);
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
      await registered({ ...child, otherAgencyId: fa, followsId: told.id }, police);
      expect(await kept(told.id)).toEqual([OPEN]);
      await registered({ ...child, ...byVoice(NOW), followsId: told.id }, police);
      expect(await kept(told.id)).toEqual([{ state: 'WRONG_RECEIVER', is_counted: false }]);
    });

    it('is written down by whoever was told it, who then rings social services', async () => {
      const from = { end: 'RECEIVER', otherAgencyId: pol, contactAt: NOW.toISOString() };
      const told = await registered({ ...child, ...from }, army);
      expect(told).toMatchObject({ state: 'REGISTERED' });
      expect(told.nextSteps.map(({ step }) => step)).toEqual(['goOn', 'wrongReceiver']);
      expect((await rows(police)).find(({ id }) => id === told.id)).toMatchObject({
        ...{ end: 'SENDER', otherFunction: 'Fältarbetare 2', confirmedBy: null },
      });
    });
  });

  it('stays inside social services where they report to themselves', async () => {
    const inside = { category: 'CHILD_CONCERN', otherFunction: 'Mottagningsenheten' };
    expect(await registered(inside, worker)).toMatchObject({
      nextSteps: [{ step: 'confirm' }, { step: 'wrongReceiver' }],
    });
  });
});

describe('A wrong receiver', () => {
  it('is said by the receiver, and the sender rings another', async () => {
    const { id } = await registered();
    const wrong = await act(worker, 'wrongReceiver', { handoverId: id });
    expect(wrong.data?.['wrongReceiver']).toMatchObject({ state: 'WRONG_RECEIVER', nextSteps: [] });
    expect((await rows(police)).find((row) => row.id === id)?.nextSteps).toMatchObject([
      { step: 'goOn' },
    ]);
    const kept = await portal.owner.query('select is_counted from handover where id = $1', [id]);
    expect(kept.rows).toEqual([{ is_counted: false }]);
  });
});

describe('What is said of consent', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['ticked', { hasConsent: true }, []],
    ['not ticked', { hasConsent: false }, ['ASK_JURIST']],
    ['of a child', { hasConsent: false, band: 'UNDER_18' }, ['ASK_JURIST', 'ASK_JURIST_CHILD']],
  ])('%s, it is kept', async (_what, more, advice) => {
    const toArmy = { category: 'NGO_SUPPORT', otherAgencyId: fa, otherFunction: 'Stödlinjen' };
    expect(await registered({ ...toArmy, ...more }, worker)).toMatchObject({ advice });
  });
});

describe('Late', () => {
  it('the confirmation of the morning tells when they spoke, not when it was clicked', async () => {
    const { id } = await registered();
    const morning = await portal.as('socialsekreterare1@soc-lund', undefined, later(9 * 60));
    const contactAt = later(4).toISOString();
    const done = await act(morning, 'confirmHandover', { handoverId: id, contactAt });
    expect(done.data?.['confirmHandover']).toMatchObject({ minutes: 25 });
    expect(
      (await act(morning, 'confirmHandover', { handoverId: (await registered()).id })).data,
    ).toMatchObject({ confirmHandover: { minutes: null } });
  });

  it('a contact before it was seen is refused', async () => {
    const { id } = await registered();
    const contactAt = later(-60).toISOString();
    expect((await act(worker, 'confirmHandover', { handoverId: id, contactAt })).codes).toEqual([
      'CONTACT_BEFORE_SEEN',
    ]);
  });

  it('of a programme that is over, it belongs to none', async () => {
    const after = new Date('2022-10-03T08:00:00Z');
    const late = await portal.as('samverkanspolis1@pol-lund', undefined, after);
    const answer = await act(late, 'registerHandover', {
      ...fields(after, { siteId, otherAgencyId: soc }),
      observedAt: '2022-09-29T18:00:00Z',
    });
    const { rows } = await portal.owner.query(
      'select programme_id, is_counted from handover where id = $1',
      [answer.data?.['registerHandover']?.id],
    );
    expect(rows).toEqual([{ programme_id: null, is_counted: false }]);
  });
});

describe('The list', () => {
  it('goes on from a place, what waits first', async () => {
    const page = async (after: string | null) =>
      (await worker.run<List>(LIST_HANDOVERS, { input: { siteId, first: 3, after } })).data
        ?.handovers;
    const states: string[] = [];
    let after: string | null = null;
    do {
      const read: List['handovers'] | undefined = await page(after);
      states.push(
        ...(read?.rows ?? []).map(({ state }) => (state === 'REGISTERED' ? 'waits' : 'closed')),
      );
      after = read?.endCursor ?? null;
    } while (after);
    expect(states).toEqual([...states].sort().reverse());
    expect(states).toHaveLength((await rows(worker)).length);
  });

  it('of 5,000 asks as much as of a few, and counts to 500', async () => {
    const ask = () => worker.run<List>(LIST_HANDOVERS, { input: { siteId, first: 50 } });
    const few = await ask();
    await portal.owner.query(
      `insert into handover (agency_id, site_id, is_sender, other_agency_id, other_function, assessed_by, category, band,
         channel, state, observed_on, part_of_day, month, is_counted)
       select $2, $1, true, $3, 'Funktionen', 'Funktionen', 'NGO_SUPPORT', 'UNKNOWN', 'PHONE', 'REGISTERED', '2022-05-20',
         'NIGHT', '2022-05-01', true from generate_series(1, 5000) n`,
      [siteId, pol, soc],
    );
    const many = await ask();
    expect(many.data?.handovers.total).toBe(500);
    expect(many.statements).toBeLessThanOrEqual(few.statements);
    expect(many.statements).toBeLessThanOrEqual(12);
  });
});

describe('What nobody has confirmed waits', () => {
  const WAITING = '{ waitingHandovers { toConfirm unconfirmed urgent } }';
  const waits = async (key: string, now: Date) =>
    (await (await portal.as(key, undefined, now)).run<{ waitingHandovers: object }>(WAITING)).data
      ?.waitingHandovers;
  const MORNING = later(9 * 60);

  it('for its two ends, and at night a child alone; for nobody else, and never which', async () => {
    await portal.owner.query(`update handover set state = 'WRONG_RECEIVER', closed_on = '2022-06-10'
      where state = 'REGISTERED'`);
    await registered();
    await registered({ category: 'CHILD_CONCERN', band: 'UNDER_18' });
    const [sender, receiver] = ['samverkanspolis1@pol-lund', 'socialsekreterare1@soc-lund'];
    expect(await waits(sender, MORNING)).toEqual({ toConfirm: 0, unconfirmed: 2, urgent: 1 });
    expect(await waits(receiver, MORNING)).toEqual({ toConfirm: 2, unconfirmed: 0, urgent: 1 });
    expect(await waits(sender, NOW)).toEqual({ toConfirm: 0, unconfirmed: 1, urgent: 1 });
    expect(await waits('faltarbetare2@fa-hbg', MORNING)).toEqual({
      ...{ toConfirm: 0, unconfirmed: 0, urgent: 0 },
    });
    const manager = await portal.as('enhetschef@soc-lund', undefined, MORNING);
    expect((await manager.run(WAITING)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('Written down by both ends', () => {
  const received = (more: Record<string, unknown> = {}) =>
    registered(
      {
        ...{ end: 'RECEIVER', otherAgencyId: pol, otherFunction: 'Yttre befäl' },
        ...{ band: 'AGE_18_20', contactAt: later(-2).toISOString(), ...more },
      },
      worker,
    );
  const steps = async (who: Caller, id: string) =>
    (await rows(who)).find((row) => row.id === id)?.nextSteps.map(({ step }) => step);

  it('is counted once where either says so; another of another sort, age or day stays', async () => {
    const sent = await registered({ band: 'AGE_18_20' });
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
    const left = await rows(police);
    expect(left.some(({ id }) => id === twin.id)).toBe(false);
    // Nineteen minutes, as the receiver knew them.
    expect(left.find(({ id }) => id === sent.id)).toMatchObject({
      state: 'CONFIRMED',
      minutes: 19,
    });
    expect(await steps(police, sent.id)).toEqual([]);
  });

  it('stays once where the other end lets its row go at the same moment', async () => {
    const sent = await registered({ band: 'AGE_18_20', category: 'VICTIM_SUPPORT' });
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
    const left = (await rows(police)).filter(({ id }) => id === sent.id || id === twin.id);
    expect(left.map(({ id }) => id)).toEqual([sent.id]);
  });

  it('is let go by nobody else, and not where nobody wrote the same', async () => {
    const { id } = await registered({ band: 'UNKNOWN' });
    const ctx = police.context('write');
    await expect(ctx.db.sql('delete from handover where id = $1', [id])).rejects.toThrow(
      /the other end has the same/,
    );
    await ctx.db.transaction.close('rollback');
  });
});
