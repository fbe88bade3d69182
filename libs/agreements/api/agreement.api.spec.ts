import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { act, fields, LIST_AGREEMENTS, READ_AGREEMENT } from './testing/agreement-operations.js';
import { agreementsGround } from './testing/ground.js';

interface List {
  readonly agreements: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly rows: readonly { readonly title: string; readonly state: string }[];
  };
}

const WHO = {
  social: 'enhetschef@soc-lund',
  police: 'polisledning@pol-lund',
  lead: 'projektledare@fa-hbg',
  ngo: 'verksamhetschef@fa-hbg',
  signatory: 'firmatecknare@fa-hbg',
  field: 'socialsekreterare1@soc-lund',
  jurist: 'jurist@soc-lund',
  admin: 'administrator@soc-lund',
  network: 'handlaggare@ks-lund',
} as const;
type Who = keyof typeof WHO;

let portal: TestPortal;
let siteId: string;
let elsewhere: string;
const agency: Record<string, string> = {};
beforeAll(async () => {
  portal = await TestPortal.open(agreementsGround);
  const { rows } = await portal.owner.query(
    `select id from site where key in ('lund', 'helsingborg') order by key = 'lund' desc`,
  );
  [siteId, elsewhere] = rows.map(({ id }) => id);
  const agencies = await portal.owner.query('select key, id from agency');
  for (const { key, id } of agencies.rows) agency[key] = id;
});
afterAll(() => portal.close());

let seconds = 0;
/** On a day of 2022, after ten; each a second after the one before. */
function on(who: Who, day = '2022-04-21'): Promise<Caller> {
  seconds += 1;
  const at = Date.parse(`${day}T08:00:00Z`) + seconds * 1000;
  return portal.as(WHO[who], undefined, new Date(at));
}
const three = () => ({ partyIds: [agency['POL-LUND'], agency['FA-HBG']] });

/** Drafted by social services with the police and the Salvation Army. */
async function drafted(more: Record<string, unknown> = {}): Promise<string> {
  const input = { siteId, ...fields({ ...three(), ...more }) };
  const { data, problems } = await act(await on('social'), 'addAgreement', input);
  expect(problems).toEqual([]);
  return data?.['addAgreement']?.id ?? '';
}
const step = async (who: Who, agreementId: string, name: string) =>
  act(await on(who), 'stepAgreement', { agreementId, step: name });
async function asked(more: Record<string, unknown> = {}): Promise<string> {
  const id = await drafted(more);
  expect((await step('social', id, 'submit')).codes).toEqual([]);
  return id;
}
const confirm = async (who: Who, agreementId: string, expectedVersion = 1, day?: string) =>
  act(await on(who, day), 'confirmAgreement', {
    ...{ agreementId, expectedVersion, signatoryFunction: 'Socialdirektör' },
  });
const end = async (who: Who, agreementId: string, day: string, last: string, reason = 'REPLACED') =>
  act(await on(who, day), 'endAgreement', { agreementId, on: last, reason });
const read = async (who: Who, id: string, day?: string) =>
  (await on(who, day)).run<{ agreement: Record<string, unknown> }>(READ_AGREEMENT, { id });
async function signed(more: Record<string, unknown> = {}): Promise<string> {
  const id = await asked(more);
  for (const who of ['social', 'police', 'signatory'] as const) {
    expect((await confirm(who, id)).codes).toEqual([]);
  }
  return id;
}
const change = async (who: Who, agreementId: string, more: Record<string, unknown> = {}) =>
  act(await on(who), 'changeAgreement', {
    ...{ agreementId, expectedVersion: 1, ...fields({ ...three(), ...more }) },
  });

describe('Refused', () => {
  it.each<[string, Who, () => Record<string, unknown>, string[]]>([
    ['a role that writes none', 'field', () => ({}), ['NOT_AVAILABLE']],
    ['who signs, and does not write', 'signatory', () => ({}), ['NOT_AVAILABLE']],
    ['a town one has no part in', 'social', () => ({ siteId: elsewhere }), ['NOT_AVAILABLE']],
    [
      'a programme one has no part in',
      'social',
      () => ({ programmeId: randomUUID() }),
      ['NOT_AVAILABLE'],
    ],
    [
      'a party of another town',
      'social',
      () => ({ partyIds: [agency['SOC-HBG']] }),
      ['NOT_AVAILABLE'],
    ],
    [
      'a party that nobody can confirm for',
      'social',
      () => ({ partyIds: [agency['KS-LUND']] }),
      ['NOT_AVAILABLE'],
    ],
    ['a party that is none', 'social', () => ({ partyIds: ['polisen'] }), ['NOT_AVAILABLE']],
    [
      'an area of another town',
      'social',
      () => ({ extent: 'AREAS', areaIds: [randomUUID()] }),
      ['NOT_AVAILABLE'],
    ],
    ['a kind nobody knows', 'social', () => ({ kind: 'LEASE' }), ['INVALID_CODE']],
    ['days in the wrong order', 'social', () => ({ validTo: '2022-01-01' }), ['PERIOD_BACKWARDS']],
    [
      'a personal number',
      'social',
      () => ({ title: 'Med 19121212-1212' }),
      ['PERSONAL_DATA_BLOCKED'],
    ],
  ])('%s', async (_, who, more, codes) => {
    const input = { siteId, ...fields(more()) };
    expect((await act(await on(who), 'addAgreement', input)).codes).toEqual(codes);
  });

  it('whoever is no party, of the core group or of the network, and a visitor', async () => {
    const id = await asked({ partyIds: [agency['POL-LUND']] });
    for (const who of ['lead', 'ngo', 'signatory'] as const) {
      expect((await read(who, id)).codes).toEqual(['NOT_AVAILABLE']);
      const list = await (await on(who)).run<List>(LIST_AGREEMENTS, { input: { siteId } });
      expect(list.data?.agreements).toMatchObject({ total: 0, rows: [] });
    }
    expect((await confirm('ngo', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await change('lead', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await read('network', id)).codes).toEqual(['NOT_AVAILABLE']);
    const visitor = await portal.visitor().run(READ_AGREEMENT, { id });
    expect(visitor.codes).toEqual(['UNAUTHENTICATED']);
  });

  it('a party, in a role that reads and no more', async () => {
    const id = await asked();
    for (const who of ['field', 'jurist'] as const) {
      expect((await read(who, id)).data?.agreement).toMatchObject({ nextSteps: [] });
      expect((await confirm(who, id)).codes).toEqual(['NOT_AVAILABLE']);
    }
    expect((await confirm('lead', id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('what is of a programme that only reports, but for its end', async () => {
    const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
    const [programmeId] = rows.map(({ id }) => id as string);
    const id = await asked({ programmeId });
    const held = await signed({ programmeId });
    const state = (to: string) =>
      portal.owner.query('update programme set state = $2 where id = $1', [programmeId, to]);
    await state('REPORTING');
    try {
      const input = { siteId, programmeId, ...fields(three()) };
      expect((await act(await on('social'), 'addAgreement', input)).codes).toEqual([
        'PROGRAMME_READ_ONLY',
      ]);
      expect((await confirm('social', id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
      expect((await change('social', id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
      expect((await end('social', held, '2022-05-01', '2022-06-01')).codes).toEqual([]);
    } finally {
      await state('ACTIVE');
    }
  });

  it('a step that nobody knows, and one that its state does not', async () => {
    const id = await drafted();
    expect((await step('social', id, 'dance')).codes).toEqual(['INVALID_CODE']);
    expect((await step('social', id, 'retract')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await confirm('social', id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await end('social', id, '2022-04-22', '2022-05-01')).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });
});

describe('Before it is signed', () => {
  it('says what is missing until the parties can be asked', async () => {
    const id = await drafted({ purposes: [], extent: null, partyIds: [] });
    const lacks = ['OTHER_PARTY_MISSING', 'AGREEMENT_PURPOSE_MISSING', 'EXTENT_MISSING'];
    const { problems } = await step('social', id, 'submit');
    expect(problems.map(({ code }) => code)).toEqual(lacks);
    const { data } = await read('social', id);
    expect(data?.agreement).toMatchObject({
      ...{ state: 'DRAFT', isBegunByUs: true, diaryNumber: 'SO 2022/0101' },
      nextSteps: [
        { step: 'submit', ready: false, missing: lacks.map((code) => ({ code })) },
        { step: 'edit', ready: true },
      ],
    });
  });

  it('is written by any of its parties, who one of them says', async () => {
    const id = await drafted();
    const changed = await change('police', id, { partyIds: [], title: 'Polisens lydelse' });
    expect(changed.data).toMatchObject({
      changeAgreement: {
        ...{ title: 'Polisens lydelse', isBegunByUs: false, version: 2 },
        // By name: Frälsningsarmén, Lunds kommun, Polismyndigheten.
        parties: ['FA-HBG', 'SOC-LUND', 'POL-LUND'].map((key) => ({ agency: { key } })),
      },
    });
    expect((await change('lead', id)).codes).toEqual(['CONFLICT']);
    const fewer = { expectedVersion: 2, partyIds: [agency['POL-LUND']] };
    expect((await change('social', id, fewer)).codes).toEqual([]);
    expect((await read('lead', id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is changed while they are asked: what they have confirmed is void, and they are asked anew', async () => {
    const id = await asked();
    expect((await confirm('social', id)).codes).toEqual([]);
    const isWaiting = async (who: Who) =>
      (await waitingOf(portal, await on(who), 'AGREEMENT_ASKED')).rows.some(
        (each) => each.id === id,
      );
    expect([await isWaiting('social'), await isWaiting('police')]).toEqual([false, true]);
    expect((await change('police', id, { purposes: [] })).codes).toEqual([
      'AGREEMENT_PURPOSE_MISSING',
    ]);
    expect((await change('police', id, { validTo: '2022-11-30' })).codes).toEqual([]);
    expect(await isWaiting('social')).toBe(true);
    const { data } = await read('social', id);
    expect(data?.agreement).toMatchObject({ waitsForUs: true, version: 2, state: 'REVIEW' });
    expect(data?.agreement['parties']).toContainEqual({
      ...{ agency: { key: 'SOC-LUND' }, isConfirmed: false, isVoid: true },
      ...{ signatoryFunction: 'Socialdirektör', confirmedFunction: 'Enhetschef' },
    });
    // What one has read is not what it says now.
    expect((await confirm('social', id, 1)).codes).toEqual(['CONFLICT']);
    expect((await confirm('social', id, 2)).codes).toEqual([]);
  });

  it('is taken back to a draft, and asked about again', async () => {
    const id = await asked();
    expect((await confirm('social', id)).codes).toEqual([]);
    expect((await step('police', id, 'retract')).codes).toEqual([]);
    expect((await step('police', id, 'submit')).codes).toEqual([]);
    const { data } = await read('police', id);
    expect(data?.agreement['events']).toMatchObject(
      ['SUBMITTED', 'RETRACTED', 'CONFIRMED', 'SUBMITTED', 'DRAFTED'].map((event) => ({ event })),
    );
  });
});

describe('Signed', () => {
  it('is what all its parties have confirmed, each by its own manager or signatory', async () => {
    const id = await asked();
    for (const who of ['social', 'police'] as const) await confirm(who, id);
    expect((await read('police', id)).data?.agreement).toMatchObject({ state: 'REVIEW' });
    const last = await confirm('signatory', id);
    expect(last.data).toMatchObject({
      confirmAgreement: {
        parties: [{ isConfirmed: true }, { isConfirmed: true }, { isConfirmed: true }],
        ...{ state: 'IN_FORCE', signedOn: '2022-04-21', daysLeft: 254, waitsForUs: false },
        events: [
          { event: 'SIGNED', functionTitle: 'Firmatecknare', agency: { key: 'FA-HBG' } },
          { event: 'CONFIRMED' },
          { event: 'CONFIRMED', agency: { key: 'POL-LUND' } },
          { event: 'CONFIRMED', agency: { key: 'SOC-LUND' } },
          { event: 'SUBMITTED' },
          { event: 'DRAFTED' },
        ],
      },
    });
    expect((await confirm('signatory', id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await change('social', id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('stays confirmed when a text of it is taken away, which counts its version up', async () => {
    const id = await signed();
    await portal.owner.query('update agreement set version = version + 1 where id = $1', [id]);
    const { data } = await read('police', id);
    expect(data?.agreement['parties']).toMatchObject([1, 2, 3].map(() => ({ isConfirmed: true })));
  });

  it('is so when two confirm at once', async () => {
    const id = await asked();
    await confirm('social', id);
    const both = await Promise.all([confirm('police', id), confirm('ngo', id)]);
    expect(both.map(({ codes }) => codes)).toEqual([[], []]);
    expect((await read('police', id)).data?.agreement).toMatchObject({ state: 'IN_FORCE' });
  });

  it.each([
    ['2022-04-20', 'SIGNED', null],
    ['2022-04-21', 'IN_FORCE', 254],
    ['2022-12-31', 'IN_FORCE', 0],
    ['2023-01-01', 'EXPIRED', null],
  ])('holds by days alone: on %s it is %s', async (day, state, daysLeft) => {
    const id = await signed();
    expect((await read('social', id, day)).data?.agreement).toMatchObject({ state, daysLeft });
  });

  it('turns at the Swedish midnight, not at that of UTC', async () => {
    const id = await signed();
    const at = async (moment: string) => {
      const caller = await portal.as(WHO.social, undefined, new Date(moment));
      const { data } = await caller.run<{ agreement: { state: string } }>(READ_AGREEMENT, { id });
      return data?.agreement.state;
    };
    expect(await at('2022-12-31T22:59:59Z')).toBe('IN_FORCE');
    expect(await at('2022-12-31T23:00:00Z')).toBe('EXPIRED');
  });

  it('is ended by a party, once, from today on and with a reason', async () => {
    const id = await signed();
    const day = '2022-06-01';
    expect((await end('police', id, day, '2022-05-31')).codes).toEqual(['END_IN_PAST']);
    expect((await end('police', id, day, '2023-01-01')).codes).toEqual(['END_AFTER_LAST_DAY']);
    expect((await end('police', id, day, '2022-06-30', 'TIRED')).codes).toEqual(['INVALID_CODE']);
    expect((await end('lead', id, day, '2022-06-30')).codes).toEqual(['NOT_AVAILABLE']);
    const { data } = await end('police', id, day, '2022-06-30', 'PARTY_LEAVES');
    expect(data).toMatchObject({
      endAgreement: {
        ...{ state: 'IN_FORCE', lastDay: '2022-06-30', daysLeft: 29, endedReason: 'PARTY_LEAVES' },
        ...{ endedByAgency: { key: 'POL-LUND' }, nextSteps: [] },
      },
    });
    expect((await end('social', id, day, '2022-06-15')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await read('ngo', id, '2022-07-01')).data?.agreement).toMatchObject({
      state: 'TERMINATED',
    });
  });
});

describe('The list', () => {
  it('has what is not signed first, then what ends soonest, then what is over, the latest first', async () => {
    await portal.owner.query('truncate agreement_party, agreement_event, agreement');
    const named = (title: string, validTo: string) => ({ title, validTo });
    await signed(named('Slut i oktober', '2022-10-31'));
    await signed(named('Slut i september', '2022-09-30'));
    await signed(named('Slut i april', '2022-04-30'));
    await signed(named('Slut i maj', '2022-05-31'));
    await drafted(named('Ett utkast', '2022-12-31'));
    await asked(named('Till parterna', '2022-12-31'));
    const caller = await on('social', '2022-06-15');
    const page = async (after: string | null) =>
      (await caller.run<List>(LIST_AGREEMENTS, { input: { siteId, first: 2, after } })).data
        ?.agreements;
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const read: List['agreements'] | undefined = await page(after);
      expect(read?.total).toBe(6);
      titles.push(...(read?.rows ?? []).map(({ title }) => title));
      after = read?.endCursor ?? null;
    } while (after);
    expect(titles).toEqual([
      ...['Till parterna', 'Ett utkast', 'Slut i september', 'Slut i oktober'],
      ...['Slut i maj', 'Slut i april'],
    ]);
    const over = await caller.run<List>(LIST_AGREEMENTS, { input: { siteId, state: 'EXPIRED' } });
    expect(over.data?.agreements.rows.map(({ state }) => state)).toEqual(['EXPIRED', 'EXPIRED']);
  });

  it('of a programme has its own and those of the town, whatever runs there', async () => {
    const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
    await drafted({ programmeId: rows[0].id, title: 'Programmets' });
    const titles = async (programmeId: string) => {
      const input = { siteId, programmeId, state: 'DRAFT' };
      const { data } = await (await on('social')).run<List>(LIST_AGREEMENTS, { input });
      return data?.agreements.rows.map(({ title }) => title).sort();
    };
    expect(await titles(rows[0].id)).toEqual(['Ett utkast', 'Programmets']);
    expect(await titles(randomUUID())).toEqual(['Ett utkast']);
  });

  it('of 5 000 asks as much as one of fifty, and counts to 500', async () => {
    const caller = await on('social');
    const ask = () => caller.run<List>(LIST_AGREEMENTS, { input: { siteId, first: 50 } });
    const few = await ask();
    await portal.owner.query(
      `insert into agreement (agency_id, site_id, kind, title, party_ids, valid_from, valid_to)
       select a.id, $1, 'COOPERATION_AGREEMENT', 'Nr ' || n, array[a.id], '2022-04-21', '2022-12-31'
       from agency a, generate_series(1, 5000) n where a.key = 'SOC-LUND'`,
      [siteId],
    );
    const many = await ask();
    expect(many.data?.agreements.total).toBe(500);
    expect(many.data?.agreements.rows).toHaveLength(50);
    expect(many.statements).toBe(few.statements);
  });
});

describe('An administrator', () => {
  it('reads what is in force of a party, and nothing else: in lists neither', async () => {
    const lasting = { validTo: '2099-12-31' };
    const [draft, review, inForce] = [
      await drafted(lasting),
      await asked(lasting),
      await signed(lasting),
    ];
    expect((await read('admin', draft)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await read('admin', review)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await read('admin', inForce)).codes).toEqual([]);
    const list = await (await on('admin')).run<List>(LIST_AGREEMENTS, { input: { siteId } });
    const states = list.data?.agreements.rows.map(({ state }) => state) ?? [];
    expect([...new Set(states)]).toEqual(['IN_FORCE']);
    for (const state of ['DRAFT', 'REVIEW']) {
      const asked = { input: { siteId, state } };
      const { data } = await (await on('admin')).run<List>(LIST_AGREEMENTS, asked);
      expect(data?.agreements).toMatchObject({ total: 0, rows: [] });
    }
  });
});
