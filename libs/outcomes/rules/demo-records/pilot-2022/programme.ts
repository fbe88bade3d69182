import type { GoalRecord, ProgrammeRecord } from '../types.js';

/** The finished pilot: read-only but for its last report. */
export const PILOT: ProgrammeRecord = {
  key: '2022',
  name: 'Stad till Stad 2022',
  alias: 'Stad för stad',
  period: { from: '2022-04-01', to: '2022-09-30' },
  purpose:
    'Motverka människohandel och prostitution genom att öka den lokala beredskapen att upptäcka, ' +
    'och ge stöd och skydd åt den som är utsatt.',
  goals: [
    'Utveckla en metod som ökar den lokala förmågan att förebygga, motverka och bekämpa.',
    'Ta fram metodmaterial som kan spridas i hela landet.',
    'Sprida erfarenheterna från Helsingborg till Lund och Kronhamn.',
  ],
  leadAgencyKey: 'FA-HBG',
  funderAgencyKey: 'LST-SKANE',
  siteKeys: ['lund', 'helsingborg', 'malmo', 'kronhamn'],
  state: 'REPORTING',
};

const lund = { programmeKey: '2022', siteKey: 'lund' } as const;

/** What was promised to the end of September 2022; the plan to date is the whole plan. */
export const PILOT_GOALS: readonly GoalRecord[] = [
  {
    ...lund,
    key: '2022-modelltest',
    title: 'Fältpass som modelltest, minst 1',
    aim: 'DETECT',
    kpi: 'K09',
    measure: 'MODEL_TESTS',
    unit: 'fältpass med modelltest',
    target: 1,
    planToDate: 1,
    order: 1,
  },
  {
    ...lund,
    key: '2022-seminarier',
    title: 'Kunskapsseminarier och fördjupning',
    aim: 'PREVENT',
    kpi: 'K01',
    measure: 'ACTIVITIES',
    unit: 'seminarier',
    target: 4,
    planToDate: 4,
    order: 2,
  },
  {
    ...lund,
    key: '2022-fordjupning-soc',
    title: 'Fördjupning, Socialtjänsten Lund',
    aim: 'DETECT',
    kpi: 'K03',
    agencyKey: 'SOC-LUND',
    unit: 'medarbetare',
    target: 26,
    planToDate: 26,
    order: 3,
  },
  {
    ...lund,
    key: '2022-fordjupning-pol',
    title: 'Fördjupning, Polisen Lund',
    aim: 'DETECT',
    kpi: 'K03',
    agencyKey: 'POL-LUND',
    unit: 'medarbetare',
    target: 18,
    planToDate: 18,
    order: 4,
  },
  {
    ...lund,
    key: '2022-aktorer',
    title: 'Aktiva aktörer i nätverket',
    aim: 'PREVENT',
    kpi: 'K07',
    unit: 'aktörer',
    target: 8,
    planToDate: 8,
    order: 5,
  },
  {
    ...lund,
    key: '2022-jour',
    title: 'Kvällar och nätter med jour',
    aim: 'SUPPORT_AND_PROTECT',
    kpi: 'K26',
    unit: 'dygn',
    target: 183,
    planToDate: 183,
    order: 6,
  },
  {
    ...lund,
    key: '2022-samtal-efter-passet',
    wholeProgramme: true,
    title: 'Samtal efter passet inom 72 timmar',
    aim: 'SUPPORT_AND_PROTECT',
    kpi: 'K21',
    unit: 'fältpass',
    target: 6,
    planToDate: 6,
    order: 7,
  },
];
