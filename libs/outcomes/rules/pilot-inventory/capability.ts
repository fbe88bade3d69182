import type { CapabilityRoundRecord } from './types.js';

/** Order of the scores (field.md 4.4). */
export const CAPABILITY_DIMENSIONS = [
  'Kunskap',
  'Upptäckt',
  'Kontaktvägar och jour',
  'Skydd och stöd',
  'Brottsbekämpning i samverkan',
  'Barnperspektiv',
  'Styrning och överenskommelser',
  'Uppföljning och lärande',
  'Förebyggande',
] as const;

const LUND = [
  { agencyKey: 'SOC-LUND', functionTitle: 'Utvecklingsledare' },
  { agencyKey: 'POL-LUND', functionTitle: 'Samverkanspolis 1' },
  { agencyKey: 'FA-HBG', functionTitle: 'Projektledare' },
] as const;
const HELSINGBORG = [
  { agencyKey: 'SOC-HBG', functionTitle: 'Enhetschef' },
  { agencyKey: 'POL-HBG', functionTitle: 'Samverkanspolis 1' },
  { agencyKey: 'FA-HBG', functionTitle: 'Projektledare' },
] as const;
const KRONHAMN = [
  { agencyKey: 'SOC-B', functionTitle: 'Enhetschef' },
  { agencyKey: 'FA-HBG', functionTitle: 'Projektledare' },
] as const;

const HELSINGBORG_EVIDENCE: CapabilityRoundRecord['evidence'] = [
  { dimension: 'Kunskap', source: 'Utbildningsplan 2022' },
  { dimension: 'Upptäckt', source: 'Årssammanställning av digitalt fältarbete' },
  { dimension: 'Kontaktvägar och jour', source: 'Jourschema och prov av numren' },
  { dimension: 'Skydd och stöd', source: 'Avtal om skyddat boende' },
  { dimension: 'Brottsbekämpning i samverkan', source: 'Fokusgruppens verksamhetsplan' },
  { dimension: 'Barnperspektiv', source: 'Rutin för barn, antagen i juni 2022' },
  { dimension: 'Styrning och överenskommelser', source: 'IOP-avtal' },
  { dimension: 'Uppföljning och lärande', source: 'Årsrapport från nätverket' },
  { dimension: 'Förebyggande', source: 'Hotellgruppens möten' },
];

/** The two joint scorings of each site: self-assessed, and shown as that. */
export const CAPABILITY_2022: readonly CapabilityRoundRecord[] = [
  {
    siteKey: 'lund',
    round: 'BASELINE',
    on: '2022-04-06',
    scores: [1, 1, 1, 2, 1, 1, 1, 1, 1],
    scoredBy: LUND,
    evidence: [],
    dissent: [],
  },
  {
    siteKey: 'lund',
    round: 'END',
    on: '2022-09-29',
    scores: [3, 2, 3, 2, 2, 2, 3, 2, 3],
    scoredBy: LUND,
    evidence: [
      { dimension: 'Kunskap', source: 'Fyra seminarier, täckning per enhet' },
      { dimension: 'Kontaktvägar och jour', source: 'Jour till 02 sedan den 16 maj 2022' },
      { dimension: 'Styrning och överenskommelser', source: 'Överenskommelse A1' },
      { dimension: 'Förebyggande', source: 'Frukostseminarium den 19 augusti 2022' },
    ],
    dissent: [
      {
        agencyKey: 'POL-LUND',
        dimension: 'Kunskap',
        score: 2,
        reason: 'Var tredje i vår målgrupp saknar fortfarande fördjupningen.',
      },
    ],
  },
  {
    siteKey: 'helsingborg',
    round: 'BASELINE',
    on: '2022-04-07',
    scores: [3, 3, 4, 3, 3, 2, 3, 3, 3],
    scoredBy: HELSINGBORG,
    evidence: HELSINGBORG_EVIDENCE.filter(({ dimension }) => dimension !== 'Barnperspektiv'),
    dissent: [],
  },
  {
    siteKey: 'helsingborg',
    round: 'END',
    on: '2022-09-28',
    scores: [3, 3, 4, 3, 3, 3, 3, 3, 3],
    scoredBy: HELSINGBORG,
    evidence: HELSINGBORG_EVIDENCE,
    dissent: [],
  },
  {
    siteKey: 'kronhamn',
    round: 'BASELINE',
    on: '2022-04-08',
    scores: [1, 0, 1, 1, 1, 1, 0, 0, 0],
    scoredBy: KRONHAMN,
    evidence: [],
    dissent: [],
  },
  {
    siteKey: 'kronhamn',
    round: 'END',
    on: '2022-09-30',
    scores: [2, 1, 1, 1, 1, 1, 1, 1, 1],
    scoredBy: KRONHAMN,
    evidence: [],
    dissent: [],
  },
];
