import { describe, expect, it } from '@jest/globals';
import { isNumberGap } from '@stad/network/rules/call/freshness.js';
import { type Covered, coverageDates } from './coverage-dates.js';

const TODAY = '2022-09-30';
const kind = (id: string, lastOn: string | null): Covered => ({ id, of: 'KIND', lastOn });
const number = (id: string, lastOn: string | null): Covered => ({ id, of: 'NUMBER', lastOn });

describe('when what a town has is due again', () => {
  it.each<[string, Covered, string | null, boolean]>([
    ['a kind that never answered', kind('a', null), null, true],
    ['a kind that answered half a year and a day ago', kind('a', '2022-03-29'), '2022-09-29', true],
    ['a kind whose half a year ends today', kind('a', '2022-03-30'), '2022-09-30', false],
    ['a number that was never tried', number('a', null), null, true],
    ['a number tried 91 days ago', number('a', '2022-07-01'), '2022-09-29', true],
    ['a number tried 90 days ago', number('a', '2022-07-02'), '2022-09-30', false],
  ])('%s', (_what, one, dueOn, isDue) => {
    expect(coverageDates([one], TODAY)).toEqual([{ ...one, dueOn, isDue }]);
    // One rule for the gap and for its day.
    if (one.of === 'NUMBER') expect(isNumberGap(one.lastOn, TODAY)).toBe(isDue);
  });

  it('begins with what never was, and goes on by day', () => {
    const rows = coverageDates(
      [kind('later', '2022-09-01'), number('soon', '2022-07-10'), kind('never', null)],
      TODAY,
    );
    expect(rows.map(({ id }) => id)).toEqual(['never', 'soon', 'later']);
  });
});
