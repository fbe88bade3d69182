import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeSeminar, PLAN, send } from '@stad/activities/seminars/api/testing/make-seminar.js';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { EARLIER, PLANNER, TrainingStage } from './testing/training-stage.js';

/** Once it is over; the paper is asked for by the clock on the wall. */
const AFTER = new Date('2022-04-28T15:00:00Z');
const NAME = 'Åsa Öhrn';
/** As many and as long as they may be. */
const TOPICS = Array.from({ length: 10 }, (_, at) =>
  `Bemötande och samtal med tolk ${at} `.padEnd(80, 'x'),
);

let stage: TrainingStage;
let url: string;
let cookie: string;
beforeAll(async () => {
  stage = await TrainingStage.open();
  url = await listening(stage.portal);
  cookie = await cookieOf(stage.portal, PLANNER);
});
afterAll(() => stage.close());

const held = async (course: object | null) => {
  const planner = await stage.as(PLANNER, EARLIER);
  const plan = { ...PLAN, kind: 'IN_DEPTH' };
  const { id } = await makeSeminar(planner, stage.place, plan, ['confirmSeminar']);
  if (course) {
    const input = { courseId: await stage.course(course), seminarId: id };
    const said = await stage.send(
      PLANNER,
      'holdTraining',
      'HoldTrainingInput',
      input,
      EARLIER,
      '{ id }',
    );
    expect(said.codes).toEqual([]);
  }
  const after = await stage.as(PLANNER, AFTER);
  const groups = [{ agencyId: null, unit: 'Diakonin', registered: 4, present: 3 }];
  await send(after, 'recordAttendance', { seminarId: id, expectedVersion: 0, groups });
  await send(after, 'completeSeminar', { seminarId: id });
  return id;
};

async function paperOf(id: string, language: string) {
  const response = await fetch(`${url}/files/seminars/${id}/certificate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-portal-client': 'web', cookie },
    body: JSON.stringify({ name: NAME, language }),
  });
  expect(response.status).toBe(200);
  const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
  expect(pdf.pages).toHaveLength(1);
  return plain(pdf.pages.join(' '));
}

it.each([
  ['sv', ['Kurs', 'Kursen går igenom:']],
  ['en', ['Course', 'The course goes through:']],
])(
  'in %s, the paper has the seminar, its course and what it goes through',
  async (language, words) => {
    const topics = ['Bemötande och samtal med tolk', 'När det gäller ett barn'];
    const text = await paperOf(await held({ name: 'Fördjupning i metoden', topics }), language);
    for (const said of [NAME, PLAN.title, 'Fördjupning i metoden', ...words, ...topics]) {
      expect(text).toContain(said);
    }
  },
);

it('is one page, however much the course goes through', async () => {
  const text = await paperOf(await held({ topics: TOPICS }), 'sv');
  for (const n of TOPICS.keys()) expect(text).toContain(`Bemötande och samtal med tolk ${n} `);
});

it('names a course that goes through nothing in particular, and no course where there was none', async () => {
  const bare = await paperOf(await held({ name: 'Kort kurs', topics: [] }), 'sv');
  expect(bare).toContain('Kort kurs');
  expect(bare).not.toContain('går igenom');
  expect(await paperOf(await held(null), 'sv')).not.toContain('Kurs');
});
