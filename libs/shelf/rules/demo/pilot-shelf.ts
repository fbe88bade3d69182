import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import type { DemoSheet, ShelfRecord } from './types.js';

const EDITOR = 'metodredaktor@fa-hbg';
const POLICE = NATIONAL.POLICE_NOT_URGENT.phone;
const LINK = 'https://stad-till-stad.example/material';

const byEditor = { by: EDITOR, responsible: 'Metodredaktör', siteKey: 'lund' } as const;

/** What the pilot of 2022 left on the shelf, and no longer uses. */
export const PILOT_SHELF: readonly ShelfRecord[] = [
  {
    ...byEditor,
    ...{ title: 'Kort att lämna på gatan, piloten', kind: 'CARD', language: 'sv' },
    ...{ classification: 'P1', licence: 'PERMISSION' },
    versions: [{ on: '2022-05-02', content: `${LINK}/kort-2022` }],
    reviewOn: '2022-12-01',
    withdrawn: { on: '2022-12-15', reason: 'REPLACED' },
  },
];

/** What those who work in a hotel need to know, in their own language. */
export const HOTEL_SHEETS: Readonly<Record<'first' | 'sv' | 'easy' | 'en', DemoSheet>> = {
  first: {
    heading: 'Till dig som arbetar på hotell',
    lines: [
      'Människohandel kan finnas där människor bor en kort tid. Du kan se något som andra inte ser.',
      `Ring 112 om någon är i fara. Ring ${POLICE} om du är orolig.`,
    ],
  },
  sv: {
    heading: 'Till dig som arbetar på hotell',
    lines: [
      'Människohandel kan finnas där människor bor en kort tid. Du kan se något som andra inte ser.',
      `Ring 112 om någon är i fara. Ring ${POLICE} om du är orolig.`,
      'Du behöver inte vara säker. Skriv inte ner namn, och fråga inte ut någon.',
      'Socialtjänsten kan ge råd utan att du säger vem det gäller.',
    ],
  },
  easy: {
    heading: 'Till dig som arbetar på hotell',
    lines: [
      'Vissa människor tvingas att sälja sex eller att arbeta. Det är ett brott.',
      'Är någon i fara? Ring 112.',
      `Är du orolig? Ring ${POLICE}. Du behöver inte veta säkert.`,
      'Skriv inte ner vad någon heter.',
    ],
  },
  en: {
    heading: 'For you who work in a hotel',
    lines: [
      'Trafficking may be where people stay for a short time. You may see what others do not.',
      `Call 112 if anybody is in danger. Call ${POLICE} if you are worried.`,
      'You need not be certain. Write down no names, and question nobody.',
    ],
  },
};

export const DEMO_LINK = LINK;
export const DEMO_EDITOR = byEditor;

/** What seminars have shown, on their own pages. */
export const SEMINAR_LINKS: readonly { readonly title: string; readonly url: string }[] = [
  { title: 'Bilder från kunskapsseminariet', url: `${LINK}/bilder` },
  { title: 'Tecken att se efter, en sida', url: `${LINK}/tecken` },
];
