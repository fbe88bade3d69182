import { describe, expect, it } from '@jest/globals';
import type { AttendanceGroup } from './attendance-groups.js';
import { toldUnits } from './told-units.js';

const of = (unit: string, registered: number, present?: number, agencyId?: string) => ({
  ...{ unit, registered, present: present ?? null, agencyId: agencyId ?? null },
});
const said = (groups: readonly AttendanceGroup[]) =>
  toldUnits(groups).map(
    ({ unit, registered, present, isTogether }) =>
      `${isTogether ? 'together' : unit} ${registered}/${present ?? '–'}`,
  );

describe('units of a seminar, as others read them (INV-15, INV-18)', () => {
  it.each<[string, AttendanceGroup[], string[]]>([
    ['nobody', [], []],
    ['one of one: the sum alone', [of('a', 1, 1)], ['together 1/1']],
    ['five are told', [of('a', 5, 4)], ['a 5/4']],
    ['an empty unit is told', [of('a', 0, 0), of('b', 6, 6)], ['a 0/0', 'b 6/6']],
    [
      'one of one beside a large one takes it along: their difference would tell',
      [of('a', 1, 1), of('b', 9, 9)],
      ['together 10/10'],
    ],
    [
      'the smallest of the large ones first',
      [of('a', 12, 12, 'soc'), of('b', 6, 6, 'pol'), of('c', 1, 1, 'pol')],
      ['a 12/12', 'together 7/7'],
    ],
    [
      'small ones of many owners are told together',
      [of('a', 12, 12), of('b', 3, 3), of('c', 3, 2), of('d', 3, 1)],
      ['a 12/12', 'together 9/6'],
    ],
    [
      'an agency that takes its own away does not find the other',
      [of('a', 4, 4, 'soc'), of('b', 1, 1, 'pol'), of('c', 8, 8), of('d', 9, 9)],
      ['d 9/9', 'together 13/13'],
    ],
    [
      'units of one agency are its own',
      [of('a', 3, 3, 'soc'), of('b', 2, 1, 'soc'), of('c', 8, 8)],
      ['c 8/8', 'together 5/4'],
    ],
    [
      'not counted is not counted together',
      [of('a', 3), of('b', 3), of('c', 3), of('d', 7)],
      ['d 7/–', 'together 9/–'],
    ],
  ])('%s', (_, groups, expected) => expect(said(groups)).toEqual(expected));

  it('no row, and no row without what one owner knows, is of one to four people', () => {
    const owners = ['soc', 'pol', undefined];
    for (let seed = 1; seed < 3000; seed += 1) {
      const draw = (n: number, at: number) => ((seed * 7919 + at * 104729) % 9973) % n;
      const groups = Array.from({ length: 1 + draw(5, 0) }, (_, at) =>
        of(`u${at}`, draw(9, at + 1), 0, owners[draw(3, at + 20)]),
      );
      const rows = toldUnits(groups);
      const total = (all: readonly { registered: number }[]) =>
        all.reduce((sum, { registered }) => sum + registered, 0);
      expect(total(rows)).toBe(total(groups));
      if (rows.every(({ isTogether, registered }) => isTogether || registered === 0)) continue;
      for (const row of rows.filter(({ registered }) => registered > 0)) {
        expect(row.registered).toBeGreaterThanOrEqual(5);
        if (!row.isTogether) continue;
        const told = new Set(rows.map(({ unit }) => unit));
        const within = groups.filter(({ unit }) => !told.has(unit));
        for (const owner of within) {
          const own = within.filter((each) =>
            owner.agencyId ? each.agencyId === owner.agencyId : each === owner,
          );
          const left = total(within) - total(own);
          expect(left === 0 || left >= 5).toBe(true);
        }
      }
    }
  });
});
