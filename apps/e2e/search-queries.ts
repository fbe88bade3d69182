import type { Who } from './demo.js';

/**
 * Queries for the portal's own search, as somebody types them who knows the work and not the portal. They were
 * written on 2026-12-02 by a reader who had not seen the search, its index or any of its answers, from the words of
 * the pages, the demo and VISIBILITY.md. A query that finds something else is a finding: the row is not changed to
 * fit the answer.
 */
interface SearchQuery {
  readonly role: Who;
  readonly query: string;
  /** Must be found. Where several stand, any one of them will do; 'nothing': no record and no page, near words at most. */
  readonly right: 'nothing' | Right | readonly Right[];
  readonly why: string;
}

/** A record by its title or number, a page by its address, a help topic by the last part of its address. */
type Right = `${Kind}: ${string}`;

type Kind =
  | 'actor'
  | 'agreement'
  | 'day'
  | 'event'
  | 'figure'
  | 'function'
  | 'help'
  | 'learning'
  | 'material'
  | 'meeting'
  | 'page'
  | 'pass'
  | 'person'
  | 'prevention'
  | 'provision'
  | 'report'
  | 'risk'
  | 'seminar'
  | 'setting'
  | 'task'
  | 'visit';

const SOC_LUND = 'Lunds kommun, socialförvaltningen';
const POL_LUND = 'Polismyndigheten, LPO Lund';
const FA_HBG = 'Frälsningsarmén Helsingborg';
const SOC_HBG = 'Helsingborgs stad, socialförvaltningen';
const POL_HBG = 'Polismyndigheten, LPO Helsingborg';
const SOC_B = 'Kronhamns kommun, socialförvaltningen (påhittad)';
const KS_LUND = 'Lunds kommun, kommunkontoret';
const NSPM = 'Jämställdhetsmyndigheten, NSPM';
const SOC_MALMO = 'Malmö stad, Evonhuset';

export const SEARCH_QUERIES: readonly SearchQuery[] = [
  // Actors
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'hotell lillån',
    right: 'actor: Hotell Lillån (påhittat)',
    why: 'Name as it stands, lower case.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 1'],
    query: 'lillan hotell',
    right: 'actor: Hotell Lillån (påhittat)',
    why: 'Words turned around, no ring above the a.',
  },
  {
    role: [FA_HBG, 'Projektledare'],
    query: 'åkern',
    right: 'actor: Bostadsbolaget Åkern (påhittat)',
    why: 'Half the name of a landlord.',
  },
  {
    role: [KS_LUND, 'Säkerhetsstrateg'],
    query: 'bostadsbolag',
    right: 'actor: Bostadsbolaget Åkern (påhittat)',
    why: 'The kind of company, without its ending; an active actor, which a network ring reads.',
  },
  {
    role: [FA_HBG, 'Fältarbetare 2'],
    query: 'hotell domk',
    right: 'actor: Hotell Domkyrkogatan (påhittat)',
    why: 'Stops typing in the middle of a word.',
  },
  {
    role: [SOC_LUND, 'Samordnare 1'],
    query: 'kvinnojouren',
    right: 'actor: Kvinnojour (Lund)',
    why: 'The definite form, as people say it.',
  },
  {
    role: [SOC_LUND, 'Utvecklingsledare'],
    query: 'salong',
    right: 'actor: Salong Lila (påhittad)',
    why: 'A contacted actor, read by a development lead of the core group.',
  },
  {
    role: [POL_LUND, 'Polisledning'],
    query: 'vaktbolag',
    right: 'actor: Bevakningsbolag (påhittat)',
    why: 'An everyday word for the kind.',
  },
  {
    role: [SOC_LUND, 'Samordnare 2'],
    query: 'studenthälsan',
    right: 'actor: Lunds universitet',
    why: 'The words stand on the card, not in the name.',
  },
  {
    role: [KS_LUND, 'Handläggare'],
    query: 'räddnings',
    right: 'actor: Räddningstjänsten',
    why: 'First half of a name.',
  },
  {
    role: [FA_HBG, 'Verksamhetschef'],
    query: 'kast',
    right: 'actor: KAST i Malmö',
    why: 'A short name, of an actor that is only mapped.',
  },
  // Agreements
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'samverkansavtal',
    right: 'agreement: Samverkansöverenskommelse i Lund',
    why: 'People say avtal; the portal says överenskommelse.',
  },
  {
    role: [SOC_HBG, 'Enhetschef'],
    query: 'iop',
    right: 'agreement: Idéburet offentligt partnerskap i Helsingborg',
    why: 'Abbreviation that the profession uses.',
  },
  {
    role: [SOC_LUND, 'Jurist'],
    query: 'biträdesavtal',
    right: 'agreement: Personuppgiftsbiträde för anmälan till seminarier',
    why: 'Half of a long compound.',
  },
  {
    role: [POL_LUND, 'Polisledning'],
    query: 'tillägg kvällar',
    right: 'agreement: Tillägg om kvällar i Centrum och Stationsområdet',
    why: 'Two words of the title; it waits for the police.',
  },
  {
    role: [FA_HBG, 'Firmatecknare'],
    query: 'sekretessförbindelse',
    right: 'agreement: Sekretessförbindelser, Frälsningsarmén',
    why: 'Singular for a plural title; her agency is the only party.',
  },
  {
    role: [SOC_LUND, 'Administratör'],
    query: 'gemensamt personuppgiftsansvar',
    right: 'agreement: Arrangemang om gemensamt personuppgiftsansvar',
    why: 'In force, so that an administrator reads it.',
  },
  // Reports
  {
    role: [FA_HBG, 'Projektledare'],
    query: 'slutrapport',
    right: 'report: Slutrapport april–september 2022',
    why: 'Kind of report.',
  },
  {
    role: [FA_HBG, 'Firmatecknare'],
    query: 'delrapport',
    right: 'report: Delrapport, första kvartalet',
    why: 'The report she is to sign.',
  },
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'rapporten till länsstyrelsen',
    right: [
      'report: Delrapport, första kvartalet',
      'report: Slutrapport april–september 2022',
      'page: /rapporter',
    ],
    why: 'Says whom it is for; her agency was asked for figures.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 1'],
    query: 'delrapport kvartal',
    right: 'report: Delrapport, första kvartalet',
    why: 'The police were asked for K03 and K10, so it exists for them.',
  },
  {
    role: [FA_HBG, 'Verksamhetschef'],
    query: 'lägesrapport juni',
    right: 'report: Lägesrapport april–juni 2022',
    why: 'Kind and last month.',
  },
  // Tasks
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'numret i receptionen',
    right: 'task: numret som står i hotellens reception',
    why: 'A task of hers, words in another form.',
  },
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'helgerna efter midnatt',
    right: 'task: vem som svarar på helgerna efter midnatt',
    why: 'A decision of the core meeting that became a task of the manager.',
  },
  {
    role: [POL_LUND, 'Polisledning'],
    query: 'polisens jour en lördag',
    right: 'task: numret till polisens jour en lördag',
    why: 'Offered to the police, answered by nobody yet.',
  },
  {
    role: [FA_HBG, 'Projektledare'],
    query: 'följ upp studenthusen',
    right: [
      'task: förfrågan från Studenthusen i Lund',
      'event: Trygghetsdagen: så ringer vi varandra',
    ],
    why: 'Verb and name; the task came out of a lead.',
  },
  // Meetings
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'kärngruppsmöte',
    right: 'meeting: Kärngruppsmöte, Lund',
    why: 'Title; her agency calls it.',
  },
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'protokoll förra mötet',
    right: ['meeting: Kärngruppsmöte, Lund', 'page: /moten'],
    why: 'Says the thing, and which one.',
  },
  {
    role: [FA_HBG, 'Projektledare'],
    query: 'uppstart kärngrupp',
    right: 'meeting: Uppstart kärngrupp, Lund',
    why: 'The first meeting of the pilot, called by herself.',
  },
  {
    role: [SOC_LUND, 'Utvecklingsledare'],
    query: 'dagordning',
    right: ['page: /moten', 'meeting: Kärngruppsmöte, Lund'],
    why: 'A word on the page of a meeting.',
  },
  // Learnings
  {
    role: [SOC_LUND, 'Utvecklingsledare'],
    query: 'lärdom hotellgrupp',
    right: [
      'learning: Särskild hotellgrupp med egna möten.',
      'visit: Studiebesök i Helsingborg: samverkansmodellen',
    ],
    why: 'Waits for a decision.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'två och två',
    right: [
      'learning: Två och två, helst från olika organisationer.',
      'visit: Studiebesök i Helsingborg: samverkansmodellen',
    ],
    why: 'First words of a learning of her agency.',
  },
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'årlig övning',
    right: [
      'learning: Årlig övning av hela arbetsgången.',
      'visit: Studiebesök i Helsingborg: samverkansmodellen',
    ],
    why: 'The manager decides on it.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 2'],
    query: 'en säker hand',
    right: [
      'learning: Frivilliga från utbildningen En säker hand med på vissa pass.',
      'visit: Studiebesök i Helsingborg: samverkansmodellen',
    ],
    why: 'A name in the middle of a learning.',
  },
  // Seminars, visits and other activities
  {
    role: [KS_LUND, 'Handläggare'],
    query: 'frukostseminarium',
    right: 'seminar: Frukostseminarium för hotell och fastighetsägare',
    why: 'The coming one; the pilot had one of nearly the same title.',
  },
  {
    role: [SOC_LUND, 'Utvecklingsledare'],
    query: 'fördjupning polis',
    right: 'seminar: Fördjupning för socialtjänst och polis',
    why: 'Two words of the title.',
  },
  {
    role: [NSPM, 'Regionkoordinator syd'],
    query: 'kvällsseminarium',
    right: 'seminar: Kvällsseminarium för nätverket',
    why: 'Confirmed, of a town where she observes.',
  },
  {
    role: [FA_HBG, 'Metodredaktör'],
    query: 'kunskapssem',
    right: 'seminar: Kunskapsseminarium för aktörer',
    why: 'Half a word.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 1'],
    query: 'studiebesök helsingborg natten',
    right: 'visit: Helsingborg: natten och överlämningen',
    why: 'Planned, and the police were asked.',
  },
  {
    role: [SOC_LUND, 'Samordnare 1'],
    query: 'hotellgruppen',
    right: 'visit: Hotellgruppen i Helsingborg',
    why: 'Done; theme coordinators of the owning agency plan such visits.',
  },
  {
    role: [NSPM, 'Regionkoordinator syd'],
    query: 'almedalen',
    right: 'event: Seminarium i Almedalen',
    why: 'Where it was.',
  },
  {
    role: [FA_HBG, 'Projektledare'],
    query: 'trygghetsdagen',
    right: 'event: Trygghetsdagen: så ringer vi varandra',
    why: 'Title of a stage of her own agency.',
  },
  {
    role: [SOC_LUND, 'Samordnare 2'],
    query: 'info till hotell tecken',
    right: [
      'prevention: Hotell och fastighetsägare: tecken och vem man ringer',
      'seminar: Frukostseminarium för hotell och fastighetsägare',
    ],
    why: 'Planned, still of her own agency alone.',
  },
  {
    role: [FA_HBG, 'Metodredaktör'],
    query: 'första kvällen ute',
    right: 'material: Första kvällen ute, en guide',
    why: 'She answers for the guide, which is due for a review.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 2'],
    query: 'kort rumänska',
    right: 'material: Kort att lämna, rumänska',
    why: 'A card is fetched before a pass.',
  },
  // Figures
  {
    role: [FA_HBG, 'Projektledare'],
    query: 'k03',
    right: 'figure: K03',
    why: 'Number of a figure, lower case.',
  },
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'K 26',
    right: 'figure: K26',
    why: 'With a space between.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'tackade ja',
    right: 'figure: K14',
    why: 'Name of a figure.',
  },
  {
    role: [FA_HBG, 'Verksamhetschef'],
    query: 'budgetutfall',
    right: 'figure: K24',
    why: 'Name of a figure.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 2'],
    query: 'persontimmar',
    right: 'figure: K10',
    why: 'First word of the name.',
  },
  {
    role: [KS_LUND, 'Säkerhetsstrateg'],
    query: 'antal deltagare',
    right: 'figure: K01',
    why: 'The name with a word before it.',
  },
  {
    role: [SOC_HBG, 'Enhetschef'],
    query: 'hur många fältpass har vi haft',
    right: ['figure: K09', 'page: /uppfoljning'],
    why: 'A whole question.',
  },
  {
    role: [NSPM, 'Regionkoordinator syd'],
    query: 'förmågeindex',
    right: 'figure: K23',
    why: 'Network members read what is published.',
  },
  // People and functions to call
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'vem är jour',
    right: ['page: /ring/jour', 'page: /ring', 'function: Socialjouren Lund'],
    why: 'As it is said aloud.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 2'],
    query: 'kontaktperson polisen lund',
    right: ['function: Kommunpolis Lund', 'page: /ring'],
    why: 'Says kontaktperson; the portal has functions.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 1'],
    query: 'socialjouren nummer',
    right: 'function: Socialjouren Lund',
    why: 'A number, from a car.',
  },
  {
    role: [FA_HBG, 'Fältarbetare 1'],
    query: 'chef i beredskap',
    right: ['function: Chef i beredskap, Socialtjänsten Lund', 'person: Chef i beredskap'],
    why: 'The number only near a pass she is in; the function in the directory always.',
  },
  {
    role: [SOC_B, 'Socialsekreterare 1'],
    query: 'tolk dygnet runt',
    right: 'function: Tolkförmedling Helsingborg',
    why: 'Serves Kronhamn as well.',
  },
  {
    role: [SOC_LUND, 'Socialjouren'],
    query: 'stödlinjen',
    right: 'function: Frälsningsarméns stödlinje',
    why: 'In the night, the definite form.',
  },
  {
    role: [SOC_HBG, 'Socialjouren'],
    query: 'fokusgruppen',
    right: 'function: Fokusgruppen, Polisen Helsingborg',
    why: 'A team of the police, by its name.',
  },
  {
    role: [SOC_MALMO, 'Evonhuset'],
    query: 'regionkoordinator',
    right: 'function: Regionkoordinator syd',
    why: 'Serves Malmö, too.',
  },
  {
    role: [KS_LUND, 'Handläggare'],
    query: 'hedersförtryck',
    right: 'function: Samordnare mot hedersförtryck',
    why: 'The subject, not the name of the function.',
  },
  {
    role: [POL_HBG, 'Samverkanspolis 1'],
    query: 'mobila teamet',
    right: 'function: Mobila teamet Helsingborg',
    why: 'A team of social services in her own town.',
  },
  {
    role: [SOC_LUND, 'Chef i beredskap'],
    query: 'skyddat boende i natt',
    right: ['function: Skyddat boende (utan adress)', 'page: /falt/skydd', 'page: /ring'],
    why: 'The need, not the function.',
  },
  {
    role: [FA_HBG, 'Verksamhetschef'],
    query: 'ställföreträdare',
    right: 'page: /stallforetradare',
    why: 'Fältarbetare 2 stands in for the manager from today.',
  },
  // Settings
  {
    role: [SOC_LUND, 'Socialsekreterare, samverkan polis'],
    query: 'byt organisation',
    right: 'setting: Byt organisation',
    why: 'Has two employers, so that the account menu offers it.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 2'],
    query: 'mörkt läge',
    right: 'setting: Utseende',
    why: 'Everyday words; the setting says Mörkt under Utseende.',
  },
  {
    role: [FA_HBG, 'Fältarbetare 2'],
    query: 'stäng av mejl',
    right: ['page: /aviseringar/installningar', 'page: /aviseringar'],
    why: 'The page says avisering and e-post.',
  },
  {
    role: [SOC_LUND, 'Skyddsombud'],
    query: 'logga ut',
    right: 'setting: Logga ut',
    why: 'Stands in the account menu.',
  },
  {
    role: [NSPM, 'Regionkoordinator syd'],
    query: 'engelska',
    right: 'setting: Språk',
    why: 'The language by its name.',
  },
  {
    role: [POL_HBG, 'Polisledning'],
    query: 'min kalender i telefonen',
    right: 'page: /min-kalender',
    why: 'The wish, not only the title.',
  },
  {
    role: [SOC_B, 'Enhetschef'],
    query: 'byta lösenord',
    right: ['page: /min-inloggning', 'page: /mina-inloggningar'],
    why: 'The demo signs in without; the page says where it is changed.',
  },
  {
    role: [KS_LUND, 'Registrator'],
    query: 'kortkommandon',
    right: 'setting: Kortkommandon',
    why: 'Stands in the account menu.',
  },
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
  // Law
  {
    role: [SOC_LUND, 'Jurist'],
    query: '26:1',
    right: 'provision: OSL_26_1',
    why: 'Chapter and section alone.',
  },
  {
    role: [POL_LUND, 'Jurist'],
    query: '26 kap. 1 § OSL',
    right: 'provision: OSL_26_1',
    why: 'As lawyers write it.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'OSL 26:1',
    right: 'provision: OSL_26_1',
    why: 'Act first.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 2'],
    query: '10 kap 27',
    right: 'provision: OSL_10_27',
    why: 'No point, no sign, no act.',
  },
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'osl 10:18a',
    right: 'provision: OSL_10_18A',
    why: 'A letter without a space.',
  },
  {
    role: [POL_LUND, 'Polisledning'],
    query: '10 kap 15 a',
    right: 'provision: OSL_10_15A',
    why: 'A letter with a space.',
  },
  {
    role: [FA_HBG, 'Verksamhetschef'],
    query: '19 kap 1 sol',
    right: 'provision: SOL_19_1',
    why: 'The act on social services, as it is now.',
  },
  {
    role: [SOC_LUND, 'Dataskyddsombud'],
    query: '14 kap 1 § socialtjänstlagen',
    right: 'provision: SOL_19_1',
    why: 'The number before July 2025; its page says what corresponds now.',
  },
  {
    role: [SOC_LUND, 'Samordnare 1'],
    query: 'generalklausulen',
    right: 'provision: OSL_10_27',
    why: 'By its name.',
  },
  {
    role: [POL_LUND, 'Registrator'],
    query: '2025:170',
    right: ['provision: SFS_2025_170_4', 'provision: SFS_2025_170_5', 'provision: SFS_2025_170_6'],
    why: 'Number of an act.',
  },
  {
    role: [FA_HBG, 'Fältarbetare 2'],
    query: 'får jag berätta för polisen',
    right: ['page: /lagstod', 'help: lagstod'],
    why: 'A whole question.',
  },
  // Dates
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: '12/5',
    right: ['seminar: Fördjupning för socialtjänsten', 'day: 12 May'],
    why: 'Day and month with a stroke; the year is not said.',
  },
  {
    role: [SOC_LUND, 'Utvecklingsledare'],
    query: '12 maj',
    right: ['seminar: Fördjupning för socialtjänsten', 'day: 12 May'],
    why: 'Day and month in words.',
  },
  {
    role: [SOC_LUND, 'Socialjouren'],
    query: '2022-05-12',
    right: ['seminar: Fördjupning för socialtjänsten', 'day: 2022-05-12'],
    why: 'Written as in a file.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 2'],
    query: 'igår',
    right: 'day: yesterday',
    why: 'In one word, as most people type it.',
  },
  {
    role: [FA_HBG, 'Fältarbetare 1'],
    query: 'fredag',
    right: 'day: the coming Friday',
    why: 'A weekday.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 1'],
    query: '220902',
    right: 'pass: FP-2022-006',
    why: 'Six figures, as police write a day.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: '6 maj 2022',
    right: 'pass: FP-2022-001',
    why: 'The cancelled pass, by its day.',
  },
  {
    role: [KS_LUND, 'Handläggare'],
    query: '19 augusti',
    right: 'seminar: Frukostseminarium för fastighetsägare, hotell med flera',
    why: 'Day of a seminar she was at.',
  },
  {
    role: [POL_LUND, 'Vakthavande befäl'],
    query: 'i kväll',
    right: [
      'pass: Kvällspass i centrum och vid stationen.',
      'page: /faltpass/i-natt',
      'day: today',
    ],
    why: 'The police stand by tonight.',
  },
  // Numbers of passes and of other records
  {
    role: [POL_LUND, 'Samverkanspolis 1'],
    query: 'fp-2022-006',
    right: 'pass: FP-2022-006',
    why: 'Whole number, lower case.',
  },
  {
    role: [SOC_LUND, 'Socialsekreterare 2'],
    query: 'fp 2022 7',
    right: 'pass: FP-2022-007',
    why: 'Spaces, no noughts.',
  },
  {
    role: [SOC_HBG, 'Socialsekreterare 1'],
    query: '2022-004',
    right: 'pass: FP-2022-004',
    why: 'Without its letters.',
  },
  {
    role: [SOC_LUND, 'Skyddsombud'],
    query: 'SR-2022-001',
    right: 'risk: SR-2022-001',
    why: 'An assessment of her own agency.',
  },
  {
    role: [FA_HBG, 'Projektledare'],
    query: 'lst 2022/0417',
    right: ['page: /ekonomi', 'report: Lägesrapport april–juni 2022'],
    why: 'Number in the diary of the county board.',
  },
  {
    role: [SOC_LUND, 'Administratör'],
    query: '040-628 04 11',
    right: 'function: Socialjouren Lund',
    why: 'A number that somebody has rung from.',
  },
  // Misspellings
  {
    role: [SOC_LUND, 'Ansvarig för loggkontroll'],
    query: 'handelser',
    right: ['page: /loggkontroll', 'page: /aviseringar'],
    why: 'Händelser without dots: a heading of the log.',
  },
  {
    role: [SOC_HBG, 'Socialsekreterare 2'],
    query: 'öveerlämning',
    right: ['page: /overlamningar', 'page: /overlamningar/ny'],
    why: 'A letter twice.',
  },
  {
    role: [SOC_B, 'Enhetschef'],
    query: 'overenskomelse',
    right: 'page: /overenskommelser',
    why: 'No dots, and a consonant too few.',
  },
  {
    role: [FA_HBG, 'Skyddsombud'],
    query: 'skydsombud',
    right: ['person: Skyddsombud', 'help: staende-risk'],
    why: 'A consonant too few.',
  },
  {
    role: [POL_HBG, 'Samverkanspolis 1'],
    query: 'klartekcen',
    right: ['help: klartecken', 'page: /faltpass'],
    why: 'Two letters that changed places.',
  },
  {
    role: [SOC_LUND, 'Samordnare 2'],
    query: 'semenarium',
    right: 'page: /seminarier',
    why: 'Spelt as it sounds.',
  },
  // Compounds cut in two, or left half
  {
    role: [SOC_HBG, 'Socialsekreterare 1'],
    query: 'fält arbete',
    right: 'page: /faltpass',
    why: 'A compound as two words.',
  },
  {
    role: [SOC_HBG, 'Socialjouren'],
    query: 'över lämning',
    right: 'page: /overlamningar',
    why: 'A compound as two words.',
  },
  {
    role: [SOC_B, 'Socialsekreterare 1'],
    query: 'jour schema',
    right: 'page: /ring/jour',
    why: 'A compound as two words.',
  },
  {
    role: [FA_HBG, 'Metodredaktör'],
    query: 'material hylla',
    right: 'page: /material',
    why: 'A compound as two words; the menu says Material.',
  },
  {
    role: [SOC_LUND, 'Dataskyddsombud'],
    query: 'logg kontroll',
    right: 'page: /loggkontroll',
    why: 'A compound as two words.',
  },
  // English
  {
    role: [NSPM, 'Regionkoordinator syd'],
    query: 'trafficking hotel sheet',
    right: 'material: For you who work in a hotel',
    why: 'The sheet has an English title; it is open to all.',
  },
  {
    role: [SOC_B, 'Socialsekreterare 2'],
    query: 'who do i call',
    right: 'page: /ring',
    why: 'English words for a page whose title is Swedish.',
  },
  {
    role: [SOC_MALMO, 'Evonhuset'],
    query: 'help',
    right: 'page: /hjalp',
    why: 'A single English word.',
  },
  {
    role: [SOC_HBG, 'Administratör'],
    query: 'settings notifications',
    right: 'page: /aviseringar/installningar',
    why: 'Both words in English.',
  },
  {
    role: [POL_LUND, 'Administratör'],
    query: 'sign out',
    right: 'setting: Logga ut',
    why: 'English, in a portal set to Swedish.',
  },
  // A hit would be a leak
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'pröva stegen som inte hann prövas',
    right: 'nothing',
    why: 'The aim of a pass that the police have not sent; words of the local routine may be near.',
  },
  {
    role: [POL_LUND, 'Samverkanspolis 2'],
    query: 'fp-2022-002',
    right: 'nothing',
    why: 'A pass of social services and the Salvation Army; the police were never asked.',
  },
  {
    role: [SOC_HBG, 'Socialsekreterare 1'],
    query: 'kvällspass stationen',
    right: 'nothing',
    why: 'A pass of another town.',
  },
  {
    role: [KS_LUND, 'Handläggare'],
    query: 'salong lila',
    right: 'nothing',
    why: 'A contacted actor, which a network member does not read.',
  },
  {
    role: [KS_LUND, 'Säkerhetsstrateg'],
    query: 'kärngruppsmöte',
    right: 'nothing',
    why: 'A meeting of the core group, shared with nobody; the page Möten may be near.',
  },
  {
    role: [SOC_LUND, 'Administratör'],
    query: 'tillägg om kvällar',
    right: 'nothing',
    why: 'Not in force, so not for an administrator.',
  },
  {
    role: [POL_HBG, 'Polisledning'],
    query: 'tillägg kvällar stationsområdet',
    right: 'nothing',
    why: 'An agreement of Lund, where the agency is no party.',
  },
  {
    role: [POL_LUND, 'Polisledning'],
    query: 'lön april',
    right: 'nothing',
    why: 'A row in the books of the Salvation Army, class P3.',
  },
  // No possible answer
  {
    role: [SOC_LUND, 'Socialsekreterare 1'],
    query: 'lönespecifikation',
    right: 'nothing',
    why: 'Not of the portal; near words at most.',
  },
  {
    role: [POL_LUND, 'Vakthavande befäl'],
    query: 'bilnyckel',
    right: 'nothing',
    why: 'Near: words on keys for signing in.',
  },
  {
    role: [FA_HBG, 'Fältarbetare 1'],
    query: 'parkering',
    right: 'nothing',
    why: 'Not of the portal.',
  },
  {
    role: [SOC_LUND, 'Enhetschef'],
    query: 'semesteransökan',
    right: 'nothing',
    why: 'Near: ansökan, anmälan.',
  },
  {
    role: [KS_LUND, 'Registrator'],
    query: 'dnr ks 2031/999',
    right: 'nothing',
    why: 'A number that no record has.',
  },
  {
    role: [SOC_HBG, 'Enhetschef'],
    query: 'lunchmeny',
    right: 'nothing',
    why: 'Not of the portal.',
  },
];
