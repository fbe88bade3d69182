import { describe, expect, it } from '@jest/globals';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import { atLocal, nightSpan } from '@stad/platform/rules/time.js';
import { askedPlan, type FormerPass } from './asked-day.js';

const TODAY = '2022-05-20';
const at = (time: string, day = TODAY) => ({ today: TODAY, now: atLocal(day, time) });
const pass = (day: string, from: string, to: string, ...areas: string[]): FormerPass => ({
  ...nightSpan(day, from, to),
  areas,
});

function asked(day: string, part: string, former: readonly FormerPass[] = [], when = at('12:00')) {
  const plan = askedPlan({ day, part }, former, when);
  return plan && `${writtenSpan(plan.span, 'sv')} ${plan.areas.join(', ')}`.trim();
}

describe('the plan of a cell', () => {
  it('has the hours one usually means where nobody has been out', () => {
    expect(asked('2022-05-24', 'day')).toBe('2022-05-24 10.00–14.00');
    expect(asked('2022-05-24', 'evening')).toBe('2022-05-24 20.00–01.00');
    expect(asked('2022-05-24', 'night')).toBe('2022-05-24 22.00–02.00');
  });

  it('has the hours and the area of the newest pass in that part of a day', () => {
    const former = [
      pass('2022-05-18', '13:00', '15:00', 'Väster'),
      pass('2022-05-14', '19:00', '00:30', 'Centrum'),
    ];
    expect(asked('2022-05-24', 'evening', former)).toBe('2022-05-24 19.00–00.30 Centrum');
    expect(asked('2022-05-24', 'night', former)).toBe('2022-05-24 19.00–00.30 Centrum');
    expect(asked('2022-05-24', 'day', former)).toBe('2022-05-24 13.00–15.00 Väster');
  });

  it('takes the area of the newest pass where none was in that part', () => {
    const former = [pass('2022-05-14', '19:00', '23:00', 'Centrum', 'Väster')];
    expect(asked('2022-05-24', 'day', former)).toBe('2022-05-24 10.00–14.00 Centrum, Väster');
  });

  it('keeps what began after midnight in the night of the evening before', () => {
    expect(asked('2022-05-24', 'night', [pass('2022-05-15', '00:30', '03:00')])).toBe(
      '2022-05-25 00.30–03.00',
    );
  });

  it('never begins in the past', () => {
    expect(asked('2022-05-19', 'night')).toBeNull();
    expect(asked(TODAY, 'evening', [], at('20:20'))).toBe('2022-05-20 21.00–01.00');
    expect(asked(TODAY, 'day', [], at('15:10'))).toBe('2022-05-20 16.00–17.00');
    expect(asked(TODAY, 'day', [], at('14:10'))).toBe('2022-05-20 15.00–16.00');
    expect(asked(TODAY, 'night', [], at('23:40'))).toBe('2022-05-21 00.00–02.00');
  });

  it('is none where the address has no day', () => {
    expect(askedPlan({ day: 'i morgon' }, [], at('12:00'))).toBeNull();
    expect(askedPlan({}, [], at('12:00'))).toBeNull();
  });
});
