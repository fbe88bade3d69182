import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { legalGround } from './testing/ground.js';

const BASES = `{ legalBases { adviser rows { code wording provision use validFrom
  confirmation { state text note nextReview decidedBy decidedOn version } nextSteps { step ready } } } }`;
const WRITE = `mutation W($input: WriteLegalTextInput!) { writeLegalText(input: $input) {
  code wording confirmation { state text version decidedBy } nextSteps { step } } }`;
const DECIDE = `mutation D($input: DecideLegalBasisInput!) { decideLegalBasis(input: $input) {
  code confirmation { state note nextReview decidedBy decidedOn version } nextSteps { step } } }`;
const HISTORY = `query H($code: Code!, $wording: Int!) { legalHistory(code: $code, wording: $wording) {
  step version text note by } }`;

const TEXT = 'Vi lämnar bara ut efter beslut av enhetschefen.';
const NOW = new Date('2026-11-25T09:00:00Z');

interface Row {
  code: string;
  wording: number;
  use: string;
  confirmation: Record<string, unknown> | null;
  nextSteps: { step: string }[];
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(legalGround);
});
beforeEach(() =>
  portal.owner.query('delete from legal_confirmation_version; delete from legal_confirmation'),
);
afterAll(() => portal.close());

const input = (more: object) => ({
  input: {
    clientMutationId: randomUUID(),
    code: 'OSL_10_23',
    wording: 2,
    expectedVersion: 0,
    ...more,
  },
});

async function rowFor(caller: Caller, code = 'OSL_10_23', wording = 2): Promise<Row> {
  const { data } = await caller.run(BASES);
  const { rows } = (data as { legalBases: { rows: Row[] } }).legalBases;
  return rows.find((row) => row.code === code && row.wording === wording) as Row;
}

describe('who may write and confirm', () => {
  it.each(['socialsekreterare1@soc-lund', 'enhetschef@soc-lund', 'administrator@soc-lund'])(
    'not %s',
    async (key) => {
      const caller = await portal.as(key);
      expect((await caller.run(WRITE, input({ text: TEXT }))).codes).toEqual(['NOT_AVAILABLE']);
      expect((await caller.run(DECIDE, input({ step: 'confirm' }))).codes).toEqual([
        'NOT_AVAILABLE',
      ]);
    },
  );

  it('not a visitor, who still reads the reference data without any confirmation', async () => {
    const visitor = portal.visitor();
    expect((await visitor.run(WRITE, input({ text: TEXT }))).codes).toEqual(['UNAUTHENTICATED']);
    expect((await visitor.run(HISTORY, { code: 'OSL_10_23', wording: 2 })).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
    const row = await rowFor(visitor);
    expect(row).toMatchObject({ use: 'HIDDEN', confirmation: null, nextSteps: [] });
  });
});

describe('refusals', () => {
  it.each<[string, string, object, string[]]>([
    ['a wording nobody knows', WRITE, { wording: 9, text: TEXT }, ['NOT_AVAILABLE']],
    ['a text that says too little', WRITE, { text: 'Kort' }, ['LEGAL_TEXT_TOO_SHORT']],
    [
      'what only frames the design',
      WRITE,
      { code: 'OSL_26_1', wording: 1, text: TEXT },
      ['LEGAL_BASIS_NOT_CONFIRMABLE'],
    ],
    [
      '10 kap. 19 §, never',
      DECIDE,
      { code: 'OSL_10_19', wording: 1, step: 'confirm' },
      ['LEGAL_BASIS_NOT_CONFIRMABLE'],
    ],
    ['a step that is none', DECIDE, { step: 'write' }, ['STEP_NOT_POSSIBLE']],
    [
      'to withdraw what is a draft',
      DECIDE,
      { step: 'withdraw', note: 'Fel' },
      ['STEP_NOT_POSSIBLE'],
    ],
    ['not to say why', DECIDE, { step: 'reject' }, ['LEGAL_NOTE_MISSING']],
    [
      'a review that has passed',
      DECIDE,
      { step: 'confirm', nextReview: '2026-11-25' },
      ['NEXT_REVIEW_PASSED'],
    ],
    ['a version that is not there', DECIDE, { step: 'confirm', expectedVersion: 3 }, ['CONFLICT']],
    [
      'a personal identity number in the text',
      WRITE,
      { text: `Gäller 19121212-1212 enligt beslut.` },
      ['PERSONAL_DATA_BLOCKED'],
    ],
  ])('%s', async (_, operation, more, codes) => {
    const jurist = await portal.as('jurist@soc-lund', undefined, NOW);
    expect((await jurist.run(operation, input(more))).codes).toEqual(codes);
  });
});

describe('a jurist', () => {
  it('writes, confirms and takes back, each time with a line that stays', async () => {
    const jurist = await portal.as('jurist@soc-lund', undefined, NOW);
    const worker = await portal.as('socialsekreterare1@soc-lund', undefined, NOW);
    expect((await rowFor(worker)).confirmation).toBeNull();
    expect((await rowFor(jurist)).nextSteps.map(({ step }) => step)).toEqual([
      'write',
      'confirm',
      'reject',
    ]);

    const written = await jurist.run(WRITE, input({ text: TEXT }));
    expect(written.data).toMatchObject({
      writeLegalText: { confirmation: { state: 'DRAFT', text: TEXT, version: 1, decidedBy: null } },
    });
    const confirmed = await jurist.run(
      DECIDE,
      input({ step: 'confirm', expectedVersion: 1, nextReview: '2027-06-01' }),
    );
    expect(confirmed.data).toMatchObject({
      decideLegalBasis: {
        confirmation: {
          state: 'CONFIRMED',
          decidedBy: 'Jurist',
          decidedOn: '2026-11-25',
          nextReview: '2027-06-01',
          version: 2,
        },
        nextSteps: [{ step: 'write' }, { step: 'withdraw' }],
      },
    });
    expect((await rowFor(worker)).confirmation).toMatchObject({ state: 'CONFIRMED', text: TEXT });
    expect((await rowFor(worker)).nextSteps).toEqual([]);

    await jurist.run(DECIDE, input({ step: 'withdraw', note: 'Ny lag', expectedVersion: 2 }));
    expect((await rowFor(worker)).confirmation).toMatchObject({ state: 'DRAFT', text: TEXT });
    const { data } = await worker.run(HISTORY, { code: 'OSL_10_23', wording: 2 });
    expect(data).toEqual({
      legalHistory: [
        { step: 'withdraw', version: 3, text: TEXT, note: 'Ny lag', by: 'Jurist' },
        { step: 'confirm', version: 2, text: TEXT, note: null, by: 'Jurist' },
        { step: 'write', version: 1, text: TEXT, note: null, by: 'Jurist' },
      ],
    });
  });

  it('changes a confirmed text: it is a draft again (INV-30)', async () => {
    const jurist = await portal.as('jurist@soc-lund', undefined, NOW);
    await jurist.run(DECIDE, input({ step: 'confirm' }));
    await jurist.run(WRITE, input({ text: TEXT, expectedVersion: 1 }));
    expect((await rowFor(jurist)).confirmation).toMatchObject({ state: 'DRAFT', decidedOn: null });
  });

  it('confirms for the own agency alone, and each wording for itself', async () => {
    const jurist = await portal.as('jurist@soc-lund', undefined, NOW);
    await jurist.run(DECIDE, input({ step: 'confirm' }));
    expect((await rowFor(jurist, 'OSL_10_23', 1)).confirmation).toBeNull();
    const police = await portal.as('samverkanspolis1@pol-lund');
    expect((await rowFor(police)).confirmation).toBeNull();
    const helsingborg = await portal.as('socialsekreterare1@soc-hbg');
    expect((await rowFor(helsingborg)).confirmation).toBeNull();
    const registrar = await portal.as('registrator@soc-lund');
    expect((await rowFor(registrar)).confirmation).toBeNull();
  });

  it('sends twice and has one effect; two who decide at once both learn of it', async () => {
    const jurist = await portal.as('jurist@soc-lund', undefined, NOW);
    const once = input({ step: 'confirm' });
    expect((await jurist.run(DECIDE, once)).codes).toEqual([]);
    expect((await jurist.run(DECIDE, once)).codes).toEqual([]);
    const stale = input({ text: TEXT, expectedVersion: 0 });
    expect((await jurist.run(WRITE, stale)).codes).toEqual(['CONFLICT']);
    const { rows } = await portal.owner.query(
      'select count(*)::int as n from legal_confirmation_version',
    );
    expect(rows[0].n).toBe(1);
  });

  it('is whom the others are told to ask; an agency without one says so', async () => {
    const ask = async (key: string) => {
      const { data } = await (await portal.as(key)).run('{ legalBases { adviser } }');
      return (data as { legalBases: { adviser: string | null } }).legalBases.adviser;
    };
    expect(await ask('socialsekreterare1@soc-lund')).toBe('Jurist');
    expect(await ask('faltarbetare1@fa-hbg')).toBeNull();
  });

  it('leaves a line in the access log, without the text', async () => {
    const jurist = await portal.as('jurist@soc-lund', undefined, NOW);
    await jurist.run(WRITE, input({ text: TEXT }));
    const { rows } = await portal.owner.query(
      `select action, object_type, fields from audit.event
       where object_type = 'legal_confirmation' and action = 'INSERT'
       order by at desc limit 1`,
    );
    expect(rows[0]).toMatchObject({ action: 'INSERT', object_type: 'legal_confirmation' });
    expect(JSON.stringify(rows[0])).not.toContain('enhetschefen');
  });
});
