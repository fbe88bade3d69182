import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { PASS_TYPES, type PassType } from '../pass-type.js';
import type { Counter } from '../tally.js';
import { type CountEntry, type CountGround, checkCounts, withoutOwnTimes } from './check-counts.js';
import { moreCounters, PART_COUNTERS } from './more-counters.js';
import { isQuarter, quarterOf } from './quarter.js';

const at = (time: string, day = '2026-11-27') => atLocal(day, time);
const entry = (changes: Partial<CountEntry> = {}): CountEntry => ({
  counter: 'contacts',
  quarter: at('22:45'),
  n: 1,
  ...changes,
});
const ground = (changes: Partial<CountGround> = {}): CountGround => ({
  type: 'STREET',
  startedAt: at('20:05'),
  now: at('23:50'),
  ...changes,
});
const codes = (entries: readonly CountEntry[], changes: Partial<CountGround> = {}) => {
  const checked = checkCounts(entries, ground(changes));
  return checked.ok ? [] : checked.problems.map(({ code, field }) => `${field} ${code}`);
};

describe('what a phone may add', () => {
  it.each<[string, PassType, Counter]>([
    ['adverts on the street', 'STREET', 'advertsReviewed'],
    ['visits on the net', 'DIGITAL', 'premisesVisited'],
    ['talks in premises', 'PREMISES', 'supportConversations'],
    ['interpreters on visits, where no talk is counted', 'PREMISES', 'interpreterUsed'],
  ])('is no %s', (_, type, counter) => {
    expect(codes([entry({ counter })], { type })).toEqual(['entries.0 COUNTER_NOT_OF_TYPE']);
  });

  it.each<[string, number]>([
    ['half', 0.5],
    ['nothing', 0],
    ['far too many', 201],
    ['no number', Number.NaN],
  ])('is not %s', (_, n) => {
    expect(codes([entry({ n })])).toEqual(['entries.0 NOT_A_COUNT']);
  });

  it.each<[string, Date]>([
    ['finer than a quarter', at('22:46')],
    ['two quarters before the start', at('19:30')],
    ['later than the next quarter', at('00:15', '2026-11-28')],
  ])('is never %s', (_, quarter) => {
    expect(codes([entry({ quarter })])).toEqual(['entries.0 QUARTER_OUTSIDE_PASS']);
  });

  it.each<[string, Date]>([
    ['a clock that is slow', at('19:45')],
    ['a clock that is fast', at('00:00', '2026-11-28')],
    ['sent long afterwards', at('20:15')],
  ])('may come from %s', (_, quarter) => {
    expect(codes([entry({ quarter })])).toEqual([]);
  });

  it('may take back before what was counted has arrived', () => {
    expect(codes([entry({ n: -3 })])).toEqual([]);
  });

  it('is told line by line', () => {
    expect(codes([entry(), entry({ n: 0 }), entry({ quarter: at('22:46') })])).toEqual([
      'entries.1 NOT_A_COUNT',
      'entries.2 QUARTER_OUTSIDE_PASS',
    ]);
  });
});

describe('a quarter', () => {
  it.each([
    ['its own beginning', '22:45', '22:45'],
    ['the last minute', '22:59', '22:45'],
    ['midnight', '00:00', '00:00'],
  ])('%s', (_, time, quarter) => {
    expect(quarterOf(at(time))).toEqual(at(quarter));
    expect(isQuarter(at(quarter))).toBe(true);
  });

  it('tells the hour that comes twice apart', () => {
    const [summer, winter] = [
      new Date('2026-10-25T00:40:00Z'),
      new Date('2026-10-25T01:40:00Z'),
    ] as const;
    expect(quarterOf(summer)).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(quarterOf(winter)).toEqual(new Date('2026-10-25T01:30:00Z'));
  });
});

describe('more counters', () => {
  it.each(PASS_TYPES)('on %s: age, sex and signs are totals, what is not known is none', (type) => {
    const offered = moreCounters(type).flatMap(({ counters }) => counters);
    expect(offered).toEqual(expect.arrayContaining([...PART_COUNTERS]));
    expect(offered.filter((counter) => counter.endsWith('unknown'))).toEqual([]);
    expect(
      codes(
        offered.map((counter) => entry({ counter })),
        { type },
      ),
    ).toEqual([]);
  });

  it('bear no time of their own, so that no sign stands beside a contact (INV-27)', () => {
    const sent = [entry(), entry({ counter: 'signs.sexual' }), entry({ counter: 'age.under18' })];
    expect(withoutOwnTimes(sent, at('20:05')).map(({ quarter }) => quarter)).toEqual([
      at('22:45'),
      at('20:00'),
      at('20:00'),
    ]);
  });
});
