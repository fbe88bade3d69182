import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Audience, THRESHOLD } from './audience.js';
import { publish } from './publish.js';
import { RawCounts } from './raw-counts.js';
import { possibleValues } from './testing/attacker.js';

type Parts = Readonly<Record<string, readonly number[]>>;

const counts = (dimensions: Readonly<Record<string, readonly string[]>>, parts: Parts) =>
  new RawCounts({
    subject: 'persons',
    dimensions: Object.entries(dimensions).map(([key, categories]) => ({ key, categories })),
    contributions: Object.entries(parts).map(([agencyId, cells]) => ({ agencyId, cells })),
  });

describe('the attacker', () => {
  /** A table up to 4 × 4, split at random between one to three agencies. */
  const tables = fc
    .record({
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 2, max: 4 }),
      agencies: fc.integer({ min: 1, max: 3 }),
      audience: fc.constantFrom<Audience>('partners', 'partners', 'public'),
    })
    .chain(({ rows, columns, agencies, audience }) => {
      const count = fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
        { weight: 3, arbitrary: fc.integer({ min: 5, max: audience === 'public' ? 20 : 12 }) },
      );
      const owner = fc.integer({ min: 0, max: agencies - 1 });
      const cell = count.chain((size) => fc.array(owner, { minLength: size, maxLength: size }));
      const size = rows * columns;
      return fc.array(cell, { minLength: size, maxLength: size }).map((owners) => ({
        audience,
        shape: { rows, columns },
        parts: [...Array(agencies).keys()].map((agency) =>
          owners.map((each) => each.filter((one) => one === agency).length),
        ),
      }));
    });

  it('narrows no small figure beyond its label, whichever agency he is', () => {
    let labelled = 0;
    fc.assert(
      fc.property(tables, ({ parts, audience, shape: { rows, columns } }) => {
        const named = (length: number) => [...Array(length).keys()].map(String);
        const dimensions: Record<string, string[]> =
          rows === 1 ? { b: named(columns) } : { a: named(rows), b: named(columns) };
        const raw = counts(
          dimensions,
          Object.fromEntries(parts.map((cells, at) => [`${at}`, cells])),
        );
        const published = publish(raw, audience);
        const threshold = THRESHOLD[audience];
        const size = rows * columns;
        const figures = [
          ...published.cells.map((cell, at) => ({ cell, members: [at] })),
          ...published.rowTotals.map((cell, row) => ({
            cell,
            members: [...Array(size).keys()].filter((at) => Math.floor(at / columns) === row),
          })),
          ...published.columnTotals.map((cell, column) => ({
            cell,
            members: [...Array(size).keys()].filter((at) => at % columns === column),
          })),
        ];
        const sumOf = (cells: readonly number[], members: readonly number[]) =>
          members.reduce((sum, at) => sum + (cells[at] as number), 0);
        const all = [...Array(size).keys()];

        const truth = all.map((at) => parts.reduce((sum, cells) => sum + (cells[at] as number), 0));
        for (const { cell, members } of figures) {
          const count = sumOf(truth, members);
          // The label is true.
          if ('shown' in cell) {
            expect(cell.shown).toBe(count);
            expect(count === 0 || count >= threshold).toBe(true);
          } else if (cell.label === 'fewerThan') {
            expect(count > 0 && count < threshold).toBe(true);
          } else if (cell.reason === 'protects') {
            expect(count).toBeGreaterThanOrEqual(threshold);
          }
          if ('shown' in cell || cell.label !== 'fewerThan') continue;
          labelled++;
          for (const own of [all.map(() => 0), ...parts]) {
            const mine = sumOf(own, members);
            // What his own part and the grand total tell him cannot be taken back.
            const least = Math.max(1, mine);
            const most = Math.min(threshold - 1, mine + sumOf(truth, all) - sumOf(own, all));
            const ends = [...new Set([least, most])];
            expect(possibleValues(published, own, members, ends, truth)).toEqual(ends);
          }
        }
      }),
      { numRuns: 120, seed: 20_220_930 },
    );
    expect(labelled).toBeGreaterThan(40);
  });
});
