import type { KpiDefinition } from '../kpi.js';
import { OF_OPERATIONS } from './forms.js';

const joint = { ...OF_OPERATIONS, form: 'COUNT' } as const;

/** K07, K08, K22–K26: the network, its plan, its money, its nights (field.md 4.5). */
export const NETWORK_KPIS: readonly KpiDefinition[] = [
  {
    ...joint,
    code: 'K07',
    name: { sv: 'Aktörer i nätverket', en: 'Actors in the network' },
    definition: {
      sv: 'Aktörer som är aktiva på dagen.',
      en: 'Actors that are active on the day.',
    },
    formula: {
      sv: 'Antalet aktörer på kartan vars senaste läge på dagen är aktiv.',
      en: 'The number of actors on the map whose latest state on the day is active.',
    },
    doesNotSay: {
      sv: 'Hur mycket en aktör deltar, eller vilka som saknas. Luckorna visas på aktörskartan.',
      en: 'How much an actor takes part, or who is missing. The actor map shows the gaps.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
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
    formula: {
      sv: 'Antalet överenskommelser som gäller på dagen och anger både syfte och område. Sekretessförbindelser räknas inte.',
      en: 'The number of agreements that hold on the day and state both purpose and area. Confidentiality undertakings do not count.',
    },
    doesNotSay: {
      sv: 'Om parterna arbetar som överenskommelsen säger.',
      en: 'Whether the parties work as the agreement says.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
    unit: { sv: 'överenskommelser', en: 'agreements' },
    source: 'AGREEMENT',
    breakdowns: ['site'],
  },
  {
    ...joint,
    code: 'K22',
    form: 'SHARE',
    name: { sv: 'Åtgärder enligt plan', en: 'Measures on time' },
    definition: {
      sv: 'Åtgärder som är klara i tid, av dem som skulle vara klara.',
      en: 'Measures done on time, of those due.',
    },
    formula: {
      sv: 'Åtgärder som blev klara senast sin dag, delat med alla åtgärder vars dag har passerat.',
      en: 'Measures done no later than their day, divided by all measures whose day has passed.',
    },
    doesNotSay: {
      sv: 'Om åtgärderna hjälpte, eller hur sena de sena blev.',
      en: 'Whether the measures helped, or how late the late ones were.',
    },
    level: 'OUTPUT',
    step: 'OUTPUTS',
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
    formula: {
      sv: 'De nio poängen läggs samman och delas med nio, avrundat till en decimal, för varje ort och tillfälle.',
      en: 'The nine scores are added and divided by nine, rounded to one decimal, for each town and round.',
    },
    doesNotSay: {
      sv: 'Att utsattheten har minskat. Parterna skattar sig själva, och samma parter vill ha bidraget.',
      en: 'That exploitation has decreased. The parties rate themselves, and the same parties want the grant.',
    },
    level: 'OUTCOME',
    step: 'MEDIUM_TERM',
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
    formula: {
      sv: 'Upparbetat på alla rader i beslutet, delat med beviljat belopp.',
      en: 'Funds accounted for on all lines of the decision, divided by the amount granted.',
    },
    doesNotSay: {
      sv: 'Vad pengarna gav, eller om någon rad avviker. Det står i rapportens ekonomidel.',
      en: "What the money gave, or whether a line deviates. The report's economy section tells.",
    },
    level: 'RESOURCE',
    step: 'RESOURCES',
    form: 'MONEY',
    decimals: 1,
    unit: { sv: 'procent', en: 'per cent' },
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
    formula: {
      sv: 'Olika organisationer som har laddat ned eller antagit minst en version, var och en räknad en gång.',
      en: 'Different organisations that downloaded or adopted at least one version, each counted once.',
    },
    doesNotSay: {
      sv: 'Att metoden används eller ger effekt hos dem.',
      en: 'That the method is used or has an effect there.',
    },
    level: 'IMPACT_PROXY',
    step: 'IMPACT',
    unit: { sv: 'organisationer', en: 'organisations' },
    source: 'METHOD',
    breakdowns: [],
  },
  {
    ...joint,
    code: 'K26',
    form: 'SHARE',
    name: { sv: 'Kvällar och nätter med jour', en: 'Evenings and nights with on-call' },
    definition: {
      sv: 'Dygn där socialjouren svarar hela tiden 18–02, av alla dygn i perioden.',
      en: 'Dates on which social on-call answers all of 18–02, of all dates in the period.',
    },
    formula: {
      sv: 'Dygn där inte en minut mellan 18 och 02 saknar svar, delat med alla dygn i perioden.',
      en: 'Dates without one unanswered minute between 18 and 02, divided by all dates in the period.',
    },
    doesNotSay: {
      sv: 'Hur snabbt någon svarar, eller att den som ringer får hjälp.',
      en: 'How fast somebody answers, or that whoever calls is helped.',
    },
    level: 'RESOURCE',
    step: 'RESOURCES',
    unit: { sv: 'dygn', en: 'dates' },
    source: 'ON_CALL_COVERAGE',
    breakdowns: ['site', 'month'],
  },
];
