import { describe, expect, it } from '@jest/globals';
import { checkPlacement, DEGREES, FIELDS, type Placement } from './actor-placement.js';

const PLACED: Placement = { influence: 'MORE', interest: 'LESS', placedOn: '2022-05-20' };

describe('Where a core meeting puts an actor', () => {
  it.each<[string, Partial<Placement>, string[]]>([
    ['a field and a day', {}, []],
    ['the day of today', { placedOn: '2022-05-21' }, []],
    ['a meeting to come', { placedOn: '2022-05-22' }, ['PLACED_IN_FUTURE placedOn']],
    ['points', { influence: '7' }, ['INVALID_CODE influence']],
    ['nothing', { interest: '' }, ['INVALID_CODE interest']],
  ])('%s', (_, more, expected) => {
    const checked = checkPlacement({ ...PLACED, ...more }, '2022-05-21');
    const codes = checked.ok ? [] : checked.problems.map(({ code, field }) => `${code} ${field}`);
    expect(codes).toEqual(expected);
  });

  it('has a field for each two degrees', () => {
    expect(new Set(FIELDS.map(({ influence, interest }) => influence + interest)).size).toBe(
      DEGREES.length ** 2,
    );
  });
});
