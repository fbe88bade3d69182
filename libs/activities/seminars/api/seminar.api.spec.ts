import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from './testing/ground.js';
import { makeSeminar, PLAN, SEMINAR, send, type WholeSeminar } from './testing/make-seminar.js';

const QUERY = `query Seminar($id: ID!) { seminar(id: $id) { ...Whole } } ${SEMINAR}`;
const AFTER = new Date('2022-04-29T08:00:00Z');

let portal: TestPortal;
let place: { siteId: string; programmeId: string };
let planner: Caller;
let afterwards: Caller;
let policeman: Caller;

beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  [place] = rows;
  planner = await portal.as(
    'socialsekreterare1@soc-lund',
    undefined,
    new Date('2022-04-01T08:00:00Z'),
  );
  afterwards = await portal.as('socialsekreterare1@soc-lund', undefined, AFTER);
  policeman = await portal.as('samverkanspolis1@pol-lund', undefined, AFTER);
});
afterAll(() => portal.close());

const read = async (caller: Caller, id: string) => {
  const answer = await caller.run<{ seminar: WholeSeminar }>(QUERY, { id });
  return { ...answer, seminar: answer.data?.seminar as WholeSeminar };
};

describe('who is not allowed', () => {
  it('refuses a visitor and a role that plans nothing', async () => {
    expect((await send(portal.visitor(), 'planSeminar', { ...PLAN, ...place })).problems).toEqual([
      { code: 'UNAUTHENTICATED' },
    ]);
    const member = await portal.as('handlaggare@ks-lund');
    expect((await send(member, 'planSeminar', { ...PLAN, ...place })).problems).toEqual([
      { code: 'NOT_AVAILABLE' },
    ]);
  });

  it('hides a draft from another agency, as if it were not there', async () => {
    const { id } = await makeSeminar(planner, place);
    expect((await read(policeman, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await read(policeman, randomUUID())).codes).toEqual(['NOT_AVAILABLE']);
    const step = await send(policeman, 'confirmSeminar', { seminarId: id });
    expect(step.problems).toEqual([{ code: 'NOT_AVAILABLE' }]);
  });

  it('lets another agency read a confirmed one, and take no step with it', async () => {
    const { id } = await makeSeminar(planner, place, {}, ['confirmSeminar']);
    const seen = await read(policeman, id);
    expect(seen.seminar).toMatchObject({ title: PLAN.title, owner: { key: 'SOC-LUND' } });
    expect(seen.seminar.nextSteps).toEqual([]);
    const step = await send(policeman, 'cancelSeminar', { seminarId: id, reason: 'OTHER' });
    expect(step.problems).toEqual([{ code: 'NOT_AVAILABLE' }]);
  });

  it('refuses a site where the agency has no ring', async () => {
    const { rows } = await portal.owner.query(`select id from site where key = 'helsingborg'`);
    const input = { ...PLAN, ...place, siteId: rows[0].id };
    expect((await send(planner, 'planSeminar', input)).problems).toEqual([
      { code: 'NOT_AVAILABLE' },
    ]);
  });
});

describe('planning', () => {
  it('says everything that is wrong, and stops a personal number with its reason', async () => {
    const wrong = { ...PLAN, ...place, kind: 'WEBINAR', title: ' ', capacity: 0 };
    const faults = (await send(planner, 'planSeminar', wrong)).problems;
    expect(faults.map(({ code, field }) => `${field} ${code}`)).toEqual([
      'kind SEMINAR_KIND_UNKNOWN',
      'title TITLE_MISSING',
      'capacity CAPACITY_OUT_OF_RANGE',
    ]);
    const personal = { ...PLAN, ...place, aim: 'Om 19121212-1212' };
    expect((await send(planner, 'planSeminar', personal)).problems).toEqual([
      {
        code: 'PERSONAL_DATA_BLOCKED',
        field: 'aim',
        params: { rule: 'PERSONAL_NUMBER', from: 4, to: 16 },
      },
    ]);
  });

  it('plans once, however often it is sent', async () => {
    const input = { ...PLAN, ...place, clientMutationId: randomUUID() };
    const [first, again] = [
      await send(planner, 'planSeminar', input),
      await send(planner, 'planSeminar', input),
    ];
    expect(again.seminar.id).toBe(first.seminar.id);
    expect(first.seminar).toMatchObject({ phase: 'PLANNED', lifecycle: 'DRAFT', version: 1 });
    expect(first.seminar.nextSteps.map(({ step }) => step)).toEqual([
      'edit',
      'invite',
      'confirm',
      'postpone',
      'cancel',
      'delete',
    ]);
  });

  it('keeps both versions apart when two people change the plan', async () => {
    const { id: seminarId } = await makeSeminar(planner, place);
    const { siteId: _, programmeId: __, ...plan } = { ...PLAN, ...place };
    const change = { ...plan, seminarId, expectedVersion: 1, capacity: 50 };
    const changed = await send(planner, 'changeSeminar', change);
    expect(changed.seminar).toMatchObject({ version: 2, details: { capacity: 50 } });
    const slower = await send(planner, 'changeSeminar', { ...change, capacity: 60 });
    expect(slower.problems).toEqual([{ code: 'CONFLICT', field: 'expectedVersion' }]);
  });

  it('throws away a draft, nothing else', async () => {
    const draft = await makeSeminar(planner, place);
    const remove = (seminarId: string) =>
      planner.run(`mutation D($input: SeminarStepInput!) { deleteSeminarDraft(input: $input) }`, {
        input: { clientMutationId: randomUUID(), seminarId },
      });
    expect((await remove(draft.id)).data).toEqual({ deleteSeminarDraft: draft.id });
    expect((await read(planner, draft.id)).codes).toEqual(['NOT_AVAILABLE']);
    const { id } = await makeSeminar(planner, place, {}, ['confirmSeminar']);
    expect((await remove(id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});

describe('what came of it', () => {
  it('goes from registered to evaluated, each step when it is ready', async () => {
    const { id: seminarId } = await makeSeminar(planner, place, {}, ['confirmSeminar']);
    const registered = [
      {
        agencyId: planner.viewer.kind === 'person' ? planner.viewer.agencyId : null,
        unit: 'Mottagningsenheten',
        registered: 5,
      },
      { unit: 'Hotell Lillån', registered: 3 },
    ];
    const early = await send(planner, 'recordAttendance', {
      seminarId,
      expectedVersion: 0,
      groups: registered,
    });
    expect(early.seminar.details).toMatchObject({
      registered: 8,
      present: null,
      placesLeft: 32,
      attendanceVersion: 1,
    });

    const counted = registered.map((group) => ({ ...group, present: 3 }));
    const count = { seminarId, expectedVersion: 1, groups: counted };
    expect((await send(planner, 'recordAttendance', count)).problems).toEqual([
      { code: 'SEMINAR_NOT_BEGUN', field: 'startsAt' },
    ]);
    expect((await send(afterwards, 'completeSeminar', { seminarId })).problems).toEqual([
      { code: 'ATTENDANCE_MISSING', field: 'present' },
    ]);
    await send(afterwards, 'recordAttendance', count);
    expect((await send(afterwards, 'recordAttendance', count)).problems).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion' },
    ]);
    const completed = await send(afterwards, 'completeSeminar', { seminarId });
    expect(completed.seminar).toMatchObject({ phase: 'COMPLETED', details: { present: 6 } });

    const figures = { answers: 6, meanBefore: 5.1, meanAfter: 7.6, satisfied: 5 };
    const evaluation = { seminarId, expectedVersion: 0, ...figures };
    await send(afterwards, 'recordEvaluation', evaluation);
    expect((await send(afterwards, 'recordEvaluation', evaluation)).problems).toEqual([
      { code: 'CONFLICT' },
    ]);
    const evaluated = await send(afterwards, 'evaluateSeminar', { seminarId });
    expect(evaluated.seminar).toMatchObject({
      phase: 'EVALUATED',
      evaluation: {
        answers: 6,
        hidden: false,
        knowledge: { gain: 2.5 },
        satisfaction: { numerator: 5 },
      },
      nextSteps: [{ step: 'learn', ready: true, missing: [] }],
    });
  });

  it('tells others no unit of fewer than five: *1 of 1* would name somebody', async () => {
    const { id: seminarId } = await makeSeminar(planner, place, { kind: 'IN_DEPTH' }, [
      'confirmSeminar',
    ]);
    const groups = [
      { unit: 'Mottagningsenheten', registered: 9, present: 8 },
      { unit: 'Hotell Lillån', registered: 1, present: 1 },
      { unit: 'Hotell Sundet', registered: 6, present: 2 },
    ];
    await send(afterwards, 'recordAttendance', { seminarId, expectedVersion: 0, groups });
    const rowsFor = async (caller: Caller) => (await read(caller, seminarId)).seminar.attendance;
    expect(await rowsFor(afterwards)).toMatchObject(
      [...groups]
        .sort((a, b) => (a.unit < b.unit ? -1 : 1))
        .map((group) => ({ ...group, isTogether: false })),
    );
    const member = await portal.as('handlaggare@ks-lund', undefined, AFTER);
    const chief = await portal.as('enhetschef@soc-lund', undefined, AFTER);
    expect(await rowsFor(chief)).toHaveLength(3);
    for (const other of [policeman, member]) {
      expect(await rowsFor(other)).toEqual([
        { agency: null, unit: '', registered: 16, present: 11, isTogether: true },
      ]);
    }
  });

  it('tells others what was typed once it is evaluated, and never step by step', async () => {
    const { id: seminarId } = await makeSeminar(planner, place, {}, ['confirmSeminar']);
    const groups = [{ unit: 'Hotell Lillån', registered: 9, present: 9 }];
    await send(afterwards, 'recordAttendance', { seminarId, expectedVersion: 0, groups });
    await send(afterwards, 'completeSeminar', { seminarId });
    const sums = async () => {
      const { rows } = await portal.owner.query(
        `select answers, mean_after as mean from seminar_sum where activity_id = '${seminarId}'`,
      );
      return rows[0];
    };
    for (const [version, answers] of [5, 6, 7].entries()) {
      const figures = { answers, meanBefore: 5, meanAfter: 5 + answers / 10, satisfied: answers };
      const typed = await send(afterwards, 'recordEvaluation', {
        seminarId,
        expectedVersion: version,
        ...figures,
      });
      expect(typed.seminar.evaluation).toMatchObject({ answers });
      expect((await read(policeman, seminarId)).seminar.evaluation).toBeNull();
      expect(await sums()).toEqual({ answers: null, mean: null });
    }
    await send(afterwards, 'evaluateSeminar', { seminarId });
    expect((await read(policeman, seminarId)).seminar.evaluation).toMatchObject({ answers: 7 });
    expect(await sums()).toEqual({ answers: 7, mean: 5.7 });
    const late = { seminarId, expectedVersion: 3, answers: 8, meanBefore: 5, meanAfter: 6 };
    expect((await send(afterwards, 'recordEvaluation', late)).problems).toMatchObject([
      { code: 'STEP_NOT_POSSIBLE' },
    ]);
  });

  it('hides what four answered, from others altogether', async () => {
    const { id: seminarId } = await makeSeminar(planner, place, {}, ['confirmSeminar']);
    const groups = [{ unit: 'Hotell Lillån', registered: 6, present: 6 }];
    await send(afterwards, 'recordAttendance', { seminarId, expectedVersion: 0, groups });
    await send(afterwards, 'completeSeminar', { seminarId });
    const few = { answers: 4, meanBefore: 5, meanAfter: 7, satisfied: 4 };
    const own = await send(afterwards, 'recordEvaluation', {
      seminarId,
      expectedVersion: 0,
      ...few,
    });
    expect(own.seminar.evaluation).toMatchObject({
      answers: 4,
      hidden: true,
      knowledge: null,
      satisfaction: null,
    });
    expect((await read(policeman, seminarId)).seminar.evaluation).toBeNull();
  });
});

describe('cost', () => {
  it('is the same for one seminar as for many, in the list too', async () => {
    const list = `query List($input: ActivitiesInput!) {
      activities(input: $input) { total rows { ...Whole } } } ${SEMINAR}`;
    const answer = await planner.run<{ activities: { rows: unknown[] } }>(list, {
      input: { kind: 'SEMINAR', ...place },
    });
    expect(answer.problems).toEqual([]);
    expect(answer.data?.activities.rows.length).toBeGreaterThan(5);
    expect(answer.statements).toBeLessThanOrEqual(12);
  });
});
