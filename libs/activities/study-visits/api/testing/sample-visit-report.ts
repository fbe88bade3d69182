import type { VisitToReport } from '../report/visit-report-document.js';

/** A visit that somebody learnt from, with a question nobody noted an answer to. */
export const SAMPLE_VISIT_REPORT: VisitToReport = {
  title: 'Studiebesök i Helsingborg',
  purpose: 'Se hur fältarbetet planeras tillsammans.',
  host: 'Frälsningsarmén Helsingborg',
  startsAt: new Date('2022-05-19T07:00:00Z'),
  endsAt: new Date('2022-05-20T13:00:00Z'),
  classification: 'P1',
  owner: 'Socialtjänsten Lund',
  programme: 'Stad till Stad 2022',
  site: 'Lund',
  questions: [
    { id: 'first', body: 'Vem ringer polisen?', dimension: 'CONTACT_ROUTES' },
    { id: 'second', body: 'Vem följer upp?', dimension: 'KNOWLEDGE' },
  ],
  learnings: [
    {
      agency: 'Socialtjänsten Lund',
      saw: 'En väg in för alla hotell.',
      means: 'Ett nummer räcker.',
      proposal: 'ADAPT',
      ownerFunction: 'Samordnare',
      dueOn: '2022-09-01',
      decision: 'ADOPT',
      destination: 'ROUTINE',
    },
  ],
  sums: {
    came: [
      { agencyId: 'lund', count: 3 },
      { agencyId: null, count: 1 },
    ],
    cameInAll: 4,
    questions: [
      { id: 'first', notes: 2 },
      { id: 'second', notes: 0 },
    ],
    answered: 1,
    learnings: { ADOPT: 1, ADAPT: 0, REJECT: 0, OPEN: 0 },
  },
  names: new Map([['lund', 'Socialtjänsten Lund']]),
  madeAt: new Date('2022-05-25T07:00:00Z'),
};
