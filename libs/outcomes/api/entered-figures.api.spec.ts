import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { outcomesGround } from './testing/ground.js';
import { publishedAs, READ_FIGURE, type ReadFigure } from './testing/published-as.js';

const ENTERED = `id version state amounts { part value } nextSteps { step ready missing { code } }`;
const ENTER = `mutation E($input: EnterFigureInput!) { enterFigure(input: $input) { ${ENTERED} } }`;
const step = (name: string) =>
  `mutation S($input: EnteredFigureStepInput!) { ${name}(input: $input) { ${ENTERED} } }`;
const MINE = `query M($programmeId: ID!) { enteredFigures(programmeId: $programmeId) { ${ENTERED} } }`;
const READ = `query R($code: Code!, $programmeId: ID!) { kpi(code: $code, programmeId: $programmeId) {
  figure { ...Read entered { document agency { key } } } elsewhere { agency { key } records } } } ${READ_FIGURE}`;

interface Entered {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly nextSteps: readonly { readonly step: string; readonly ready: boolean }[];
}
interface Read {
  readonly kpi: {
    readonly figure:
      | (ReadFigure & { entered: { document: string; agency: { key: string } }[] })
      | null;
    readonly elsewhere: readonly { agency: { key: string }; records: number | null }[];
  };
}

let portal: TestPortal;
let programmeId: string;
const people: Record<string, Caller> = {};

beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  // The last closing day.
  const now = new Date('2022-09-30T08:00:00Z');
  const keys = {
    social: 'socialsekreterare1@soc-lund',
    socialChief: 'enhetschef@soc-lund',
    police: 'samverkanspolis1@pol-lund',
    policeChief: 'polisledning@pol-lund',
    lead: 'projektledare@fa-hbg',
    leadChief: 'verksamhetschef@fa-hbg',
    jurist: 'jurist@soc-lund',
  };
  for (const [name, key] of Object.entries(keys)) {
    people[name] = await portal.as(key, undefined, now);
  }
});
afterAll(async () => {
  await portal.owner.query('truncate entered_amount, entered_figure, closing_sum, closing_state');
  await portal.close();
});

const who = (name: string) => people[name] as Caller;

const input = (code: string, amounts: readonly object[], more: object = {}) => ({
  clientMutationId: randomUUID(),
  programmeId,
  code,
  periodFrom: '2022-04-01',
  periodTo: '2022-09-30',
  amounts,
  document: 'Kvittenser',
  sourceOn: '2022-09-30',
  functionTitle: 'Enhetschef',
  ...more,
});

async function enter(
  name: string,
  code: string,
  amounts: readonly object[],
  more: object = {},
): Promise<Entered> {
  const answer = await who(name).run<{ enterFigure: Entered }>(ENTER, {
    input: input(code, amounts, more),
  });
  expect(answer.problems).toEqual([]);
  return answer.data?.enterFigure as Entered;
}

const take = (name: string, mutation: string, figure: Entered) =>
  who(name).run<Record<string, Entered>>(step(mutation), {
    input: {
      clientMutationId: randomUUID(),
      figureId: figure.id,
      expectedVersion: figure.version,
    },
  });

async function read(name: string, code: string): Promise<Read['kpi']> {
  const { data, problems } = await who(name).run<Read>(READ, { code, programmeId });
  expect(problems).toEqual([]);
  return data?.kpi as Read['kpi'];
}

describe('a figure entered by hand', () => {
  it('is no way around the records, the period of persons, or the guard', async () => {
    const refused = async (name: string, given: object) =>
      (await who(name).run(ENTER, { input: given })).codes;
    expect(await refused('lead', input('K12', [{ value: 40 }]))).toEqual(['FIGURE_HAS_RECORDS']);
    const quarter = { periodTo: '2022-06-30' };
    expect(
      await refused('social', input('K15', [{ part: 'NGO_SUPPORT', value: 6 }], quarter)),
    ).toEqual(['FIGURE_HAS_RECORDS']);
    expect(
      await refused('lead', input('K25', [{ value: 9 }], { document: 'Om 19121212-1212' })),
    ).toEqual(['PERSONAL_DATA_BLOCKED']);
    expect(await refused('jurist', input('K25', [{ value: 9 }]))).toEqual(['NOT_AVAILABLE']);
    expect(await refused('socialChief', input('K25', [{ value: 9 }]))).toEqual(['NOT_AVAILABLE']);
  });

  it('waits for a manager of its agency who did not enter it, while its programme takes it', async () => {
    const waiting = async (name: string) =>
      (await waitingOf(portal, who(name), 'FIGURES_ENTERED')).rows.map(({ id, n }) => ({ id, n }));
    expect(await waiting('socialChief')).toEqual([]);
    const first = await enter('social', 'K20', [{ value: 1 }]);
    const second = await enter('social', 'K25', [{ value: 9 }]);
    expect(await waiting('socialChief')).toEqual([{ id: programmeId, n: 2 }]);
    // Neither who enters figures nor another organisation approves them.
    for (const name of ['social', 'lead', 'jurist']) expect(await waiting(name)).toEqual([]);
    expect(await waiting('policeChief')).toEqual([]);
    await take('social', 'withdrawEnteredFigure', first);
    expect(await waiting('socialChief')).toEqual([{ id: programmeId, n: 1 }]);
    const setState = (state: string) =>
      portal.owner.query('update programme set state = $2 where id = $1', [programmeId, state]);
    const { rows } = await portal.owner.query('select state from programme where id = $1', [
      programmeId,
    ]);
    await setState('CLOSED');
    expect(await waiting('socialChief')).toEqual([]);
    await setState(rows[0].state);
    await take('social', 'withdrawEnteredFigure', second);
    expect(await waiting('socialChief')).toEqual([]);
  });

  it('counts when its agency has approved it, by another, and not before (INV-21)', async () => {
    const figure = await enter('social', 'K20', [{ value: 1 }]);
    expect(figure.nextSteps.map(({ step: name }) => name)).toEqual(['withdraw']);
    expect((await read('lead', 'K20')).figure).toBeNull();
    expect((await take('social', 'approveEnteredFigure', figure)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await take('policeChief', 'approveEnteredFigure', figure)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    expect((await take('socialChief', 'approveEnteredFigure', figure)).problems).toEqual([]);
    const { figure: shown, elsewhere } = await read('lead', 'K20');
    expect(shown && publishedAs(shown)).toBe('1');
    expect(shown?.entered).toEqual([{ document: 'Kvittenser', agency: { key: 'SOC-LUND' } }]);
    expect(elsewhere).toEqual([{ agency: { key: 'SOC-LUND' }, records: null }]);
    const listed = async (name: string) =>
      (await who(name).run<{ enteredFigures: Entered[] }>(MINE, { programmeId })).data
        ?.enteredFigures;
    expect(await listed('social')).toContainEqual(expect.objectContaining({ id: figure.id }));
    expect(await listed('police')).toEqual([]);
    expect((await take('socialChief', 'withdrawEnteredFigure', figure)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
  });

  it('is corrected by a new one, which stands from then on', async () => {
    const first = await enter('social', 'K22', [{ value: 13, of: 16 }]);
    await take('socialChief', 'approveEnteredFigure', first);
    const second = await enter('social', 'K22', [{ value: 14, of: 16 }]);
    people['socialChief'] = await portal.as(
      'enhetschef@soc-lund',
      undefined,
      new Date('2022-10-11T08:00:00Z'),
    );
    await take('socialChief', 'approveEnteredFigure', second);
    expect(publishedAs((await read('lead', 'K22')).figure as ReadFigure)).toBe('14 av 16 (88 %)');
  });

  it('is, of several approved at one moment, the one entered last, with its source', async () => {
    for (const value of [7, 8, 9, 6]) {
      const document = `Metod, version ${value}`;
      const figure = await enter('social', 'K25', [{ value }], { document });
      expect((await take('socialChief', 'approveEnteredFigure', figure)).problems).toEqual([]);
    }
    const { figure } = await read('lead', 'K25');
    expect(figure && publishedAs(figure)).toBe('6');
    expect(figure?.entered).toEqual([
      { document: 'Metod, version 6', agency: { key: 'SOC-LUND' } },
    ]);
  });
});
