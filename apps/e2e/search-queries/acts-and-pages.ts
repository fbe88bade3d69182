import { FA_HBG, KS_LUND, POL_HBG, POL_LUND, type SearchQuery, SOC_LUND } from './search-query.js';

/** The first reader on verbs on buttons, and words that stand on pages. */
export const ACT_AND_PAGE_QUERIES: readonly SearchQuery[] = [
  // Verbs on buttons
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'skriv diarienummer',
    right: ['meeting: Kärngruppsmöte, Lund', 'page: /moten'],
    why: 'A button beside approved minutes.',
  },
  {
    role: [SOC_LUND, 'Utvecklingsledare'],
    query: 'avanmäl',
    right: ['page: /seminarier', 'seminar: Fördjupning för socialtjänst och polis'],
    why: 'Takes somebody off the list of a seminar of her agency.',
  },
  {
    role: [FA_HBG, 'Verksamhetschef'],
    query: 'ge klartecken',
    right: ['page: /faltpass', 'help: klartecken', 'pass: Kvällspass i centrum och vid stationen.'],
    why: "Tonight's pass waits for the Salvation Army.",
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'jag är sjuk',
    right: ['page: /faltpass', 'page: /planering'],
    why: 'A button on a pass she is in.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 2'],
    query: 'räkna samman',
    right: [
      'pass: Söka kontakt på nätet med erbjudande om stöd.',
      'page: /faltpass',
      'help: redovisning',
    ],
    why: 'Her pass online is back and not added up.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 1'],
    query: 'planera fältpass',
    right: ['page: /faltpass/nytt', 'page: /planering'],
    why: 'Verb and noun.',
  },
  {
    role: [SOC_LUND, 'Administratör'],
    query: 'bjud in kollega',
    right: 'page: /admin',
    why: 'The administrator invites.',
  },
  {
    role: [SOC_LUND, 'Registrator'],
    query: 'föreslå gallring',
    right: ['page: /gallring', 'help: gallring'],
    why: 'A button of the registrar.',
  },
  {
    role: [FA_HBG, 'Firmatecknare'],
    query: 'underteckna',
    right: 'page: /overenskommelser/att-underteckna',
    why: 'The task of a signatory.',
  },
  {
    role: [SOC_LUND, 'Ansvarig för loggkontroll'],
    query: 'dra urval',
    right: ['page: /loggkontroll/granskning', 'help: granskning'],
    why: 'A button of the log controller.',
  },
  {
    role: [FA_HBG, 'Fältarbetare 1'],
    query: 'registrera överlämning',
    right: 'page: /overlamningar/ny',
    why: 'Title of a page, typed after a call.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 2'],
    query: 'avboka kurs',
    right: ['page: /utbildning', 'page: /utbildning/kurser'],
    why: 'A button beside a booked seat.',
  },
  // Words that stand on pages
  {
    role: [POL_LUND, 'Polisledning'],
    query: 'egen struktur',
    right: ['help: klartecken', 'page: /faltpass'],
    why: 'How the police assess; stands in the help on go-aheads.',
  },
  {
    role: [SOC_LUND, 'Dataskyddsombud'],
    query: 'spärr',
    right: ['page: /gallring', 'help: gallring'],
    why: 'Stands on the page of retention.',
  },
  {
    role: [FA_HBG, 'Metodredaktör'],
    query: 'ses över',
    right: 'page: /material',
    why: 'Stands beside material that waits for the editor.',
  },
  {
    role: [SOC_LUND, 'Socialjouren'],
    query: 'inte prövat',
    right: 'page: /arbetsgang',
    why: 'Result of a step.',
  },
  {
    role: [SOC_LUND, 'Skyddsombud'],
    query: 'kvarstående risk',
    right: ['page: /risk', 'help: staende-risk'],
    why: 'Read before the safety representative is heard.',
  },
  {
    role: [FA_HBG, 'Administratör'],
    query: 'fel innehåll',
    right: 'help: fel-innehall',
    why: 'Has a topic of help, and a button beside every text.',
  },
  {
    role: [POL_HBG, 'Administratör'],
    query: 'roller av två',
    right: ['help: roller-av-tva', 'page: /admin'],
    why: 'Title of a topic.',
  },
  {
    role: [KS_LUND, 'Säkerhetsstrateg'],
    query: 'färre än 5',
    right: ['help: sma-tal', 'page: /uppfoljning'],
    why: 'Seen in place of a number.',
  },
  {
    role: [SOC_LUND, 'Chef i beredskap'],
    query: 'ute i natt',
    right: 'page: /faltpass/i-natt',
    why: 'Nearly the title; her role has the page.',
  },
];
