import type { KpiDefinition } from '../kpi.js';
import { COUNTED, NUMBER, OF_OPERATIONS } from './forms.js';
import { amended } from './registry.js';

const joint = { ...OF_OPERATIONS, form: 'COUNT' } as const;

const TALKS: KpiDefinition = {
  ...joint,
  code: 'K21',
  form: 'SHARE',
  name: { sv: 'Samtal efter passet i tid', en: 'Talks after the pass in time' },
  definition: {
    sv: 'Pass där samtalet hölls inom 72 timmar efter att alla var tillbaka, av alla pass som är tillbaka eller avslutade.',
    en: 'Passes with the talk held within 72 hours of everyone being back, of all passes returned or closed.',
  },
  formula: {
    sv: 'Pass med samtal inom 72 timmar, delat med alla pass där alla är tillbaka. Timmarna är verkliga, också över en natt när klockan ställs om.',
    en: 'Passes with a talk within 72 hours, divided by all passes where everyone is back. The hours are real ones, also over a night when the clock changes.',
  },
  doesNotSay: {
    sv: 'Hur någon mår. Portalen sparar bara att samtalet hölls.',
    en: 'How anybody feels. The portal only keeps that the talk was held.',
  },
  level: 'SAFETY',
  step: 'ACTIVITIES',
  unit: { sv: 'fältpass', en: 'passes' },
  source: 'DEBRIEF',
  breakdowns: ['site'],
};

/** After the pilot a pass counts once its time is over: one that came back today has missed nothing yet. */
const TALKS_IN_TIME = amended(TALKS, '2023-01-01', {
  definition: {
    sv: 'Pass där samtalet hölls inom 72 timmar efter att alla var tillbaka, av de pass där samtalet är hållet eller tiden är ute.',
    en: 'Passes with the talk held within 72 hours of everyone being back, of those where it is held or the time is over.',
  },
  formula: {
    sv: 'Pass med samtal inom 72 timmar, delat med pass där samtalet är hållet eller 72 timmar har gått. Timmarna är verkliga, också över en natt när klockan ställs om.',
    en: 'Passes with a talk within 72 hours, divided by passes where the talk is held or 72 hours have gone. The hours are real ones, also over a night when the clock changes.',
  },
});

/** K09, K10, K18, K19, K20, K21: the work in the field and how safe it was (field.md 4.5). */
export const FIELD_KPIS: readonly KpiDefinition[] = [
  {
    ...joint,
    code: 'K09',
    name: { sv: 'Genomförda fältpass', en: 'Field passes carried out' },
    definition: {
      sv: 'Fältpass som är avslutade i perioden, efter typ.',
      en: 'Field passes closed in the period, by type.',
    },
    formula: {
      sv: 'Antalet pass i perioden med läget Avslutat. Inställda pass, och pass där alla är tillbaka men något återstår, räknas inte.',
      en: 'The number of passes of the period that are Closed. Cancelled passes, and those back with something left to do, do not count.',
    },
    doesNotSay: {
      sv: 'Att passen gav kontakter. Ett pass utan kontakter är också ett genomfört pass.',
      en: 'That the passes gave contacts. A pass without contacts was carried out too.',
    },
    level: 'OUTPUT',
    step: 'ACTIVITIES',
    unit: { sv: 'fältpass', en: 'passes' },
    source: 'FIELD_OPERATION',
    breakdowns: ['site', 'month', 'passType'],
  },
  {
    ...joint,
    code: 'K10',
    name: { sv: 'Persontimmar i fält', en: 'Person-hours in the field' },
    definition: {
      sv: 'Summan av varje medarbetares egen tid i passet, per organisation.',
      en: "The sum of each member's own time in the pass, by agency.",
    },
    formula: {
      sv: 'Timmarna för varje medarbetare i passet, ur varje organisations låsta redovisning, lagda samman.',
      en: "The hours of each member of the pass, from each agency's locked report, added up.",
    },
    doesNotSay: {
      sv: 'Tiden för planering, restid och samtal efter passet.',
      en: 'The time for planning, travel and the talk after the pass.',
    },
    level: 'RESOURCE',
    step: 'RESOURCES',
    form: 'HOURS',
    decimals: 1,
    unit: { sv: 'timmar', en: 'hours' },
    source: 'FIELD_REPORT',
    breakdowns: ['site', 'month', 'passType', 'agency'],
  },
  {
    ...COUNTED,
    code: 'K18',
    name: { sv: 'Verksamhetsbesök', en: 'Premises visits' },
    definition: {
      sv: 'Lokaler som besökts med information.',
      en: 'Premises visited with information.',
    },
    formula: {
      sv: 'Besökta lokaler i varje pass, lagda samman. En lokal som besöks två gånger räknas två gånger.',
      en: 'Premises visited in each pass, added up. Premises visited twice count twice.',
    },
    doesNotSay: {
      sv: 'Att det är tillsyn, eller att något var fel där. Besöken gäller information.',
      en: 'That it is an inspection, or that anything was wrong there. The visits are about information.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    subject: 'operations',
    breakdowns: ['site', 'month'],
  },
  {
    ...COUNTED,
    code: 'K19',
    name: { sv: 'Genomgångna annonser', en: 'Adverts reviewed' },
    definition: {
      sv: 'Antal annonser som gåtts igenom. Inget om annonsernas innehåll sparas.',
      en: 'Number of adverts reviewed. Nothing of what they say is kept.',
    },
    formula: {
      sv: 'Genomgångna annonser i varje digitalt pass, lagda samman.',
      en: 'Adverts reviewed in each digital pass, added up.',
    },
    doesNotSay: {
      sv: 'Hur många personer som säljs eller annonserar. En person kan ha flera annonser.',
      en: 'How many persons are sold or advertise. One person can have several adverts.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    subject: 'operations',
    breakdowns: ['site', 'month'],
  },
  {
    ...joint,
    code: 'K20',
    name: { sv: 'Incidenter och tillbud', en: 'Incidents and near-misses' },
    definition: {
      sv: 'Arbetsmiljöhändelser och tillbud i fältarbetet.',
      en: 'Work-environment incidents and near-misses in the field.',
    },
    formula: {
      sv: 'Antalet rapporterade arbetsmiljöhändelser och tillbud i perioden.',
      en: 'The number of work-environment incidents and near-misses reported in the period.',
    },
    doesNotSay: {
      sv: 'Att arbetet blev farligare när talet ökar: fler kan ha rapporterat.',
      en: 'That the work became more dangerous when it rises: more may have been reported.',
    },
    level: 'SAFETY',
    step: 'ACTIVITIES',
    unit: NUMBER,
    source: 'INCIDENT',
    wanted: 'NONE',
    breakdowns: ['site'],
  },
  ...TALKS_IN_TIME,
];
