import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { functionsChosenMigration } from './migrations/20261202-0010-functions-chosen.js';
import { FridayEvening, type HandoverList, later, NOW } from './testing/friday-evening.js';
import { act, byVoice, fields, LIST_HANDOVERS } from './testing/handover-operations.js';

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
    [
      'a town one has no part in',
      () => police,
      () => ({ siteId: evening.id('helsingborg') }),
      ['NOT_AVAILABLE'],
    ],
    [
      'an end nobody knows',
      () => police,
      () => ({ otherAgencyId: evening.id('lund') }),
      ['NOT_AVAILABLE'],
    ],
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
    const answer = await act(await caller(), 'registerHandover', evening.said(more()));
    expect(answer.codes).toEqual(codes);
  });

  it.each(['otherFunction', 'assessedBy', 'confirmedByFunction'])(
    'somebody described in the place of a function: %s',
    async (field) => {
      const described = { ...byVoice(NOW), [field]: 'Kvinna 34 år rum 412' };
      const answer = await act(police, 'registerHandover', evening.said(described));
      expect(answer.problems).toMatchObject([{ code: 'FUNCTION_NOT_CHOSEN', field }]);
    },
  );

  it('of what was typed before functions were chosen nothing is left, and what was chosen stays', async () => {
    const { id } = await evening.registered({ otherFunction: 'Yttre befäl', ...byVoice(NOW) });
    await portal.owner.query(
      `update handover set confirming_function = 'Kvinna 34 år rum 412' where id = $1`,
      [id],
    );
    await portal.owner.query(functionsChosenMigration.sql);
    const { rows } = await portal.owner.query(
      'select other_function as other, assessed_by as by, confirming_function as confirming from handover where id = $1',
      [id],
    );
    expect(rows).toEqual([
      { other: 'Yttre befäl', by: 'Samverkanspolis 1', confirming: 'Annan funktion' },
    ]);
  });

  it('to hand over for whoever only answers the phone, who may receive', async () => {
    const jour = await portal.as('socialjouren@soc-lund', undefined, NOW);
    expect((await act(jour, 'registerHandover', evening.said())).codes).toEqual(['NOT_AVAILABLE']);
    const receives = evening.said({
      ...{
        end: 'RECEIVER',
        otherAgencyId: evening.id('POL-LUND'),
        contactAt: NOW.toISOString(),
        band: 'UNDER_18',
      },
    });
    expect((await act(jour, 'registerHandover', receives)).codes).toEqual([]);
  });

  it('a third agency, which sees no row and no count of it', async () => {
    const { id } = await evening.registered();
    const seen = await army.run<HandoverList>(LIST_HANDOVERS, {
      input: { siteId: evening.id('lund') },
    });
    expect(seen.data?.handovers).toMatchObject({ total: 0, rows: [], endCursor: null });
    for (const name of ['confirmHandover', 'wrongReceiver']) {
      expect((await act(army, name, { handoverId: id })).codes).toEqual(['NOT_AVAILABLE']);
    }
  });

  it('to confirm twice, or for the other end', async () => {
    const { id } = await evening.registered();
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
    expect(await evening.registered(byVoice(NOW))).toMatchObject({
      ...{ state: 'CONFIRMED', minutes: 18, confirmedBy: 'ORALLY', end: 'SENDER' },
      ...{ confirmingFunction: 'Socialjour', otherAgency: { key: 'SOC-LUND' } },
      ...{ assessedBy: 'Samverkanspolis 1', observedOn: '2022-06-10', partOfDay: 'NIGHT' },
      ...{ observedAt: '2022-06-10T21:19:00.000Z', nextSteps: [{ step: 'same' }], advice: [] },
    });
  });

  it('is read by the receiver as coming from the sender’s function', async () => {
    const { id } = await evening.registered();
    expect((await evening.rows(worker)).find((row) => row.id === id)).toMatchObject({
      ...{ end: 'RECEIVER', otherAgency: { key: 'POL-LUND' }, otherFunction: 'Samverkanspolis 1' },
      ...{
        state: 'REGISTERED',
        advice: [],
        nextSteps: [{ step: 'confirm' }, { step: 'wrongReceiver' }],
      },
    });
  });

  it('is written down by the receiver, and counted at the sender', async () => {
    const { id } = await evening.registered(
      {
        ...{
          end: 'RECEIVER',
          otherAgencyId: evening.id('POL-LUND'),
          otherFunction: 'Samverkanspolis',
        },
        contactAt: NOW.toISOString(),
      },
      worker,
    );
    expect((await evening.rows(police)).find((row) => row.id === id)).toMatchObject({
      ...{ end: 'SENDER', state: 'CONFIRMED', minutes: 21, otherAgency: { key: 'SOC-LUND' } },
    });
  });

  it('goes on from the police by social services to the Salvation Army, by an id nobody lists', async () => {
    const first = await evening.registered(byVoice(NOW));
    const second = await evening.registered(
      {
        ...{
          category: 'NGO_SUPPORT',
          otherAgencyId: evening.id('FA-HBG'),
          otherFunction: 'Stödtelefon',
        },
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
    const shown = JSON.stringify([
      await evening.rows(worker),
      await evening.rows(army),
      await evening.rows(police),
    ]);
    const { rows: chain } = await portal.owner.query(
      'select chain_id from handover where id = $1',
      [first.id],
    );
    expect(shown).not.toContain(chain[0].chain_id);
  });
});

describe('A wrong receiver', () => {
  it('is said by the receiver, and the sender rings another', async () => {
    const { id } = await evening.registered();
    const wrong = await act(worker, 'wrongReceiver', { handoverId: id });
    expect(wrong.data?.['wrongReceiver']).toBeNull();
    expect((await evening.rows(police)).find((row) => row.id === id)?.nextSteps).toMatchObject([
      { step: 'goOn' },
      { step: 'end' },
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
    const toArmy = {
      category: 'NGO_SUPPORT',
      otherAgencyId: evening.id('FA-HBG'),
      otherFunction: 'Stödtelefon',
    };
    expect(await evening.registered({ ...toArmy, ...more }, worker)).toMatchObject({ advice });
  });
});

describe('Late', () => {
  it('the confirmation of the morning tells when they spoke, not when it was clicked', async () => {
    const { id } = await evening.registered();
    const morning = await portal.as('socialsekreterare1@soc-lund', undefined, later(9 * 60));
    const contactAt = later(4).toISOString();
    const done = await act(morning, 'confirmHandover', { handoverId: id, contactAt });
    expect(done.data?.['confirmHandover']).toMatchObject({ minutes: 25 });
    expect(
      (await act(morning, 'confirmHandover', { handoverId: (await evening.registered()).id })).data,
    ).toMatchObject({ confirmHandover: { minutes: null } });
  });

  it('a contact before it was seen is refused', async () => {
    const { id } = await evening.registered();
    const contactAt = later(-60).toISOString();
    expect((await act(worker, 'confirmHandover', { handoverId: id, contactAt })).codes).toEqual([
      'CONTACT_BEFORE_SEEN',
    ]);
  });

  it('of a programme that is over, it belongs to none', async () => {
    const after = new Date('2022-10-03T08:00:00Z');
    const late = await portal.as('samverkanspolis1@pol-lund', undefined, after);
    const answer = await act(late, 'registerHandover', {
      ...fields(after, { siteId: evening.id('lund'), otherAgencyId: evening.id('SOC-LUND') }),
      observedAt: '2022-09-29T18:00:00Z',
    });
    const { rows } = await portal.owner.query(
      'select programme_id, is_counted from handover where id = $1',
      [answer.data?.['registerHandover']?.id],
    );
    expect(rows).toEqual([{ programme_id: null, is_counted: false }]);
  });
});
