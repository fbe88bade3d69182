import type { KpiDefinition } from '../kpi.js';
import { OF_OPERATIONS } from './forms.js';
import { amended } from './registry.js';

const joint = { ...OF_OPERATIONS, form: 'COUNT' } as const;
const share = { ...OF_OPERATIONS, form: 'SHARE' } as const;

/** Since those who came answer by link the two rounds have two numbers: what a seminar weighs is the smaller. */
const KNOWLEDGE_GAINED = amended(
  {
    ...joint,
    code: 'K04',
    name: { sv: 'Kunskapsökning', en: 'Knowledge gained' },
    definition: {
      sv: 'Medelvärde efter minus medelvärde före på skalan 0–10, minst fem svar, viktat med antal svar. Skillnaden avrundas en gång.',
      en: 'Mean after minus mean before on a scale of 0–10, at least five answers, weighted by answers. The difference is rounded once.',
    },
    formula: {
      sv: 'För varje aktivitet: medelvärdet efter och före gånger antalet svar. Summorna delas med alla svar. Skillnaden mellan de två oavrundade medelvärdena avrundas till två decimaler.',
      en: 'For each activity: the means after and before times the number of answers. The sums are divided by all answers. The difference of the two unrounded means is rounded to two decimals.',
    },
    doesNotSay: {
      sv: 'Vad någon enskild lärde sig. Deltagarna skattar sig själva, och svaren går inte att koppla till en person.',
      en: 'What any one person learned. Participants rate themselves, and answers cannot be tied to a person.',
    },
    level: 'OUTCOME',
    step: 'SHORT_TERM',
    form: 'DIFFERENCE',
    decimals: 2,
    unit: { sv: 'steg på skalan 0–10', en: 'steps on a scale of 0–10' },
    source: 'SURVEY',
    breakdowns: ['activity'],
  },
  '2026-12-01',
  {
    definition: {
      sv: 'Medelvärde efter minus medelvärde före på skalan 0–10, minst fem svar i varje omgång, viktat med det mindre antalet svar. Det är inte samma personer. Skillnaden avrundas en gång.',
      en: 'Mean after minus mean before on a scale of 0–10, at least five answers in each round, weighted by the smaller number of answers. They are not the same people. The difference is rounded once.',
    },
    formula: {
      sv: 'För varje aktivitet: medelvärdet efter och före gånger det mindre antalet svar av de två omgångarna. Summorna delas med summan av de antalen. Skillnaden mellan de två oavrundade medelvärdena avrundas till två decimaler.',
      en: 'For each activity: the means after and before times the smaller number of answers of the two rounds. The sums are divided by the sum of those numbers. The difference of the two unrounded means is rounded to two decimals.',
    },
  },
);

/** K01–K06: who learned, and what came of it (field.md 4.5, 5.1). */
export const LEARNING_KPIS: readonly KpiDefinition[] = [
  {
    ...joint,
    code: 'K01',
    name: { sv: 'Deltagare', en: 'Participants' },
    definition: {
      sv: 'Personer som prickats av som närvarande. Den som är med två gånger räknas två gånger.',
      en: 'Persons ticked present. Who comes twice counts twice.',
    },
    formula: {
      sv: 'Antalet närvarande vid varje aktivitet, lagt samman.',
      en: 'The number present at each activity, added up.',
    },
    doesNotSay: {
      sv: 'Hur många olika personer som har nåtts, eller vad de lärde sig.',
      en: 'How many different people were reached, or what they learned.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
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
    formula: {
      sv: 'Varje enhet med minst en närvarande räknas en gång, hur många gånger den än är med.',
      en: 'Each unit with at least one person present counts once, however often it takes part.',
    },
    doesNotSay: {
      sv: 'Hur stor del av verksamheterna på orten som har nåtts.',
      en: 'What share of the organisations in the town has been reached.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
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
    formula: {
      sv: 'Olika medarbetare i enheten som har fördjupningen, delat med enhetens målgrupp. Den som har gått två fördjupningar räknas en gång.',
      en: "Different members of the unit who have the in-depth training, divided by the unit's target group. Who took two courses counts once.",
    },
    doesNotSay: {
      sv: 'Om utbildningen används i arbetet. Det visar K06.',
      en: 'Whether the training is put to use. K06 tells that.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    unit: { sv: 'medarbetare', en: 'staff' },
    source: 'QUALIFICATION',
    breakdowns: ['site', 'agency', 'unit'],
  },
  ...KNOWLEDGE_GAINED,
  {
    ...share,
    code: 'K05',
    name: { sv: 'Nöjdhet', en: 'Satisfaction' },
    definition: {
      sv: 'Andel som svarat 4 eller 5 av 5.',
      en: 'Share who answered 4 or 5 of 5.',
    },
    formula: {
      sv: 'Svaren 4 och 5 delat med alla svar på frågan, över aktiviteter med minst fem svar.',
      en: 'The answers 4 and 5 divided by all answers to the question, over activities with at least five answers.',
    },
    doesNotSay: {
      sv: 'Att utbildningen gav resultat. Nöjd är inte detsamma som kunnig.',
      en: 'That the training had a result. Satisfied is not the same as skilled.',
    },
    level: 'REACTION',
    step: 'SHORT_TERM',
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
    formula: {
      sv: 'Svaren ”har använt” delat med alla svar i uppföljningen, minst fem, och bara från uppföljningar som gjordes när en arbetsgång var i kraft.',
      en: 'The answers “have used” divided by all answers of the follow-up, at least five, and only from follow-ups made while a routine was in force.',
    },
    doesNotSay: {
      sv: 'Hur ofta arbetsgången används, eller hur det gick för den som fick stöd.',
      en: 'How often the routine is used, or how it went for whoever was supported.',
    },
    level: 'OUTCOME',
    step: 'SHORT_TERM',
    unit: { sv: 'svar', en: 'answers' },
    source: 'SURVEY',
    breakdowns: ['activity'],
  },
];
