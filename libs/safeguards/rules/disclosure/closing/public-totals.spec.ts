import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { THRESHOLD } from '../audience.js';
import type { ClosingCell, ClosingState } from './closing-state.js';
import { publicTotals } from './public-totals.js';

/** Closings by number: attempts and contacts as partners were told; null for a label. */
function states(...told: readonly (readonly [number | null, number | null])[]): ClosingState[] {
  return told.map(([attempts, contacts], at) => {
    const day = `2022-0${at + 1}-28`;
    const figure = (value: number | null) => {
      const cell: ClosingCell =
        value === null ? { label: 'notShown', reason: 'nested' } : { shown: value };
      return { cell, asOf: day };
    };
    return {
      day,
      isLast: false,
      figures: { K11: figure(attempts), K12: figure(contacts) },
      tables: [],
    };
  });
}
const said = (told: readonly ClosingState[]) =>
  Object.values(publicTotals(told)).map(({ cell, asOf }) =>
    'shown' in cell ? `${cell.shown} (${asOf.slice(5, 7)})` : 'label' in cell ? cell.label : '',
  );

describe('what the public is told of persons (INV-15)', () => {
  it.each<[string, readonly (readonly [number | null, number | null])[], string[]]>([
    ['nothing before the first closing', [], ['notShown', 'notShown']],
    [
      'the pilot',
      [
        [36, 16],
        [81, 42],
      ],
      ['81 (02)', '42 (02)'],
    ],
    ['nothing small', [[10, 0]], ['notShown', 'notShown']],
    ['nought as nought', [[0, 0]], ['0 (01)', '0 (01)']],
    ['no contacts of which few attempts gave none', [[40, 35]], ['40 (01)', 'notShown']],
    ['no few contacts', [[40, 7]], ['40 (01)', 'notShown']],
    ['all of them, where every attempt gave one', [[40, 40]], ['40 (01)', '40 (01)']],
    [
      'an earlier day, where few came since',
      [
        [40, 20],
        [45, 20],
      ],
      ['40 (01)', '20 (01)'],
    ],
    [
      'the attempts alone, where few contacts came since',
      [
        [40, 20],
        [70, 23],
      ],
      ['70 (02)', '20 (01)'],
    ],
    [
      'both once enough came',
      [
        [40, 20],
        [45, 22],
        [80, 35],
      ],
      ['80 (03)', '35 (03)'],
    ],
    [
      'no total that a correction made smaller',
      [
        [40, 20],
        [38, 19],
      ],
      ['40 (01)', '20 (01)'],
    ],
    ['no number of a label', [[null, 20]], ['notShown', 'notShown']],
  ])('is %s', (_, told, expected) => {
    expect(said(states(...told))).toEqual(expected);
  });

  it('leaves out a figure that still tells an earlier day', () => {
    const [first, second] = states([36, 16], [81, 42]) as [ClosingState, ClosingState];
    const waits = { ...second, figures: { ...second.figures, K12: first.figures.K12 } };
    expect(said([first, waits as ClosingState])).toEqual(['81 (02)', '16 (01)']);
  });

  it('never leaves a small count between any two closings, in itself or between the two', () => {
    const closing = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(fc.array(closing, { minLength: 1, maxLength: 8 }), (added) => {
        let [tried, met] = [0, 0];
        const all = states(
          ...added.map(([contacts, without]): [number, number] => {
            tried += contacts + without;
            met += contacts;
            return [tried, met];
          }),
        );
        const told = all.map((_, at) => publicTotals(all.slice(0, at + 1)));
        const shown = (at: number, measure: 'K11' | 'K12') => {
          const { cell, asOf } = told[at]?.[measure] ?? { cell: null, asOf: '' };
          return cell && 'shown' in cell ? { n: cell.shown, asOf } : { n: 0, asOf: '' };
        };
        const isWide = (n: number) => n === 0 || n >= THRESHOLD.public;
        for (const later of told.keys()) {
          for (const earlier of [-1, ...Array(later).keys()]) {
            const [from, to] = [earlier, later].map((at) => [shown(at, 'K11'), shown(at, 'K12')]);
            const attempts = (to?.[0]?.n ?? 0) - (from?.[0]?.n ?? 0);
            const contacts = (to?.[1]?.n ?? 0) - (from?.[1]?.n ?? 0);
            expect([isWide(attempts), isWide(contacts)]).toEqual([true, true]);
            const isSameDay = [from, to].every((pair) => pair?.[0]?.asOf === pair?.[1]?.asOf);
            if (isSameDay) expect(isWide(attempts - contacts)).toBe(true);
          }
        }
      }),
      { seed: 20221004 },
    );
  });
});
