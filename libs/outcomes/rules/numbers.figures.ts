import type { Figure, FigureSet } from '@stad/platform/rules/testing/figure-set.js';
import { KPI_DEFINITIONS } from './catalogue.js';
import { KPI_EXPECTATIONS } from './demo/kpi-expectations.js';
import type { KpiExpectation } from './demo/types.js';
import { ANSWERS, pilotFigures, weightedMeans } from './testing/pilot-figures.js';
import { PILOT_INVENTORY } from './testing/pilot-inventory.js';

/** What a number means: the definitions, and the pilot's figures against field.md 11.6. */
export const figures: FigureSet = {
  name: 'numbers',
  measure: ({ size, clock }): readonly Figure[] => {
    const started = clock();
    const found = new Map(pilotFigures('partners').map((figure) => [figure.code, figure]));
    const rounds = size === 'full' ? 20 : 1;
    for (let round = 1; round < rounds; round++) pilotFigures('funder');
    const each = (clock() - started) / rounds;
    const numbers = KPI_EXPECTATIONS.flatMap(({ code, value, of }) => {
      const other = found.get(code);
      return [...pairs(value, other?.value), ...pairs(of, other?.of)];
    });
    const texts = KPI_EXPECTATIONS.map(
      ({ code, published }) => [published, found.get(code)?.published] as const,
    );
    const { before, after } = weightedMeans();
    const means = [
      [5.2747, Math.round(before * 10_000) / 10_000],
      [7.656, Math.round(after * 10_000) / 10_000],
      [91, ANSWERS],
    ] as const;
    return [
      {
        what: 'definitions, K01–K26 and the a-figures',
        value: KPI_DEFINITIONS.length,
        unit: '',
        atLeast: 29,
      },
      {
        what: 'definitions without a text, formula or limit in sv and en',
        value: untold(),
        unit: '',
        atMost: 0,
      },
      {
        what: 'things of field.md 11.1–11.8 looked for in the records',
        value: PILOT_INVENTORY.length,
        unit: '',
        atLeast: 52,
      },
      {
        what: 'things whose number is another',
        value: PILOT_INVENTORY.filter(([, , expected, found]) => expected !== found).length,
        unit: '',
        atMost: 0,
      },
      {
        what: 'rows of field.md 11.6 compared',
        value: KPI_EXPECTATIONS.length,
        unit: '',
        atLeast: 25,
      },
      {
        what: 'numbers compared in them',
        value: numbers.length + means.length,
        unit: '',
        atLeast: 45,
      },
      {
        what: 'numbers that deviate',
        value: [...numbers, ...means].filter(differ).length,
        unit: '',
        atMost: 0,
      },
      { what: 'published forms compared', value: texts.length, unit: '', atLeast: 25 },
      {
        what: 'published forms that deviate',
        value: texts.filter(differ).length,
        unit: '',
        atMost: 0,
      },
      { what: 'all figures of the pilot from its records', value: each, unit: 'ms' },
    ];
  },
};

type Value = KpiExpectation['of'];

/** Each number of the table beside what was worked out; undefined where nothing was. */
function pairs(expected: Value, found: Value): (readonly [number, number | undefined])[] {
  if (expected === undefined) return [];
  if (typeof expected === 'number') return [[expected, found as number | undefined]];
  const parts = typeof found === 'object' ? found : {};
  return Object.entries(expected).map(([key, value]) => [value, parts[key]]);
}

const differ = ([expected, found]: readonly [unknown, unknown]) => !Object.is(expected, found);

function untold(): number {
  return KPI_DEFINITIONS.filter((each) =>
    [each.name, each.definition, each.formula, each.doesNotSay, each.unit].some(
      ({ sv, en }) => !sv || !en,
    ),
  ).length;
}
