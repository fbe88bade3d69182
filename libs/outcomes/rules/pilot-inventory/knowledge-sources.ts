import type { KnowledgeSourceRecord } from './types.js';

/** Where the local routine comes from (R23, R26). */
export const KNOWLEDGE_SOURCES: readonly KnowledgeSourceRecord[] = [
  {
    key: 'malmo-2021',
    siteKey: 'malmo',
    origin: 'Samverkansmodellen i Malmö',
    gatheredOn: 'Hösten 2021',
    form: 'INFORMATION_GATHERING',
    whatWeTook: [
      'Polis, socialtjänst och ideell sektor har var sin given plats efter en upptäckt.',
      'Socialjouren är alltid första samtalet kvällar och nätter.',
    ],
    routineSteps: [1, 2, 5],
  },
  {
    key: 'helsingborg-2022',
    siteKey: 'helsingborg',
    origin: 'Helsingborgsmodellen',
    gatheredOn: '2022-06-16',
    form: 'STUDY_VISIT',
    activityKey: 'SV-1',
    whatWeTook: [
      'Ett telefonnummer per steg, till en funktion och inte till en person.',
      'Frälsningsarmén möter personen samma natt.',
      'Uppföljning inom 72 timmar, även när inget hände.',
    ],
    routineSteps: [3, 4, 6],
  },
];
