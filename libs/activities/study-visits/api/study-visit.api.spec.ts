import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { studyVisitsGround } from './testing/ground.js';
import {
  CARD,
  type Learned,
  PLAN,
  QUESTIONS,
  readVisit,
  send,
  type WholeVisit,
} from './testing/make-study-visit.js';

const [BEFORE, DURING, AFTER] = [
  '2022-06-01T08:00:00Z',
  '2022-06-15T15:00:00Z',
  '2022-06-20T08:00:00Z',
].map((at) => new Date(at)) as [Date, Date, Date];
const SOC = 'socialsekreterare1@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const NETWORK = 'handlaggare@ks-lund';

let portal: TestPortal;
let place: { siteId: string; programmeId: string };
let agencies: Readonly<Record<string, string>>;
let planner: Caller;

beforeAll(async () => {
  portal = await TestPortal.open(studyVisitsGround);
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  [place] = rows;
  const known = await portal.owner.query('select key, id from agency');
  agencies = Object.fromEntries(known.rows.map(({ key, id }) => [key, id]));
  planner = await at(SOC, BEFORE);
});
afterAll(() => portal.close());

const at = (key: string, now: Date) => portal.as(key, undefined, now);
const codesOf = ({ problems }: { problems: readonly { code: string; field?: string }[] }) =>
  problems.map(({ code, field }) => [code, field].filter(Boolean).join(' '));

async function planned(): Promise<WholeVisit> {
  const { is } = await send(planner, 'planStudyVisit', { ...PLAN, ...place });
  return is;
}

/** With its questions, both agencies asked, and confirmed. */
async function confirmed(): Promise<WholeVisit> {
  const { id } = await planned();
  await send(planner, 'saveVisitQuestions', {
    visitId: id,
    expectedVersion: 1,
    questions: QUESTIONS,
  });
  const participants = [
    { agencyId: agencies['SOC-LUND'], functionTitle: 'Socialsekreterare 1' },
    { agencyId: agencies['POL-LUND'], functionTitle: 'Samverkanspolis 1' },
  ];
  await send<string>(planner, 'askParticipants', { activityId: id, participants });
  return (await send(planner, 'stepStudyVisit', { visitId: id, step: 'confirm' })).is;
}

describe('Who may not', () => {
  it('plan a visit: a visitor, the network', async () => {
    expect(codesOf(await send(portal.visitor(), 'planStudyVisit', { ...PLAN, ...place }))).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(
      codesOf(await send(await at(NETWORK, BEFORE), 'planStudyVisit', { ...PLAN, ...place })),
    ).toEqual(['NOT_AVAILABLE']);
  });

  it('read a draft of another agency', async () => {
    const { id } = await planned();
    const police = await at(POLICE, BEFORE);
    expect((await readVisit(police, id)).problems).toEqual([{ code: 'NOT_AVAILABLE' }]);
    expect(
      codesOf(await send(police, 'stepStudyVisit', { visitId: id, step: 'postpone' })),
    ).toEqual(['NOT_AVAILABLE']);
  });

  it('change another agency’s visit, its questions, who is asked or its links', async () => {
    const { id, participants } = await confirmed();
    const police = await at(POLICE, BEFORE);
    const own = participants.find(({ functionTitle }) => functionTitle === 'Socialsekreterare 1');
    const asked = [{ agencyId: agencies['FA-HBG'], functionTitle: 'Fältarbetare 1' }];
    const tries = [
      ['changeStudyVisit', { ...PLAN, visitId: id, expectedVersion: 1 }],
      ['saveVisitQuestions', { visitId: id, expectedVersion: 2, questions: [] }],
      ['askParticipants', { activityId: id, participants: asked }],
      ['noteParticipants', { activityId: id, attended: [] }],
      ['answerParticipation', { participantId: own?.id, answer: 'DECLINED' }],
      ['addMaterial', { activityId: id, title: 'Länk', url: 'https://exempel.se/a' }],
    ] as const;
    for (const [mutation, input] of tries) {
      const name = `${mutation} ${codesOf(await send(police, mutation, input)).join()}`;
      expect(name).toBe(`${mutation} NOT_AVAILABLE`);
    }
  });

  it('note or learn before it has begun', async () => {
    const { id } = await confirmed();
    expect(
      codesOf(await send(planner, 'writeObservation', { activityId: id, body: 'Ser bra ut' })),
    ).toEqual(['NOT_BEGUN']);
    expect(codesOf(await send(planner, 'writeLearning', { ...CARD, activityId: id }))).toEqual([
      'NOT_BEGUN',
    ]);
  });
});

describe('A plan', () => {
  it('says everything that is wrong, and stops a personal number', async () => {
    const wrong = { ...PLAN, ...place, title: ' ', purpose: '', endsAt: PLAN.startsAt };
    expect(codesOf(await send(planner, 'planStudyVisit', wrong))).toEqual([
      'TITLE_MISSING title',
      'PURPOSE_MISSING purpose',
      'END_BEFORE_START endsAt',
    ]);
    const personal = { ...PLAN, ...place, agenda: 'Möter 19121212-1212' };
    expect(codesOf(await send(planner, 'planStudyVisit', personal))).toEqual([
      'PERSONAL_DATA_BLOCKED agenda',
    ]);
  });

  it('is made once, however often it is sent', async () => {
    const input = { ...PLAN, ...place, clientMutationId: randomUUID() };
    const first = await send(planner, 'planStudyVisit', input);
    const again = await send(planner, 'planStudyVisit', input);
    expect(again.is.id).toBe(first.is.id);
    expect(first.is).toMatchObject({
      phase: 'PLANNED',
      lifecycle: 'DRAFT',
      placeLabel: 'Helsingborg',
    });
  });

  it('is confirmed once there are questions and somebody is asked, and is then read by the network', async () => {
    const { id, nextSteps } = await planned();
    const confirm = nextSteps.find(({ step }) => step === 'confirm');
    expect(confirm?.missing.map(({ code }) => code)).toEqual([
      'QUESTIONS_MISSING',
      'PARTICIPANTS_MISSING',
    ]);
    expect(
      codesOf(await send(planner, 'stepStudyVisit', { visitId: id, step: 'confirm' })),
    ).toEqual(['QUESTIONS_MISSING questions', 'PARTICIPANTS_MISSING participants']);
    const visit = await confirmed();
    expect(visit).toMatchObject({ phase: 'CONFIRMED', lifecycle: 'FINALISED' });
    const { visit: seen } = await readVisit(await at(NETWORK, BEFORE), visit.id);
    expect(seen).toMatchObject({ title: PLAN.title, nextSteps: [], participants: [] });
  });

  it('saved by two at once keeps the first, and nobody writes over it', async () => {
    const { id, version } = await planned();
    const change = { ...PLAN, visitId: id, expectedVersion: version };
    expect(
      (await send(planner, 'changeStudyVisit', { ...change, title: 'Helsingborg i juni' })).is
        .version,
    ).toBe(2);
    expect(codesOf(await send(planner, 'changeStudyVisit', change))).toEqual([
      'CONFLICT expectedVersion',
    ]);
    expect((await readVisit(planner, id)).visit.title).toBe('Helsingborg i juni');
  });

  it('is thrown away while nobody is asked', async () => {
    const { id } = await planned();
    await send(planner, 'saveVisitQuestions', {
      visitId: id,
      expectedVersion: 1,
      questions: QUESTIONS,
    });
    expect((await send<string>(planner, 'deleteStudyVisitDraft', { visitId: id })).is).toBe(id);
    expect((await readVisit(planner, id)).problems).toEqual([{ code: 'NOT_AVAILABLE' }]);
  });

  it('is called off with a reason', async () => {
    const { id } = await confirmed();
    expect(
      codesOf(await send(planner, 'cancelStudyVisit', { visitId: id, reason: 'RAIN' })),
    ).toEqual(['VISIT_CANCEL_REASON_MISSING reason']);
    const { is } = await send(planner, 'cancelStudyVisit', { visitId: id, reason: 'HOST_UNABLE' });
    expect(is).toMatchObject({ phase: 'CANCELLED', nextSteps: [] });
  });
});

describe('Questions', () => {
  it('keep their notes when they are moved and said in another way', async () => {
    const { id, questions } = await confirmed();
    const [first, second] = questions as [WholeVisit['questions'][0], WholeVisit['questions'][0]];
    const during = await at(SOC, DURING);
    await send(during, 'writeObservation', {
      activityId: id,
      topicId: second.id,
      body: 'De delar på timmen',
    });
    const moved = [
      { id: second.id, text: 'Hur delar ni natten?', dimension: second.dimension },
      { text: 'Vad kostar det?', dimension: 'GOVERNANCE' },
    ];
    const save = { visitId: id, expectedVersion: 2, questions: moved };
    const { is } = await send(planner, 'saveVisitQuestions', save);
    expect(is.questions.map(({ body }) => body)).toEqual([
      'Hur delar ni natten?',
      'Vad kostar det?',
    ]);
    expect(is.observations).toMatchObject([{ topicId: second.id }]);
    expect(is.questions.some((each) => each.id === first.id)).toBe(false);
    const without = { ...save, expectedVersion: 3, questions: moved.slice(1) };
    expect(codesOf(await send(planner, 'saveVisitQuestions', without))).toEqual([
      'QUESTION_HAS_NOTES questions',
    ]);
    expect(codesOf(await send(planner, 'saveVisitQuestions', save))).toEqual([
      'CONFLICT expectedVersion',
    ]);
  });

  it('are about a dimension, and none of another visit', async () => {
    const [one, other] = [await planned(), await confirmed()];
    const save = (questions: readonly object[]) =>
      send(planner, 'saveVisitQuestions', { visitId: one.id, expectedVersion: 1, questions });
    expect(codesOf(await save([{ text: 'Vad?', dimension: 'WEATHER' }]))).toEqual([
      'DIMENSION_UNKNOWN questions.0.dimension',
    ]);
    const [question] = other.questions;
    expect(codesOf(await save([{ id: question?.id, ...QUESTIONS[0] }]))).toEqual(['NOT_AVAILABLE']);
  });
});

describe('Those who are asked', () => {
  it('read the draft from then on, and answer for their own agency', async () => {
    const { id } = await planned();
    const participants = [{ agencyId: agencies['POL-LUND'], functionTitle: 'Samverkanspolis 1' }];
    await send<string>(planner, 'askParticipants', { activityId: id, participants });
    await send<string>(planner, 'askParticipants', { activityId: id, participants });
    const police = await at(POLICE, BEFORE);
    const { visit } = await readVisit(police, id);
    expect(visit.participants).toMatchObject([
      { functionTitle: 'Samverkanspolis 1', answer: 'NO_ANSWER', mine: true },
    ]);
    const participantId = visit.participants[0]?.id;
    await send<string>(police, 'answerParticipation', { participantId, answer: 'ACCEPTED' });
    expect((await readVisit(planner, id)).visit.participants).toMatchObject([
      { answer: 'ACCEPTED', mine: false },
    ]);
    expect(
      codesOf(await send(police, 'answerParticipation', { participantId, answer: 'MAYBE' })),
    ).toEqual(['PARTICIPANT_ANSWER_UNKNOWN answer']);
  });
});

describe('From a visit to practice (J7)', () => {
  it('is noted by several, learnt from by each agency, decided on and asked about', async () => {
    const { id, questions } = await confirmed();
    const [soc, police, chief] = [
      await at(SOC, DURING),
      await at(POLICE, DURING),
      await at(CHIEF, AFTER),
    ];
    const note = (caller: Caller, body: string, clientMutationId = randomUUID()) =>
      send<string>(caller, 'writeObservation', {
        clientMutationId,
        activityId: id,
        topicId: questions[0]?.id,
        body,
      });
    const lost = randomUUID();
    await Promise.all([
      note(soc, 'De ringer direkt', lost),
      note(police, 'Samma nummer hela natten'),
    ]);
    // The answer was lost in a tunnel: the phone sends it once more.
    await note(soc, 'De ringer direkt', lost);
    const { visit: noted } = await readVisit(soc, id);
    expect(noted.observations.map(({ body, mine }) => [body, mine]).sort()).toEqual([
      ['De ringer direkt', true],
      ['Samma nummer hela natten', false],
    ]);
    const theirs = noted.observations.find(({ mine }) => !mine);
    const over = { observationId: theirs?.id, expectedVersion: 1, body: 'Mitt' };
    expect(codesOf(await send(soc, 'changeObservation', over))).toEqual(['NOT_AVAILABLE']);

    const attended = noted.participants.map((each) => each.id);
    await send<string>(soc, 'noteParticipants', { activityId: id, attended });
    const after = await at(SOC, AFTER);
    await send(after, 'stepStudyVisit', { visitId: id, step: 'complete' });
    const mine = await send<Learned>(after, 'writeLearning', { ...CARD, activityId: id });
    const policeAfter = await at(POLICE, AFTER);
    const ofPolice = await send<Learned>(policeAfter, 'writeLearning', {
      ...CARD,
      activityId: id,
      proposal: 'REJECT',
    });
    expect(codesOf(await send(after, 'stepStudyVisit', { visitId: id, step: 'evaluate' }))).toEqual(
      ['LEARNINGS_OPEN learnings'],
    );

    // Nobody decides for another agency, and whoever wrote it is not who decides.
    const decision = { expectedVersion: 1, decision: 'ADAPT', destination: 'ROUTINE' };
    expect(
      codesOf(await send(chief, 'decideLearning', { ...decision, learningId: ofPolice.is.id })),
    ).toEqual(['NOT_AVAILABLE']);
    expect(
      codesOf(await send(after, 'decideLearning', { ...decision, learningId: mine.is.id })),
    ).toEqual(['NOT_AVAILABLE']);
    const { is: decided } = await send<Learned>(chief, 'decideLearning', {
      ...decision,
      learningId: mine.is.id,
    });
    expect(decided).toMatchObject({
      decision: 'ADAPT',
      followUpOn: '2022-09-20',
      standing: 'DECIDED',
    });
    expect(
      codesOf(
        await send(chief, 'decideLearning', {
          ...decision,
          expectedVersion: 2,
          learningId: mine.is.id,
        }),
      ),
    ).toEqual(['STEP_NOT_POSSIBLE']);
    const command = await at('polisledning@pol-lund', AFTER);
    const no = { learningId: ofPolice.is.id, expectedVersion: 1, decision: 'REJECT' };
    const { is: rejected } = await send<Learned>(command, 'decideLearning', no);
    expect(rejected).toMatchObject({ decision: 'REJECT', followUpOn: null, standing: 'DONE' });
    const { is: whole } = await send(after, 'stepStudyVisit', { visitId: id, step: 'evaluate' });
    expect(whole).toMatchObject({ phase: 'EVALUATED', visitDetails: { state: 'EVALUATED' } });

    const SEPTEMBER = new Date('2022-09-20T08:00:00Z');
    const later = await at(SOC, SEPTEMBER);
    const waiting = async (key: string) =>
      (await waitingOf(portal, await at(key, SEPTEMBER), 'LEARNING_TO_FOLLOW_UP')).rows;
    // Its owner is asked whether it became so, and nobody beside them.
    expect(await waiting(CHIEF)).toMatchObject([{ id, n: 1, dueOn: '2022-09-20' }]);
    expect(await waiting(SOC)).toEqual([]);
    expect(await waiting('polisledning@pol-lund')).toEqual([]);
    const answer = { learningId: mine.is.id, expectedVersion: 2, outcome: 'PARTLY' };
    expect((await send<Learned>(later, 'followUpLearning', answer)).is.standing).toBe('DONE');
  });

  it('is the agency’s own when it comes from its own work', async () => {
    const soc = await at(SOC, AFTER);
    const { is } = await send<Learned>(soc, 'writeLearning', { ...CARD, ...place });
    expect(is).toMatchObject({ standing: 'OPEN', activityId: null });
    expect(codesOf(await send(soc, 'writeLearning', CARD))).toEqual(['PLACE_MISSING siteId']);
    expect((await send<string>(soc, 'removeLearning', { learningId: is.id })).is).toBe(is.id);
  });

  it('is decided on and followed up when its programme takes no records any more, and changed no more', async () => {
    const soc = await at(SOC, AFTER);
    const { is } = await send<Learned>(soc, 'writeLearning', { ...CARD, ...place });
    const state = async (wanted: string) =>
      portal.owner.query('update programme set state = $1 where id = $2', [
        ...[wanted, place.programmeId],
      ]);
    await state('CLOSED');
    const chief = await at('enhetschef@soc-lund', AFTER);
    const change = { ...CARD, learningId: is.id, expectedVersion: 1 };
    expect(codesOf(await send(soc, 'changeLearning', change))).toEqual(['PROGRAMME_READ_ONLY']);
    expect(codesOf(await send(soc, 'removeLearning', { learningId: is.id }))).toEqual([
      'PROGRAMME_READ_ONLY',
    ]);
    const decision = { expectedVersion: 1, decision: 'ADOPT', destination: 'ROUTINE' };
    const { is: decided } = await send<Learned>(chief, 'decideLearning', {
      ...{ ...decision, learningId: is.id },
    });
    expect(decided).toMatchObject({ decision: 'ADOPT', standing: 'DECIDED' });
    const later = await at(SOC, new Date('2022-12-20T08:00:00Z'));
    const answer = { learningId: is.id, expectedVersion: 2, outcome: 'YES' };
    expect((await send<Learned>(later, 'followUpLearning', answer)).is.standing).toBe('DONE');
    await state('ACTIVE');
  });
});
