import type { FigureSet } from '@stad/platform/rules/testing/figure-set.js';
import { BASES } from './bases/catalogue.js';
import { answer } from './guide/answer.js';
import { ALL_CONFIRMED, everyCase } from './guide/every-case.js';
import { brokenInvariants } from './guide/testing/broken-invariants.js';
import { legalMatrix, MATRIX_LINES_AT_MOST } from './matrix.js';

const NOTHING: ReadonlySet<string> = new Set();
/** Days around every change of wording; the short run takes the law of today and that of the pilot. */
const SHORT = ['2026-11-25', '2022-05-27'];
const FULL = [
  ...SHORT,
  '2021-12-31',
  '2025-03-31',
  '2025-04-01',
  '2025-06-30',
  '2025-07-01',
  '2025-11-30',
  '2025-12-01',
  '2026-01-14',
  '2026-01-15',
  '2029-05-01',
];

/** Every combination of what the guide asks, against the invariants of field.md 9. */
export const figures: FigureSet = {
  name: 'legal',
  measure({ size, clock }) {
    const began = clock();
    let cases = 0;
    const forbidden = { 'INV-06': 0, 'INV-07': 0, 'INV-08': 0, 'INV-26': 0, 'INV-30': 0, other: 0 };
    for (const date of size === 'full' ? FULL : SHORT) {
      for (const confirmed of size === 'full' ? [ALL_CONFIRMED, NOTHING] : [ALL_CONFIRMED]) {
        for (const it of everyCase(date)) {
          cases += 1;
          for (const broken of brokenInvariants(it, answer(it, confirmed), confirmed)) {
            forbidden[broken in forbidden ? (broken as keyof typeof forbidden) : 'other'] += 1;
          }
        }
      }
    }
    const each = ((clock() - began) * 1000) / cases;
    return [
      { what: 'combinations checked', value: cases, unit: 'cases', atLeast: 900_000 },
      ...Object.entries(forbidden).map(([invariant, value]) => ({
        what: `forbidden offers, ${invariant}`,
        value,
        unit: 'cases',
        atMost: 0,
      })),
      { what: 'wordings of legal bases', value: BASES.length, unit: '' },
      {
        what: 'lines of docs/LEGAL-MATRIX.md',
        value: legalMatrix((key) => key).length,
        unit: 'lines',
        atMost: MATRIX_LINES_AT_MOST,
      },
      { what: 'one answer', value: each, unit: 'µs', atMost: 1000 },
    ];
  },
};
