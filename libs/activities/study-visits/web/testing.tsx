import { demoViewer } from '@stad/identity/web/testing.js';
import { ViewerProvider } from '@stad/identity/web/viewer.js';
import type { ReactNode } from 'react';
import type { StudyVisitPageQuery } from './study-visit.generated.js';

type Visit = StudyVisitPageQuery['studyVisit'];

const soc = { id: 'a1', key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: '', shortName: 'Soc' };
const police = { id: 'a2', key: 'POL-LUND', kind: 'POLICE', name: '', shortName: 'Polisen' };

/** A page as a planner in Lund sees it, on a Friday in the pilot. */
export function asPlanner(page: ReactNode) {
  const permissions = ['activity:plan', 'activity:read', 'learning:write'];
  return <ViewerProvider viewer={demoViewer({ permissions })}>{page}</ViewerProvider>;
}

/** A learning as its card reads it; give what the test is about. */
export function demoLearning(more: Partial<Visit['learnings'][number]> = {}) {
  return {
    ...{ id: 'l1', activityId: 'v1', saw: 'De ringer direkt', means: 'Vi behöver ett nummer' },
    ...{ proposal: 'ADAPT', ownerFunction: 'Enhetschef', dueOn: '2022-06-19', version: 1 },
    ...{ writtenFunction: 'Socialsekreterare 1', writtenAt: '2022-05-19T08:00:00Z' },
    ...{ decision: null, destination: null, decidedFunction: null, decidedAt: null },
    ...{ followUpOn: null, outcome: null, standing: 'OPEN', agency: soc, nextSteps: [] },
    ...more,
  };
}

/** A note as its list reads it. */
export function demoNote(more: Partial<Visit['observations'][number]> = {}) {
  return {
    ...{ id: 'n1', topicId: 'q1', body: 'Samma nummer hela natten', version: 1, mine: false },
    ...{ functionTitle: 'Samverkanspolis 1', writtenAt: '2022-05-19T08:00:00Z', agency: police },
    ...more,
  };
}

/** A visit as its page reads it; give what the test is about. */
export function demoVisit(more: Partial<Visit> = {}, details: object = {}) {
  return {
    ...{ id: 'v1', version: 2, siteId: 'site-1', title: 'Helsingborg', placeLabel: 'Helsingborg' },
    ...{ startsAt: '2022-05-18T11:00:00Z', endsAt: '2022-05-19T12:00:00Z' },
    ...{ classification: 'P1', lifecycle: 'FINALISED', owner: soc, aimTag: null, goal: null },
    questions: [{ id: 'q1', body: 'Vem svarar?', dimension: 'CONTACT_ROUTES' }],
    ...{ observations: [], participants: [], learnings: [], materials: [], nextSteps: [] },
    ...{ reportFiles: [] },
    ...more,
    visitDetails: {
      ...{ state: 'CONFIRMED', purpose: 'Se modellen', host: 'Socialtjänsten Helsingborg' },
      ...{ agenda: '', travel: '', cancelReason: null, questionsVersion: 1 },
      ...{ learningsDueOn: '2022-06-02', ...details },
    },
  };
}

export const demoParticipant = (more: Partial<Visit['participants'][number]> = {}) => ({
  ...{ id: 'p1', functionTitle: 'Samverkanspolis 1', answer: 'NO_ANSWER', answeredAt: null },
  ...{
    attended: null,
    mine: false,
    proposesOtherTime: false,
    mailState: null,
    mailReason: null,
    agency: police,
  },
  ...more,
});
