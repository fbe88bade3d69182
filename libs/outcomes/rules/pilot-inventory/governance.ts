import type { BoardGoalRecord, GovernanceCaseRecord, SteeringDocumentRecord } from './types.js';

/** The motion that asked for the work, as the board's case (field.md 11.3, R01–R07). */
export const GOVERNANCE_CASE: GovernanceCaseRecord = {
  key: 'krafttag',
  kind: 'MOTION_REFERRAL',
  agencyKey: 'SOC-LUND',
  title: 'Krafttag mot sexköp och människohandel',
  receivedOn: '2021-06-03',
  diaryNumber: 'SO 2022/0035',
  councilDeadlineHint: '2022-06-03',
  decisionProposal:
    'Socialnämnden föreslås besluta att översända tjänsteskrivelsen daterad den 3 mars 2022 som socialnämndens synpunkter på motionen.',
  claims: [
    {
      n: 1,
      text: 'Kartlägga omfattningen av sexhandel, människohandel och bordellverksamhet inom kommunens gränser, i samråd med polisen och andra organisationer.',
      answeredBy: ['MAP-1'],
      status: 'ONGOING',
    },
    {
      n: 2,
      text: 'Ta fram en handlingsplan mot sexhandel, människohandel och bordellverksamhet tillsammans med relevanta aktörer.',
      answeredBy: ['PLAN-1'],
      status: 'ONGOING',
    },
    {
      n: 3,
      text: 'Verka för att arbetet mot prostitution blir ett medborgarlöfte mellan kommunen och polisen.',
      answeredBy: ['CP-1'],
      status: 'ONGOING',
    },
  ],
  documents: [
    {
      title: 'Socialförvaltningens tjänsteskrivelse',
      date: '2022-03-03',
      issuer: 'Socialförvaltningen',
      diaryNumber: 'SO 2022/0035',
    },
    { title: 'Beslut § 21', date: '2022-01-12', issuer: 'Kommunstyrelsen' },
    { title: 'Kommunkontorets tjänsteskrivelse', date: '2021-11-26', issuer: 'Kommunkontoret' },
    {
      title: 'Motion: Krafttag mot sexköp och människohandel',
      date: '2021-06-03',
      issuer: 'Kommunfullmäktige',
    },
  ],
  referrals: [
    { to: 'Socialnämnden', statement: { date: '2022-03-03', diaryNumber: 'SO 2022/0035' } },
    { to: 'Polismyndigheten' },
  ],
  decisions: [
    {
      body: 'Kommunstyrelsen',
      date: '2022-01-12',
      paragraph: '§ 21',
      text: 'Motionen remitteras till socialnämnden och Polismyndigheten för synpunkter.',
    },
  ],
  preparation: ['Utvecklingsenheten', 'Berörd enhetschef', 'Kommunpolis'],
  distribution: [{ to: 'Kommunstyrelsen', kind: 'FOR_EXECUTION' }],
  authorFunction: 'Utvecklingschef',
  signatoryFunction: 'Socialdirektör',
  state: 'STATEMENT_SUBMITTED',
};

export const BOARD_GOAL: BoardGoalRecord = {
  key: 'ett-lund-fritt-fran-vald',
  agencyKey: 'SOC-LUND',
  body: 'Socialnämnden',
  text: 'Ett Lund fritt från våld och förtryck',
  year: 2022,
  activityKeys: ['SEM-1', 'SEM-2', 'SEM-3', 'SEM-4', 'SV-1', 'MAP-1', 'PLAN-1'],
};

/** R12–R14: what the town's own documents say, and the one that is being rewritten. */
export const STEERING_DOCUMENTS: readonly SteeringDocumentRecord[] = [
  {
    key: 'social-hallbarhet',
    title: 'Program för social hållbarhet',
    owner: 'KS-LUND',
    says: 'Trygghet och mänskliga rättigheter för alla, oavsett kön, ålder, funktionsförmåga, sexuell läggning, etnisk tillhörighet och religion.',
    state: 'IN_FORCE',
    milestones: [],
  },
  {
    key: 'trygghet-och-sakerhet',
    title: 'Program för trygghet och säkerhet',
    owner: 'KS-LUND',
    says: 'Minska oönskade händelser och risker, öka tilliten, ett samhälle utan våld och förtryck.',
    state: 'IN_FORCE',
    milestones: [],
  },
  {
    key: 'strategi-vald-nara-relationer',
    title: 'Strategi mot våld i nära relationer samt hedersrelaterat våld och förtryck',
    owner: 'SOC-LUND',
    says: 'Revideras 2022 och ska då innefatta prostitution och människohandel för sexuella ändamål.',
    state: 'DRAFTING',
    milestones: [
      { what: 'Remiss', when: 'Hösten 2022' },
      { what: 'Gäller från', when: '2023-01-01' },
    ],
  },
];
