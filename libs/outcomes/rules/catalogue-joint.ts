import type { KpiDefinition } from './kpi.js';

/** Staff, organisations, plans and money: no figure here is about an exposed person. */
const joint = {
  version: 1,
  validFrom: '2022-01-01',
  form: 'COUNT',
  decimals: 0,
  subject: 'operations',
  countedOnce: false,
} as const;
const share = { ...joint, form: 'SHARE' } as const;
const PERCENT = { sv: 'procent', en: 'per cent' } as const;

/** What the joint work gives outside the field. */
export const JOINT_KPIS: readonly KpiDefinition[] = [
  {
    ...joint,
    code: 'K01',
    name: { sv: 'Deltagare', en: 'Participants' },
    definition: {
      sv: 'Personer som prickats av som närvarande. Den som är med två gånger räknas två gånger.',
      en: 'Persons ticked present. Who comes twice counts twice.',
    },
    level: 'OUTPUT',
    unit: { sv: 'deltagare', en: 'participants' },
    source: 'ATTENDANCE',
    breakdowns: ['site', 'month', 'activity'],
  },
  {
    ...joint,
    code: 'K02',
    name: { sv: 'Nådda verksamheter', en: 'Organisations reached' },
    definition: {
      sv: 'Olika organisationsenheter med minst en deltagare.',
      en: 'Distinct organisation units with at least one participant.',
    },
    level: 'OUTPUT',
    unit: { sv: 'verksamheter', en: 'organisations' },
    source: 'ATTENDANCE',
    breakdowns: ['site'],
  },
  {
    ...share,
    code: 'K03',
    name: { sv: 'Utbildningstäckning', en: 'Training coverage' },
    definition: {
      sv: 'Medarbetare med genomgången fördjupning av enhetens målgrupp. Målgruppens storlek anges av enhetens chef.',
      en: "Staff with the in-depth training of the unit's target group, whose size its manager enters.",
    },
    level: 'OUTPUT',
    unit: { sv: 'medarbetare', en: 'staff' },
    source: 'QUALIFICATION',
    breakdowns: ['site', 'agency', 'unit'],
  },
  {
    ...joint,
    code: 'K04',
    name: { sv: 'Kunskapsökning', en: 'Knowledge gained' },
    definition: {
      sv: 'Medelvärde efter minus medelvärde före på skalan 0–10, minst fem svar, viktat med antal svar. Skillnaden avrundas en gång.',
      en: 'Mean after minus mean before on a scale of 0–10, at least five answers, weighted by answers. The difference is rounded once.',
    },
    level: 'OUTCOME',
    form: 'DIFFERENCE',
    decimals: 2,
    unit: { sv: 'steg på skalan 0–10', en: 'steps on a scale of 0–10' },
    source: 'SURVEY',
    breakdowns: ['activity'],
  },
  {
    ...share,
    code: 'K05',
    name: { sv: 'Nöjdhet', en: 'Satisfaction' },
    definition: {
      sv: 'Andel som svarat 4 eller 5 av 5.',
      en: 'Share who answered 4 or 5 of 5.',
    },
    level: 'REACTION',
    unit: { sv: 'svar', en: 'answers' },
    source: 'SURVEY',
    breakdowns: ['activity'],
  },
  {
    ...share,
    code: 'K06',
    name: { sv: 'Tillämpning efter tre månader', en: 'In use after three months' },
    definition: {
      sv: 'Andel som använt lokal arbetsgång eller kontaktväg. Kräver en arbetsgång i kraft.',
      en: 'Share who have used the local routine or a contact route. Needs a routine in force.',
    },
    level: 'OUTCOME',
    unit: { sv: 'svar', en: 'answers' },
    source: 'SURVEY',
    breakdowns: ['activity'],
  },
  {
    ...joint,
    code: 'K07',
    name: { sv: 'Aktörer i nätverket', en: 'Actors in the network' },
    definition: {
      sv: 'Aktörer som är aktiva på dagen.',
      en: 'Actors that are active on the day.',
    },
    level: 'OUTPUT',
    unit: { sv: 'aktörer', en: 'actors' },
    source: 'ACTOR',
    breakdowns: ['site'],
  },
  {
    ...joint,
    code: 'K08',
    name: { sv: 'Skriftliga överenskommelser', en: 'Written agreements' },
    definition: {
      sv: 'Överenskommelser i kraft med både syfte och område ifyllda.',
      en: 'Agreements in force with both purpose and area filled in.',
    },
    level: 'OUTPUT',
    unit: { sv: 'överenskommelser', en: 'agreements' },
    source: 'AGREEMENT',
    breakdowns: ['site'],
  },
  {
    ...share,
    code: 'K22',
    name: { sv: 'Åtgärder enligt plan', en: 'Measures on time' },
    definition: {
      sv: 'Åtgärder som är klara i tid, av dem som skulle vara klara.',
      en: 'Measures done on time, of those due.',
    },
    level: 'OUTPUT',
    unit: { sv: 'åtgärder', en: 'measures' },
    source: 'ACTION_PLAN',
    breakdowns: ['site', 'agency'],
  },
  {
    ...joint,
    code: 'K23',
    name: { sv: 'Förmågeindex', en: 'Capability index' },
    definition: {
      sv: 'Medelvärde av de nio dimensionerna, 0–4, före och efter. Självskattning av parterna.',
      en: 'Mean of the nine dimensions, 0–4, before and after. Self-assessed by the parties.',
    },
    level: 'OUTCOME',
    form: 'INDEX',
    decimals: 1,
    unit: { sv: 'av 4', en: 'of 4' },
    source: 'CAPABILITY',
    breakdowns: ['site'],
  },
  {
    ...joint,
    code: 'K24',
    name: { sv: 'Budgetutfall', en: 'Budget outcome' },
    definition: {
      sv: 'Upparbetade medel av beviljade.',
      en: 'Funds accounted for, of those granted.',
    },
    level: 'RESOURCE',
    form: 'MONEY',
    decimals: 1,
    unit: PERCENT,
    source: 'BUDGET',
    breakdowns: [],
  },
  {
    ...joint,
    code: 'K25',
    name: { sv: 'Metodspridning', en: 'Method spread' },
    definition: {
      sv: 'Kommuner och myndigheter som laddat ned eller antagit en version av handboken.',
      en: 'Municipalities and agencies that downloaded or adopted a version of the handbook.',
    },
    level: 'IMPACT_PROXY',
    unit: { sv: 'organisationer', en: 'organisations' },
    source: 'METHOD',
    breakdowns: [],
  },
];
