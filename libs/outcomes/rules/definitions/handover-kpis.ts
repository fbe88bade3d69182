import type { KpiDefinition } from '../kpi.js';
import { COUNTED } from './forms.js';

const sent = { ...COUNTED, source: 'HANDOVER', countedOnce: false } as const;

/** K15–K17: receipts, counted by their sender and about exposed persons (field.md 4.5, INV-15). */
export const HANDOVER_KPIS: readonly KpiDefinition[] = [
  {
    ...sent,
    code: 'K15',
    name: { sv: 'Överlämningar', en: 'Handovers' },
    definition: {
      sv: 'Kvittenser på överlämningar efter mottagare. Räknas hos den som lämnar över.',
      en: 'Handover receipts by receiver, counted by the sender.',
    },
    formula: {
      sv: 'Antalet kvittenser för varje slags mottagare. Att rådfråga räknas inte. Polisanmälningar visas för sig bara inom den egna organisationen.',
      en: 'The number of receipts for each kind of receiver. Consulting does not count. Police reports are told apart within the own agency only.',
    },
    doesNotSay: {
      sv: 'Hur många personer det gäller: en person kan lämnas över flera gånger. Polisanmälningar är aldrig ett mål.',
      en: 'How many persons it is about: one person can be handed over several times. Police reports are never a target.',
    },
    level: 'OUTCOME',
    step: 'MEDIUM_TERM',
    wanted: 'NONE',
    breakdowns: ['site', 'receiver'],
  },
  {
    ...sent,
    code: 'K16',
    name: { sv: 'Tid till överlämning', en: 'Time to handover' },
    definition: {
      sv: 'Median i minuter från iakttagelse till att mottagaren bekräftat, digitalt eller muntligt. Visas från fem överlämningar.',
      en: 'Median minutes from observation until the receiver confirmed, digitally or by voice. Shown from five handovers.',
    },
    formula: {
      sv: 'Minuterna ordnas efter storlek och den mittersta tas; av två mittersta tas medelvärdet. Färre än fem ger ingen siffra.',
      en: 'The minutes are put in order and the middle one is taken; of two in the middle, their mean. Fewer than five give no figure.',
    },
    doesNotSay: {
      sv: 'Hur lång tid den längsta överlämningen tog, eller hur det gick sedan.',
      en: 'How long the longest handover took, or how it went afterwards.',
    },
    level: 'OUTCOME',
    step: 'MEDIUM_TERM',
    form: 'MINUTES',
    unit: { sv: 'minuter', en: 'minutes' },
    wanted: 'LESS',
    breakdowns: ['site'],
  },
  {
    ...sent,
    code: 'K17',
    name: { sv: 'Oro för barn', en: 'Concern for a child' },
    definition: {
      sv: 'Kvittenser på anmälan om oro för barn till socialtjänsten.',
      en: 'Receipts of child-concern reports to social services.',
    },
    formula: {
      sv: 'Antalet kvittenser på orosanmälan i perioden.',
      en: 'The number of receipts of child-concern reports in the period.',
    },
    doesNotSay: {
      sv: 'Hur många barn det gäller, eller vad socialtjänsten kom fram till.',
      en: 'How many children it is about, or what social services found.',
    },
    level: 'OUTCOME',
    step: 'MEDIUM_TERM',
    wanted: 'NONE',
    breakdowns: ['site'],
  },
];
