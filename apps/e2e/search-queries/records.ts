import {
  FA_HBG,
  KS_LUND,
  NSPM,
  POL_LUND,
  type SearchQuery,
  SOC_HBG,
  SOC_LUND,
} from './search-query.js';

/** The first reader on what has a name: actors, agreements, reports, tasks, meetings, learnings, activities, figures. */
export const RECORD_QUERIES: readonly SearchQuery[] = [
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
];
