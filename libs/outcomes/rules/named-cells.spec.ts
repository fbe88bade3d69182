import { describe, expect, it } from '@jest/globals';
import { figureText } from './figure.js';
import { figureOf, recordOf } from './figure-record.js';
import { namedCells } from './named-cells.js';

const cell = (key: string, name: string | null, shown: number | null) => ({
  key,
  name,
  figure: recordOf(shown === null ? { label: 'fewerThan', n: 5 } : { shown }),
});
const said = (cells: ReturnType<typeof namedCells>) =>
  cells.map(({ name, figure }) => `${name} ${figureText(figureOf(figure), 'sv')}`);

describe('cells by town', () => {
  it.each([
    ['nothing', [], []],
    [
      'by name as it is sorted in Swedish',
      [cell('1', 'Örebro', 1), cell('2', 'Åmål', 2), cell('3', 'Lund', 3)],
      ['Lund 3', 'Åmål 2', 'Örebro 1'],
    ],
    ['one without a name last', [cell('1', null, 1), cell('2', 'Lund', 2)], ['Lund 2', 'null 1']],
    [
      'several without a name in one row',
      [cell('1', null, 1), cell('2', 'Lund', 2), cell('3', null, 6)],
      ['Lund 2', 'null 7'],
    ],
    [
      'each for itself when one of them is not shown',
      [cell('1', null, null), cell('2', 'Lund', 2), cell('3', null, 6)],
      ['Lund 2', 'null färre\u00a0än\u00a05', 'null 6'],
    ],
  ])('%s', (_, cells, expected) =>
    expect(
      said(namedCells(cells)).map((text) => text.replace('färre än', 'färre\u00a0än')),
    ).toEqual(expected),
  );

  it('leaves those that are told together where they are', () => {
    const cells = [cell('1', null, 1), cell('2', null, 2), cell('3', null, 3)];
    expect(namedCells(cells, ['2']).map(({ key }) => key)).toEqual(['1', '2', '3']);
    expect(namedCells(cells).map(({ key }) => key)).toEqual(['OTHERS']);
  });
});
