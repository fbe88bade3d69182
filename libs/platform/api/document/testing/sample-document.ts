import type { PrintedDocument } from '../document.js';

/** A page with one block of each kind, and nothing after its sections. */
export const SAMPLE_DOCUMENT: PrintedDocument = {
  title: 'Anteckningar',
  author: 'Socialtjänsten Lund',
  kind: 'Anteckningar',
  subtitle: 'Stad till Stad 2022, Lund',
  cover: false,
  chapters: false,
  running: 'Klass P1, nätverk · 2022-06-30',
  facts: [
    ['Från', 'Socialtjänsten Lund'],
    ['Datum', '30 juni 2022'],
  ],
  sections: [
    {
      number: null,
      heading: 'Samverkansöverenskommelsen',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: 'Kontaktvägarna och samverkansöverenskommelsen prövades under perioden. ' },
            { text: 'Nytt: ', strong: true },
            { text: 'uppföljningsindikatorer.' },
          ],
        },
        { kind: 'empty', text: 'Inget att redovisa.' },
        { kind: 'list', items: ['Ett', 'Två'] },
        {
          kind: 'table',
          table: {
            caption: 'Vilka som var med',
            columns: [
              { heading: 'Organisation', align: 'left', width: 1 },
              { heading: 'Antal', align: 'right', width: 0 },
            ],
            rows: [
              [
                { text: 'Polisen Lund', under: 'två av tre pass' },
                { text: '3', note: 1 },
              ],
              [{ text: 'Summa' }, { text: '3' }],
            ],
            sum: true,
            dense: true,
            notes: [{ mark: 1, text: 'Funktioner.' }],
          },
        },
        {
          kind: 'chart',
          chart: {
            caption: 'Antal',
            alt: 'Liggande staplar. Polisen: 3.',
            bars: [{ label: 'Polisen', text: '3', share: 1 }],
          },
        },
        { kind: 'signature', lines: ['Ort och datum'] },
      ],
    },
  ],
  copyNote: 'Arbetskopia',
};
