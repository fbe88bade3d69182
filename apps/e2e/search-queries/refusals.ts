import {
  FA_HBG,
  KS_LUND,
  POL_HBG,
  POL_LUND,
  type SearchQuery,
  SOC_HBG,
  SOC_LUND,
} from './search-query.js';

/** The first reader on what must not be found, and what nobody has. */
export const REFUSED_QUERIES: readonly SearchQuery[] = [
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
