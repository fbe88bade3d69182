import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { LUND_STEPS, LUND_STEPS_2 } from '../rules/demo/lund-routine.js';
import { routinesGround } from './testing/ground.js';
import { act, LIST_ROUTINES, READ_ROUTINE, says } from './testing/routine-operations.js';

const WHO = {
  social: 'socialsekreterare1@soc-lund',
  chief: 'enhetschef@soc-lund',
  police: 'polisledning@pol-lund',
  liaison: 'samverkanspolis1@pol-lund',
  ngo: 'verksamhetschef@fa-hbg',
  lead: 'projektledare@fa-hbg',
  safety: 'skyddsombud@soc-lund',
  network: 'handlaggare@ks-lund',
  elsewhere: 'enhetschef@soc-hbg',
} as const;
type Who = keyof typeof WHO;

interface Version {
  readonly id: string;
  readonly number: number | null;
  readonly state: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

let portal: TestPortal;
let siteId: string;
let elsewhere: string;
const agency: Record<string, string> = {};
beforeAll(async () => {
  portal = await TestPortal.open(routinesGround);
  const { rows } = await portal.owner.query(
    `select id from site where key in ('lund', 'helsingborg') order by key = 'lund' desc`,
  );
  [siteId, elsewhere] = rows.map(({ id }) => id);
  const agencies = await portal.owner.query('select key, id from agency');
  for (const { key, id } of agencies.rows) agency[key] = id;
});
afterAll(() => portal.close());
beforeEach(() =>
  portal.owner.query(`delete from routine_exercise; delete from local_routine_answer;
    delete from local_routine_step; delete from local_routine_source; delete from local_routine`),
);

let seconds = 0;
/** On a day of 2022, after ten; each a second after the one before. */
function on(who: Who, day = '2022-08-29'): Promise<Caller> {
  seconds += 1;
  return portal.as(WHO[who], undefined, new Date(Date.parse(`${day}T08:00:00Z`) + seconds * 1000));
}
const three = () => ['SOC-LUND', 'POL-LUND', 'FA-HBG'].map((key) => agency[key] ?? '');
/** A step that social services alone have. */
const AT_HOME = { ...LUND_STEPS[4] };
/** A step of the police and social services. */
const OF_TWO = { ...LUND_STEPS[0] };
const begin = async (who: Who, more: Record<string, unknown> = {}, day?: string) =>
  act(await on(who, day), 'addLocalRoutine', { siteId, start: 'MALMO_2021', ...more });
const change = async (who: Who, id: string, version: number, more: Record<string, unknown> = {}) =>
  act(await on(who), 'changeLocalRoutine', {
    ...{ localRoutineId: id, expectedVersion: version, ...says(three(), more) },
  });
const step = async (who: Who, localRoutineId: string, name: string) =>
  act(await on(who), 'stepLocalRoutine', { localRoutineId, step: name });
const answer = async (who: Who, id: string, expectedVersion = 2, more: object = {}) =>
  act(await on(who), 'answerLocalRoutine', {
    ...{ localRoutineId: id, expectedVersion, answer: 'AGREED', reason: '', ...more },
  });
const force = async (who: Who, localRoutineId: string, from: string, day?: string) =>
  act(await on(who, day), 'forceLocalRoutine', { localRoutineId, from });
const exercise = async (who: Who, localRoutineId: string, more: object = {}) =>
  act(await on(who, '2022-10-10'), 'addRoutineExercise', {
    ...{ localRoutineId, on: '2022-10-10', minutes: [9, null, null, null, null, null] },
    ...{ results: ['HELD', 'NOT_HELD', ...Array(4).fill('NOT_TESTED')], ...more },
  });
const read = async (who: Who, id: string, day?: string) =>
  (await on(who, day)).run<{ localRoutine: Version }>(READ_ROUTINE, { id });

/** Drafted by social services as Lund's, version 2. */
async function drafted(more: Record<string, unknown> = {}): Promise<string> {
  const { data } = await begin('social');
  const id = data?.['addLocalRoutine']?.id ?? '';
  expect((await change('social', id, 1, more)).problems).toEqual([]);
  return id;
}
async function asked(): Promise<string> {
  const id = await drafted();
  expect((await step('social', id, 'submit')).problems).toEqual([]);
  return id;
}
async function agreed(): Promise<string> {
  const id = await asked();
  for (const who of ['chief', 'police', 'ngo'] as const) {
    expect((await answer(who, id)).problems).toEqual([]);
  }
  return id;
}
async function inForce(): Promise<string> {
  const id = await agreed();
  expect((await force('social', id, '2022-09-28')).problems).toEqual([]);
  return id;
}

describe('Refused', () => {
  it.each<[string, Who, Record<string, unknown>, string[]]>([
    ['a role that writes none', 'safety', {}, ['NOT_AVAILABLE']],
    ['the network of the town', 'network', {}, ['NOT_AVAILABLE']],
    ['another town', 'elsewhere', {}, ['NOT_AVAILABLE']],
    ['a beginning that is none', 'social', { start: 'GOTEBORG' }, ['INVALID_CODE']],
    ['from what is not in force', 'social', { start: 'CURRENT' }, ['NO_ROUTINE_IN_FORCE']],
  ])('to begin: %s', async (_, who, more, codes) => {
    expect((await begin(who, more)).codes).toEqual(codes);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['without a way out', { ifNobody: '' }, ['IF_NOBODY_MISSING']],
    ['within no time', { withinMinutes: 0 }, ['MINUTES_OUT_OF_RANGE']],
    ['from an hour without end', { hoursTo: null }, ['HOURS_HALF']],
    ['with an identity number', { ifNobody: 'Ring 19850314-2389' }, ['PERSONAL_DATA']],
    ['with a person as a function', { toFunction: 'anna' }, ['INVALID_FUNCTION_NAME']],
  ])('a step %s, and the draft stays as it is', async (_, more, codes) => {
    const id = await drafted();
    const steps = [LUND_STEPS[0], { ...LUND_STEPS[1], ...more }];
    const { problems } = await change('social', id, 2, { steps });
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(codes.filter((code) => code !== 'PERSONAL_DATA')),
    );
    expect(problems).not.toEqual([]);
    expect(problems[0]?.field).toMatch(/steps\.1\.|toFunction/);
    const { data } = await read('social', id);
    expect([
      data?.localRoutine.version,
      (data?.localRoutine['steps'] as [] | undefined)?.length,
    ]).toEqual([2, 6]);
  });

  it('an organisation that is not of the core group', async () => {
    const id = await drafted();
    const partyIds = [...three(), agency['KS-LUND']];
    expect((await change('social', id, 2, { partyIds })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('a change of another’s draft, which nobody else knows of', async () => {
    const id = await drafted();
    expect((await change('liaison', id, 2)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await read('liaison', id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('a change once the others are asked', async () => {
    const id = await asked();
    expect((await change('social', id, 2)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('the second of two who save at once', async () => {
    const id = await drafted();
    expect((await change('social', id, 2)).codes).toEqual([]);
    const late = await change('chief', id, 2, { steps: [LUND_STEPS[0]] });
    expect(late.codes).toEqual(['CONFLICT']);
    const { data } = await read('social', id);
    expect((data?.localRoutine['steps'] as [] | undefined)?.length).toBe(6);
  });

  it('to ask with nothing to agree to, or nobody', async () => {
    const empty = await drafted({ steps: [] });
    expect((await step('social', empty, 'submit')).codes).toEqual(['STEPS_MISSING']);
    const alone = await drafted({ partyIds: [], steps: [AT_HOME] });
    expect((await step('social', alone, 'submit')).codes).toEqual(['ROUTINE_PARTY_MISSING']);
    expect((await step('social', alone, 'agree')).codes).toEqual(['INVALID_CODE']);
  });

  it('to ask or take back for another', async () => {
    const id = await asked();
    expect((await step('police', id, 'retract')).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it.each<[string, Who, object, string[]]>([
    ['a field worker', 'liaison', {}, ['NOT_AVAILABLE']],
    ['a no without a reason', 'police', { answer: 'DECLINED' }, ['DECLINE_REASON_MISSING']],
    ['another word', 'police', { answer: 'MAYBE' }, ['INVALID_CODE']],
    ['of what it said before', 'police', { expectedVersion: 1 }, ['CONFLICT']],
    ['one who is not asked', 'elsewhere', {}, ['NOT_AVAILABLE']],
  ])('to agree: %s', async (_, who, more, codes) => {
    const id = await asked();
    expect((await answer(who, id, 2, more)).codes).toEqual(codes);
  });

  it('to put in force what is not agreed, in the past, by another, or twice', async () => {
    const id = await asked();
    expect((await force('social', id, '2022-09-28')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    for (const who of ['chief', 'police', 'ngo'] as const) await answer(who, id);
    expect((await force('social', id, '2022-08-28')).codes).toEqual(['FORCE_IN_PAST']);
    expect((await force('police', id, '2022-09-28')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await force('social', id, '2022-09-28')).codes).toEqual([]);
    expect((await force('social', id, '2022-09-29')).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('an exercise of what is not in force, in the future, or by the lead', async () => {
    const id = await agreed();
    expect((await exercise('social', id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    await force('social', id, '2022-09-28');
    expect((await exercise('social', id, { on: '2022-10-11' })).codes).toEqual([
      'EXERCISE_IN_FUTURE',
    ]);
    expect((await exercise('social', id, { results: ['HELD'] })).codes).toContain('RESULT_MISSING');
    expect((await exercise('lead', id)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('Nobody is left out', () => {
  const partiesOf = async (id: string) => {
    const { data } = await read('social', id);
    const parties = (data?.localRoutine['parties'] ?? []) as {
      readonly agency: { readonly key: string };
      readonly steps: readonly number[];
      readonly agreedBefore: boolean;
    }[];
    return parties
      .map(({ agency: { key }, steps, agreedBefore }) => [key, steps, agreedBefore] as const)
      .sort(([one], [other]) => one.localeCompare(other));
  };
  const two = () => ['SOC-LUND', 'POL-LUND'].map((key) => agency[key] ?? '');

  it('who has a step is a party, reads it once asked, and nothing is in force without its yes', async () => {
    const id = await drafted({ partyIds: two() });
    expect(await partiesOf(id)).toEqual([
      ['FA-HBG', [2, 3, 4, 6], false],
      ['POL-LUND', [1, 2, 3, 6], false],
      ['SOC-LUND', [1, 2, 3, 5, 6], false],
    ]);
    await step('social', id, 'submit');
    for (const who of ['chief', 'police'] as const) await answer(who, id);
    expect((await read('ngo', id)).data?.localRoutine).toMatchObject({
      ...{ state: 'ASKED', waitsForUs: true, nextSteps: [{ step: 'answer' }] },
    });
    expect((await force('social', id, '2022-09-28')).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('who has none is not asked', async () => {
    const id = await drafted({ partyIds: [], steps: [OF_TWO] });
    expect((await partiesOf(id)).map(([key]) => key)).toEqual(['POL-LUND', 'SOC-LUND']);
    await step('social', id, 'submit');
    expect((await read('ngo', id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('who has a function of its kind in the town has the step, whatever sort of body it is', async () => {
    await portal.owner.query(
      `insert into contact_function (agency_id, label, kind, work_phone, classification, site_ids)
         select id, 'Stödet', 'RECEPTION', '040-628 04 10', 'P1', array[$1::uuid] from agency where key = 'FA-HBG'`,
      [siteId],
    );
    const id = await drafted({ partyIds: [], steps: [OF_TWO, AT_HOME] });
    expect(await partiesOf(id)).toContainEqual(['FA-HBG', [2], false]);
    await portal.owner.query(`delete from contact_function where label = 'Stödet'`);
  });

  it('who agreed to the version before is asked about the one that leaves it out', async () => {
    await inForce();
    const { data } = await begin('social', { start: 'CURRENT' }, '2022-10-10');
    const id = data?.['addLocalRoutine']?.id ?? '';
    expect((await change('social', id, 1, { partyIds: two(), steps: [OF_TWO] })).codes).toEqual([]);
    await step('social', id, 'submit');
    for (const who of ['chief', 'police'] as const) await answer(who, id);
    expect(await partiesOf(id)).toContainEqual(['FA-HBG', [], true]);
    expect((await read('ngo', id)).data?.localRoutine).toMatchObject({ state: 'ASKED' });
    expect((await force('social', id, '2022-10-12')).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});

describe('A draft from an older version', () => {
  /** Both begun from version 1: that of the police is in force, and changes step 5. */
  async function overtaken(until: 'DRAFT' | 'ASKED' | 'AGREED'): Promise<string> {
    await inForce();
    const { data } = await begin('social', { start: 'CURRENT' }, '2022-10-10');
    const id = data?.['addLocalRoutine']?.id ?? '';
    if (until !== 'DRAFT') await step('social', id, 'submit');
    const agree = async (routine: string, version: number) => {
      for (const who of ['chief', 'police', 'ngo'] as const) await answer(who, routine, version);
    };
    if (until === 'AGREED') await agree(id, 1);
    const { data: other } = await begin('liaison', { start: 'CURRENT' }, '2022-10-10');
    const newer = other?.['addLocalRoutine']?.id ?? '';
    await change('liaison', newer, 1, { steps: LUND_STEPS_2 });
    await step('liaison', newer, 'submit');
    await agree(newer, 2);
    expect((await force('liaison', newer, '2022-10-11', '2022-10-11')).codes).toEqual([]);
    return id;
  }
  const on12 = async (who: Who, name: string, input: object) =>
    act(await on(who, '2022-10-12'), name, { ...input });

  it('asks nobody before it is compared with the newer, which it would undo', async () => {
    const id = await overtaken('DRAFT');
    const before = await read('social', id, '2022-10-12');
    const number = Number(before.data?.localRoutine['newerNumber']);
    expect(number).toBe(2);
    expect(before.data?.localRoutine).toMatchObject({
      ...{ replacesNumber: 1, difference: [] },
      nextSteps: [
        { step: 'compare' },
        { step: 'submit', ready: false, missing: [{ code: 'ROUTINE_OUTDATED' }] },
        { step: 'edit' },
        { step: 'delete' },
      ],
    });
    const submit = { localRoutineId: id, step: 'submit' };
    expect((await on12('social', 'stepLocalRoutine', submit)).codes).toEqual(['ROUTINE_OUTDATED']);
    const compared = await on12('social', 'stepLocalRoutine', { ...submit, step: 'compare' });
    expect(compared.data?.['stepLocalRoutine']).toMatchObject({
      ...{ replacesNumber: 2, newerNumber: null, version: 2 },
      difference: [{ n: 5, change: 'CHANGED' }],
    });
    expect((await on12('social', 'stepLocalRoutine', submit)).codes).toEqual([]);
  });

  it('is not agreed to once the newer has come: taken back, compared and asked about anew', async () => {
    const id = await overtaken('ASKED');
    const seen = await read('police', id, '2022-10-12');
    expect(seen.data?.localRoutine).toMatchObject({
      ...{ state: 'ASKED', waitsForUs: false, nextSteps: [] },
    });
    const waiting = await waitingOf(portal, await on('police', '2022-10-12'), 'ROUTINE_ASKED');
    expect(waiting.rows).toEqual([]);
    const yes = { localRoutineId: id, expectedVersion: 1, answer: 'AGREED', reason: '' };
    expect((await on12('police', 'answerLocalRoutine', yes)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    for (const name of ['retract', 'compare', 'submit']) {
      const { codes } = await on12('social', 'stepLocalRoutine', {
        localRoutineId: id,
        step: name,
      });
      expect(codes).toEqual([]);
    }
    const anew = await read('police', id, '2022-10-12');
    expect(anew.data?.localRoutine).toMatchObject({ state: 'ASKED', waitsForUs: true });
  });

  it('is not put in force though all have agreed to it: what they said is void', async () => {
    const id = await overtaken('AGREED');
    const from = '2022-10-13';
    const forced = await on12('social', 'forceLocalRoutine', { localRoutineId: id, from });
    expect(forced.codes).toEqual(['STEP_NOT_POSSIBLE']);
    const { data } = await on12('social', 'stepLocalRoutine', {
      ...{ localRoutineId: id, step: 'retract' },
    });
    expect(data?.['stepLocalRoutine']).toMatchObject({
      ...{ state: 'DRAFT', agreedOn: null, version: 2 },
      parties: [{ isVoid: true }, { isVoid: true }, { isVoid: true }],
    });
    expect((await force('liaison', id, from, '2022-10-12')).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('A yes', () => {
  const takeBack = async (who: Who, id: string, day?: string, expectedVersion = 2) =>
    act(await on(who, day), 'answerLocalRoutine', {
      ...{ localRoutineId: id, expectedVersion, answer: 'TAKEN_BACK', reason: '' },
    });

  it('is not taken back by a field worker, by one that gave none, or of what is in force', async () => {
    const id = await asked();
    expect((await takeBack('police', id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    await answer('police', id);
    expect((await takeBack('liaison', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await takeBack('police', id, undefined, 1)).codes).toEqual(['CONFLICT']);
    for (const who of ['chief', 'ngo'] as const) await answer(who, id);
    await force('social', id, '2022-09-28');
    expect((await takeBack('police', id, '2022-09-28')).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('is taken back until the version is in force: it waits again, and its day is gone', async () => {
    const id = await agreed();
    // The database asks its own day.
    expect((await force('social', id, '2099-09-28')).codes).toEqual([]);
    const { data, codes } = await takeBack('police', id);
    expect(codes).toEqual([]);
    expect(data?.['answerLocalRoutine']).toMatchObject({
      ...{ state: 'ASKED', agreedOn: null, inForceFrom: null, waitsForUs: true },
    });
    const parties = data?.['answerLocalRoutine'] as unknown as {
      readonly parties: readonly { readonly answer: string }[];
    };
    expect(parties.parties.map((each) => each.answer).sort()).toEqual([
      ...['AGREED', 'AGREED', 'TAKEN_BACK'],
    ]);
    expect((await force('social', id, '2099-09-28')).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await answer('police', id)).data?.['answerLocalRoutine']).toMatchObject({
      state: 'AGREED',
    });
    expect((await force('social', id, '2099-09-28')).codes).toEqual([]);
  });

  it('may be taken back of a version that is to begin: none takes its place before it has begun', async () => {
    await inForce();
    const { data } = await begin('liaison', { start: 'CURRENT' });
    const id = data?.['addLocalRoutine']?.id ?? '';
    await step('liaison', id, 'submit');
    for (const who of ['chief', 'police', 'ngo'] as const) await answer(who, id, 1);
    expect((await force('liaison', id, '2022-10-12')).codes).toEqual(['FORCE_WHILE_COMING']);
    expect((await force('liaison', id, '2022-10-12', '2022-09-28')).codes).toEqual([]);
  });
});

describe('A version', () => {
  it('begins as another town’s, with all of the core group to agree', async () => {
    const { data, problems } = await begin('liaison', { start: 'HELSINGBORG' });
    expect(problems).toEqual([]);
    expect(data?.['addLocalRoutine']).toMatchObject({
      ...{ number: null, state: 'DRAFT', version: 1, replacesNumber: null, difference: [] },
      sources: [{ form: 'STUDY_VISIT', origin: 'Helsingborg' }],
      nextSteps: [{ step: 'submit', ready: true }, { step: 'edit' }, { step: 'delete' }],
    });
    const begun = data?.['addLocalRoutine'] as unknown as Version | undefined;
    const parties = (begun?.['parties'] ?? []) as { agency: { key: string } }[];
    expect(parties.map(({ agency: { key } }) => key).sort()).toEqual([
      ...['FA-HBG', 'POL-LUND', 'SOC-LUND'],
    ]);
  });

  it('is agreed by the last to agree, and in force from its day, for the whole town', async () => {
    const id = await asked();
    expect((await read('police', id)).data?.localRoutine).toMatchObject({
      ...{ number: 1, state: 'ASKED', waitsForUs: true, nextSteps: [{ step: 'answer' }] },
      newerNumber: null,
    });
    const waiting = async () =>
      (await waitingOf(portal, await on('police'), 'ROUTINE_ASKED')).rows.map((row) => row.id);
    expect(await waiting()).toEqual([id]);
    await answer('chief', id);
    await answer('police', id);
    expect(await waiting()).toEqual([]);
    expect((await read('police', id)).data?.localRoutine).toMatchObject({
      ...{ state: 'ASKED', waitsForUs: false, nextSteps: [{ step: 'takeBack' }] },
    });
    expect((await read('network', id)).codes).toEqual(['NOT_AVAILABLE']);
    await answer('ngo', id);
    const { data } = await read('social', id);
    expect(data?.localRoutine).toMatchObject({
      ...{ state: 'AGREED', agreedOn: '2022-08-29', nextSteps: [{ step: 'force' }] },
    });
    await force('social', id, '2022-09-28');
    expect((await read('social', id, '2022-09-27')).data?.localRoutine.state).toBe('AGREED');
    const network = await read('network', id, '2022-09-28');
    expect(network.data?.localRoutine).toMatchObject({
      state: 'IN_FORCE',
      tests: [],
      nextSteps: [],
    });
  });

  it('is declined with a reason, taken back, changed and asked about anew: what was said is void', async () => {
    const id = await asked();
    await answer('chief', id);
    await answer('police', id, 2, { answer: 'DECLINED', reason: 'Steg 1 tar längre tid.' });
    const { data } = await read('social', id);
    const parties = data?.localRoutine['parties'] as { answer: string | null; reason: string }[];
    expect(parties.filter(({ answer }) => answer === 'DECLINED')).toEqual([
      expect.objectContaining({ reason: 'Steg 1 tar längre tid.' }),
    ]);
    expect((await step('social', id, 'retract')).codes).toEqual([]);
    expect((await read('police', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await change('social', id, 3)).codes).toEqual([]);
    await step('social', id, 'submit');
    expect((await read('chief', id)).data?.localRoutine).toMatchObject({
      ...{ number: 1, state: 'ASKED', waitsForUs: true, version: 4 },
    });
    for (const who of ['chief', 'police'] as const) await answer(who, id, 4);
    expect((await read('social', id)).data?.localRoutine.state).toBe('ASKED');
    await answer('ngo', id, 4);
    expect((await read('social', id)).data?.localRoutine.state).toBe('AGREED');
  });

  it('is followed by one that any of them begins from it, says what differs, and replaces it', async () => {
    const first = await inForce();
    const { data } = await begin('liaison', { start: 'CURRENT' }, '2022-10-10');
    const id = data?.['addLocalRoutine']?.id ?? '';
    expect(data?.['addLocalRoutine']).toMatchObject({
      ...{ replacesNumber: 1, difference: [], steps: LUND_STEPS },
    });
    await change('liaison', id, 1, { steps: LUND_STEPS_2 });
    await step('liaison', id, 'submit');
    for (const who of ['chief', 'police', 'ngo'] as const) await answer(who, id);
    expect((await force('liaison', id, '2022-09-28', '2022-09-28')).codes).toEqual([
      'FORCE_BEFORE_CURRENT',
    ]);
    expect((await force('liaison', id, '2022-10-12', '2022-10-10')).codes).toEqual([]);
    expect((await read('network', id, '2022-10-12')).data?.localRoutine).toMatchObject({
      ...{ number: 2, state: 'IN_FORCE' },
      difference: [
        {
          ...{ n: 5, change: 'CHANGED' },
          before: { fromFunction: 'Socialjouren Lund' },
          after: { fromFunction: 'Mottagningsenheten Lund' },
        },
      ],
    });
    expect((await read('network', first, '2022-10-12')).data?.localRoutine).toMatchObject({
      ...{ number: 1, state: 'REPLACED', replacedOn: '2022-10-12' },
    });
    const list = await (await on('social', '2022-10-12')).run(LIST_ROUTINES, { siteId });
    expect(list.data).toEqual({
      localRoutines: [
        { number: 2, state: 'IN_FORCE' },
        { number: 1, state: 'REPLACED' },
      ],
      routineInForce: { number: 2 },
    });
    const nothing = await (await on('elsewhere')).run(LIST_ROUTINES, { siteId });
    expect(nothing.data).toEqual({ localRoutines: [], routineInForce: null });
    expect(elsewhere).not.toBe(siteId);
  });

  it('is tried at a desk, for those who have agreed', async () => {
    const id = await inForce();
    expect((await exercise('liaison', id)).problems).toEqual([]);
    expect((await read('social', id, '2022-10-10')).data?.localRoutine['tests']).toEqual([
      {
        ...{ kind: 'EXERCISE', heldOn: '2022-10-10', month: null },
        ...{ minutes: [9, null, null, null, null, null] },
        results: ['HELD', 'NOT_HELD', ...Array(4).fill('NOT_TESTED')],
      },
    ]);
    expect((await read('network', id, '2022-10-10')).data?.localRoutine['tests']).toEqual([]);
  });

  it('warns of the steps that nobody answers in a time, by the hours of the town', async () => {
    await inForce();
    const gaps = async (who: Who, endsAt = '2022-10-07T23:00:00Z') => {
      const input = { siteId, startsAt: '2022-10-07T18:00:00Z', endsAt };
      const { data } = await (await on(who, '2022-10-07')).run<{
        routineGaps: readonly { readonly n: number; readonly spans: readonly object[] }[];
      }>(
        `query Gaps($input: RoutineGapsInput!) { routineGaps(input: $input) { n spans { startsAt endsAt } } }`,
        { input },
      );
      return data?.routineGaps;
    };
    expect((await gaps('network'))?.map(({ n }) => n)).toEqual([1, 3]);
    await portal.owner.query(
      `with called as (
         insert into contact_function (agency_id, label, kind, work_phone, classification, site_ids)
           select a.id, f.kind, f.kind, '040-628 04 10', 'P1', array[$1::uuid]
           from agency a, (values ('SOCIAL_ON_CALL'), ('NGO_SUPPORT')) f (kind) where a.key = 'SOC-LUND'
           returning *)
       insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
         select agency_id, id, site_ids, '{1,2,3,4,5,6,7}', '16:00', '00:00', '2022-01-01'
         from called where kind = 'SOCIAL_ON_CALL'`,
      [siteId],
    );
    // Nobody has said when the Salvation Army answers: what is not known is no warning.
    expect(await gaps('network')).toEqual([
      {
        n: 1,
        spans: [{ startsAt: '2022-10-07T22:00:00.000Z', endsAt: '2022-10-07T23:00:00.000Z' }],
      },
    ]);
    expect(await gaps('network', '2022-10-10T18:00:00Z')).toEqual([]);
    expect(await gaps('elsewhere')).toEqual([]);
  });
});
