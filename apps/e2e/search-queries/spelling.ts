import {
  FA_HBG,
  NSPM,
  POL_HBG,
  POL_LUND,
  type SearchQuery,
  SOC_B,
  SOC_HBG,
  SOC_LUND,
  SOC_MALMO,
} from './search-query.js';

/** The first reader on misspelt words, compounds cut in two, and English. */
export const SPELLING_QUERIES: readonly SearchQuery[] = [
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
];
