import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import { CARD, type Learned, PLAN, send, type WholeVisit } from './make-study-visit.js';

const SOC = 'socialsekreterare1@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const BEFORE = new Date('2022-06-01T08:00:00Z');
/** Some days after it: learnings are written and decided on. */
export const AFTER = new Date('2022-06-20T08:00:00Z');

/** As many as went to Helsingborg (field.md 11.4). */
const WENT = [
  ['SOC-LUND', ['Socialsekreterare 1', 'Socialsekreterare 2', 'Socialsekreterare 3']],
  ['SOC-LUND', ['Enhetschef', 'Utvecklingsledare']],
  ['POL-LUND', ['Samverkanspolis 1', 'Samverkanspolis 2', 'Polisledning']],
  ['LST-SKANE', ['Handläggare']],
] as const;
const DECISIONS = ['ADOPT', 'ADOPT', 'ADOPT', 'ADOPT', 'ADOPT', 'ADAPT', 'ADAPT', 'REJECT'];
const LEARNINGS = [...DECISIONS, null, null, null];
export const QUESTIONS = Array.from({ length: 12 }, (_, at) => ({
  text: `Vem svarar klockan tre på natten, och vad händer sedan? Fråga ${at + 1}`,
  dimension: 'CONTACT_ROUTES',
}));

/** Planned, gone on, noted, learnt from and decided on, by those who went. */
export async function heldVisit(portal: TestPortal, planner = SOC): Promise<WholeVisit> {
  const by = (key: string, now: Date) => portal.as(key, undefined, now);
  const { rows } = await portal.owner.query(
    `select (select id from site where key = 'lund') as "siteId",
       (select id from programme where key = '2022') as "programmeId"`,
  );
  const known = await portal.owner.query('select key, id from agency');
  const agencies = new Map<string, string>(known.rows.map(({ key, id }) => [key, id]));
  const before = await by(planner, BEFORE);
  const { is: plan } = await send(before, 'planStudyVisit', { ...PLAN, ...rows[0] });
  const visitId = plan.id;
  const ask = { visitId, expectedVersion: 1, questions: QUESTIONS };
  const { is: asked } = await send(before, 'saveVisitQuestions', ask);
  const participants = WENT.flatMap(([key, titles]) =>
    titles.map((functionTitle) => ({ agencyId: agencies.get(key), functionTitle })),
  );
  await send<string>(before, 'askParticipants', { activityId: visitId, participants });
  const { is: confirmed } = await send(before, 'stepStudyVisit', { visitId, step: 'confirm' });
  const after = await by(planner, AFTER);
  for (const at of [0, 0, 5]) {
    const topicId = asked.questions[at]?.id;
    const body = `De ringer direkt ${at}`;
    await send(after, 'writeObservation', { activityId: visitId, topicId, body });
  }
  const attended = confirmed.participants.map(({ id }) => id);
  await send<string>(after, 'noteParticipants', { activityId: visitId, attended });
  await send(after, 'stepStudyVisit', { visitId, step: 'complete' });
  const chief = await by(CHIEF, AFTER);
  for (const [at, decision] of LEARNINGS.entries()) {
    const card = { ...CARD, activityId: visitId, saw: `${CARD.saw} ${at + 1}` };
    const { is } = await send<Learned>(after, 'writeLearning', card);
    if (!decision) continue;
    await send<Learned>(chief, 'decideLearning', {
      ...{ learningId: is.id, expectedVersion: 1, decision },
      destination: decision === 'REJECT' ? null : 'ROUTINE',
    });
  }
  return confirmed;
}
