import { FA_HBG, KS_LUND, POL_LUND, type SearchQuery, SOC_HBG, SOC_LUND } from './search-query.js';

/** The first reader on law, dates and numbers, in the ways people write them. */
export const LAW_AND_DATE_QUERIES: readonly SearchQuery[] = [
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
];
