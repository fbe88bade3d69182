import { describe, expect, it } from '@jest/globals';
import { definitionOn } from '../../rules/catalogue.js';
import type { Figure } from '../../rules/figure.js';
import { recordOf } from '../../rules/figure-record.js';
import type { Closing, FigureTable, Kpi, KpiDefinition } from '../outcomes.types.js';
import { kpiSheet } from './kpi-workbook.js';

const definition = definitionOn('K12', '2022-09-30') as KpiDefinition;

function sheetOf(closing: Closing | null, value: Figure, asOf: string | null) {
  const table: FigureTable = {
    dimension: 'sex',
    form: 'full',
    cells: [{ key: 'WOMAN', figure: recordOf(value) }],
    together: [],
    togetherValue: null,
    total: recordOf(value),
    asOf,
  };
  const kpi: Kpi = {
    definition,
    closing,
    figure: { definition, value: recordOf(value), parts: [], entered: [], asOf },
    tables: [table],
    caveat: true,
    records: [],
    elsewhere: [],
    goals: [],
  };
  const place = { site: 'Lund', periodFrom: '2022-04-01', periodTo: '2022-09-30' };
  const cells = kpiSheet(kpi, place).rows.map((row) => row.cells[0]);
  return cells.filter((cell) => /avstämning|per \d|Siffror om|^Utfall|^Efter/.test(String(cell)));
}

describe('the spreadsheet of a count about persons', () => {
  it.each<[string, Closing | null, Figure, string | null, string[]]>([
    [
      'says the closing day once',
      { asOf: '2022-06-30', next: '2022-09-30', previous: null },
      { shown: 16 },
      '2022-06-30',
      [
        'Siffror om människor: per 30 juni 2022, nästa 30 september 2022.',
        'Utfall',
        'Efter kön, hela programmet',
      ],
    ],
    [
      'says beside them what stands at an earlier day',
      { asOf: '2022-09-30', next: null, previous: null },
      { label: 'atLeast', n: 16 },
      '2022-06-30',
      [
        'Siffror om människor: per 30 september 2022, den sista avstämningen.',
        'Utfall, per 30 juni 2022',
        'Efter kön, hela programmet, per 30 juni 2022',
      ],
    ],
    [
      'says before the first when there will be any, and no day of what is not shown',
      { asOf: null, next: '2022-06-30', previous: null },
      { label: 'notShown', reason: 'notClosed' },
      '2022-03-31',
      ['Siffror om människor visas från 30 juni 2022.', 'Utfall', 'Efter kön, hela programmet'],
    ],
    [
      'says nothing of closings for a figure that has none',
      null,
      { shown: 16 },
      null,
      ['Utfall', 'Efter kön, hela programmet'],
    ],
  ])('%s', (_, closing, value, asOf, said) => {
    expect(sheetOf(closing, value, asOf)).toEqual(said);
  });
});
