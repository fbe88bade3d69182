import { describe, expect, it } from '@jest/globals';
import { type AreaText, planAreas } from './area-import.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const KNOWN = [
  { id: 'a1', code: 'LU-CENTRUM', name: 'Centrum', areaGroup: 'LU-INRE', kind: 'DISTRICT' },
];
const text = (more: Partial<AreaText> = {}): AreaText => ({
  row: 2,
  code: 'LU-CENTRUM',
  name: 'Centrum',
  areaGroup: 'LU-INRE',
  kind: 'DISTRICT',
  ...more,
});
const said = (...rows: AreaText[]) =>
  planAreas(rows, KNOWN, NOW).map(
    ({ row, outcome, problems, changes }) =>
      `${row} ${[outcome, ...problems.map(({ field, code }) => `${field} ${code}`), ...changes.map(({ field }) => field)].join(' ')}`,
  );

describe('a row of areas', () => {
  it.each<[string, Partial<AreaText>, string]>([
    ['without a code', { code: '' }, 'REFUSED code AREA_CODE_UNREADABLE'],
    ['with a code of something else', { code: 'Centrum' }, 'REFUSED code AREA_CODE_UNREADABLE'],
    ['without a name', { code: 'LU-NY', name: '' }, 'REFUSED name COLUMN_EMPTY'],
    ['with too short a name', { name: 'x' }, 'REFUSED name AREA_NAME_UNREADABLE'],
    ['as fine as a street and number', { name: 'Storgatan 12' }, 'REFUSED name AREA_NAME_TOO_FINE'],
    ['in another group', { areaGroup: 'LU-NORRA' }, 'REFUSED areaGroup AREA_GROUP_STANDS'],
    ['with a group that is none', { areaGroup: 'inre' }, 'REFUSED areaGroup AREA_GROUP_UNREADABLE'],
    ['of an unknown kind', { kind: 'HOUSE' }, 'REFUSED kind AREA_KIND_UNKNOWN'],
    ['that is there', {}, 'UNCHANGED'],
    ['that is there, in other letters', { code: ' lu-centrum ' }, 'UNCHANGED'],
    ['that is there, without the other columns', { name: undefined, kind: undefined }, 'UNCHANGED'],
    ['with another name', { name: 'Lund C' }, 'CHANGED name'],
    ['that is new', { code: 'LU-NÖBBELÖV', name: 'Nöbbelöv' }, 'NEW'],
  ])('%s', (_, more, expected) => expect(said(text(more))).toEqual([`2 ${expected}`]));

  it('is read once in a file', () => {
    expect(said(text(), text({ row: 3, name: 'Annat' }))).toEqual([
      '2 UNCHANGED',
      '3 REFUSED code ROW_TWICE',
    ]);
  });
});
