import type { LocalRoutineRecord, RoutineStepRecord } from './types.js';

/** The six steps from function to function, taken from Malmö and Helsingborg. */
export const ROUTINE_STEPS: readonly RoutineStepRecord[] = [
  {
    n: 1,
    fromFunction: 'Polisen i yttre tjänst',
    toFunction: 'Socialjouren Lund',
    hours: '16–02',
    withinMinutes: 15,
    limit: 'Inom 15 minuter',
    card: 'CHILD',
    ifNobodyAnswers: 'Ring chef i beredskap.',
  },
  {
    n: 2,
    fromFunction: 'Socialjouren Lund',
    toFunction: 'Socialsekreterare i fält',
    hours: '16–02',
    withinMinutes: 15,
    limit: 'Inom 15 minuter',
    ifNobodyAnswers: 'Socialjouren åker själv eller bokar tid nästa dag.',
  },
  {
    n: 3,
    fromFunction: 'Socialsekreterare i fält',
    toFunction: 'Frälsningsarmén',
    hours: '16–02',
    withinMinutes: 30,
    limit: 'Inom 30 minuter, med samtycke',
    ifNobodyAnswers: 'Ring stödlinjen.',
  },
  {
    n: 4,
    fromFunction: 'Frälsningsarmén',
    toFunction: 'Personen',
    hours: 'Samma natt',
    limit: 'Samma natt',
    card: 'PROTECTION',
    ifNobodyAnswers: 'Lämna kort med numret till stödlinjen.',
  },
  {
    n: 5,
    fromFunction: 'Socialjouren Lund',
    toFunction: 'Mottagningsenheten',
    hours: 'Vardagar',
    limit: 'Nästa vardag före 12.00',
    ifNobodyAnswers: 'Ring enhetschefen.',
  },
  {
    n: 6,
    fromFunction: 'Mottagningsenheten',
    toFunction: 'Alla som deltog',
    hours: 'Vardagar',
    withinMinutes: 72 * 60,
    limit: 'Uppföljning inom 72 timmar',
    ifNobodyAnswers: 'Projektledaren kallar till ett kort möte.',
  },
];

/** LR-LUND v1 (field.md 11.3): agreed before the test, in force after it. */
export const ROUTINE_2022: LocalRoutineRecord = {
  key: 'LR-LUND-1',
  code: 'LR-LUND',
  version: 1,
  programmeKey: '2022',
  siteKey: 'lund',
  title: 'Lokal arbetsgång i Lund',
  steps: ROUTINE_STEPS,
  takenFrom: ['malmo-2021', 'helsingborg-2022'],
  agreedBy: [
    { agencyKey: 'SOC-LUND', on: '2022-08-29' },
    { agencyKey: 'POL-LUND', on: '2022-08-29' },
    { agencyKey: 'FA-HBG', on: '2022-08-29' },
  ],
  states: [
    { state: 'DRAFT', on: '2022-06-27' },
    { state: 'AGREED', on: '2022-08-29' },
    { state: 'IN_FORCE', on: '2022-09-28' },
  ],
  tests: [
    {
      key: 'LR-LUND-1-T1',
      on: '2022-09-02',
      kind: 'LIVE',
      passKey: 'FP-2022-006',
      results: [
        { step: 1, result: 'HELD', minutes: 15 },
        { step: 2, result: 'HELD', minutes: 12 },
        { step: 3, result: 'HELD', minutes: 30 },
        { step: 4, result: 'HELD', note: 'Samma natt.' },
        { step: 5, result: 'NOT_HELD', note: 'Klart 14.00, gränsen var 12.00.' },
        { step: 6, result: 'NOT_TESTED' },
      ],
    },
  ],
};
