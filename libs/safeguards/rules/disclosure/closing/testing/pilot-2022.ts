import { type Breakdown, ClosingCounts, type CountedBy } from '../closing-counts.js';
import type { Measure } from '../measure.js';

/** The passes of the pilot that were counted, by field.md 11.5. */
const PASSES = [
  // day, type, town: attempts, contacts, talks, yes, no, interpreter, cards; sex; accepted by sex; age; signs
  [
    '2022-05-20',
    'STREET',
    'lund',
    [14, 9, 6, 1, 3, 2, 14],
    [6, 1, 0, 2],
    [1, 0, 0, 0],
    [0, 8, 1],
    [1, 1, 1],
  ],
  [
    '2022-06-09',
    'DIGITAL',
    'lund',
    [22, 7, 5, 2, 1, 3, 0],
    [6, 0, 0, 1],
    [2, 0, 0, 0],
    [0, 6, 1],
    [3, 0, 1],
  ],
  [
    '2022-06-16',
    'PREMISES',
    'helsingborg',
    [0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
  [
    '2022-08-25',
    'STREET',
    'lund',
    [17, 11, 8, 2, 4, 3, 16],
    [7, 3, 0, 1],
    [1, 1, 0, 0],
    [0, 11, 0],
    [1, 2, 1],
  ],
  [
    '2022-09-02',
    'JOINT_POLICE',
    'lund',
    [9, 7, 7, 3, 2, 4, 7],
    [6, 1, 0, 0],
    [3, 0, 0, 0],
    [1, 6, 0],
    [2, 0, 0],
  ],
  [
    '2022-09-15',
    'DIGITAL',
    'lund',
    [19, 8, 6, 2, 2, 2, 0],
    [6, 1, 0, 1],
    [1, 0, 0, 1],
    [0, 8, 0],
    [2, 0, 1],
  ],
] as const;

const COUNTERS: readonly Measure[] = ['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A'];

export const PILOT_BREAKDOWNS: readonly Breakdown[] = [
  { key: 'site', categories: ['lund', 'helsingborg', 'kronhamn'], measures: COUNTERS },
  {
    key: 'passType',
    categories: ['STREET', 'DIGITAL', 'PREMISES', 'JOINT_POLICE'],
    measures: ['K11', 'K12', 'K13', 'K11A', 'K13A'],
  },
  { key: 'sex', categories: ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'], measures: ['K12', 'K14'] },
  { key: 'age', categories: ['CHILD', 'ADULT', 'UNKNOWN'], measures: ['K12'] },
  {
    key: 'exploitationForm',
    categories: ['SEXUAL', 'LABOUR', 'UNCLEAR', 'NONE'],
    measures: ['K12'],
  },
];

/** Everything counted until a day, by the one agency of each town that counts. */
export function pilotUntil(day: string): ClosingCounts {
  const counted = PASSES.filter(([on]) => on <= day).flatMap(
    ([, type, town, counts, sex, accepted, age, signs]): CountedBy[] => {
      const agencyId = `soc-${town}`;
      const of = (measure: Measure, dimension: string | null, category: string, count: number) => ({
        agencyId,
        measure,
        place: dimension === null ? null : { dimension, category },
        count,
      });
      const split = (measure: Measure, dimension: string, counts: readonly number[]) =>
        counts.map((count, at) => {
          const { categories } = PILOT_BREAKDOWNS.find(({ key }) => key === dimension) as Breakdown;
          return of(measure, dimension, categories[at] as string, count);
        });
      const contacts = counts[1];
      const signed = signs.reduce<number>((sum, n) => sum + n, 0);
      return [
        ...COUNTERS.flatMap((measure, at) => [
          of(measure, null, '', counts[at] as number),
          of(measure, 'site', town, counts[at] as number),
          of(measure, 'passType', type, counts[at] as number),
        ]),
        ...split('K12', 'sex', sex),
        ...split('K14', 'sex', accepted),
        ...split('K12', 'age', age),
        ...split('K12', 'exploitationForm', [...signs, contacts - signed]),
      ];
    },
  );
  return new ClosingCounts(day, PILOT_BREAKDOWNS, counted);
}
