import {
  FA_HBG,
  KS_LUND,
  NSPM,
  POL_HBG,
  POL_LUND,
  type SearchQuery,
  SOC_B,
  SOC_HBG,
  SOC_LUND,
  SOC_MALMO,
} from './search-query.js';

/** The first reader on people, functions to call, and settings. */
export const PEOPLE_AND_SETTING_QUERIES: readonly SearchQuery[] = [
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
];
