import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { screenCounters } from '../tally.js';
import { type FieldCounter, isOfTheEvening, PART_COUNTERS } from './more-counters.js';
import {
  afterTakeBack,
  afterTap,
  type Line,
  mayTakeBack,
  NOTHING_PRESSED,
  type Pressed,
  sumOf,
  withLine,
} from './taps.js';

const QUARTER = '2026-11-27T21:45:00.000Z';
const LATER = '2026-11-27T22:00:00.000Z';
const of = (counter: FieldCounter, quarter: string | null = QUARTER) => ({ counter, quarter });
const tapped = (...counters: FieldCounter[]) =>
  counters.reduce<Pressed>((state, counter) => afterTap(state, of(counter)), NOTHING_PRESSED);
const lines = (...all: Line[]) => all.reduce<readonly Line[]>(withLine, []);

describe('lines', () => {
  it('are sums by counter and quarter, never a list of meetings', () => {
    const one = { ...of('contacts'), n: 1 };
    expect(
      lines(one, one, { ...of('accepted'), n: 1 }, { ...of('contacts', LATER), n: 1 }),
    ).toEqual([
      { counter: 'contacts', quarter: QUARTER, n: 2 },
      { counter: 'accepted', quarter: QUARTER, n: 1 },
      { counter: 'contacts', quarter: LATER, n: 1 },
    ]);
  });

  it('that are taken back to nothing are gone', () => {
    expect(lines({ ...of('contacts'), n: 1 }, { ...of('contacts'), n: -1 })).toEqual([]);
  });

  it('without a certain time stand by themselves', () => {
    expect(lines({ ...of('contacts'), n: 1 }, { ...of('contacts', null), n: 1 })).toHaveLength(2);
  });
});

describe('the sum that is shown', () => {
  it.each<[string, number | undefined, number[], number]>([
    ['what has arrived', 4, [], 4],
    ['both together', 4, [1, 1], 6],
    ['what this page has counted alone', undefined, [2], 2],
    ['nothing below zero', 1, [-3], 0],
  ])('is %s', (_, received, here, shown) => {
    const counted = here.map((n) => ({ ...of('contacts'), n }));
    const sums = received === undefined ? {} : { contacts: received };
    expect(sumOf(sums, counted, 'contacts')).toBe(shown);
  });
});

describe('taking back', () => {
  it('is for the last five alone', () => {
    const five = tapped('contacts', 'accepted', 'accepted', 'accepted', 'accepted');
    expect(mayTakeBack(five, 'contacts', false)).toBe(true);
    const six = afterTap(five, of('declined'));
    expect(mayTakeBack(six, 'contacts', false)).toBe(false);
    expect(afterTakeBack(six, of('contacts'), false)).toBeNull();
  });

  it('is as of the quarter in which it was counted', () => {
    const taken = afterTakeBack(tapped('contacts'), of('contacts', LATER), false);
    expect(taken?.line).toEqual({ counter: 'contacts', quarter: QUARTER, n: -1 });
    expect(taken?.pressed.recent).toEqual([]);
  });

  it('reaches five of what an earlier page left, as of now, and no more', () => {
    let pressed = NOTHING_PRESSED;
    for (let n = 0; n < 5; n += 1) {
      const taken = afterTakeBack(pressed, of('contacts', LATER), true);
      expect(taken?.line).toEqual({ counter: 'contacts', quarter: LATER, n: -1 });
      pressed = taken?.pressed ?? pressed;
    }
    expect(afterTakeBack(pressed, of('contacts'), true)).toBeNull();
    expect(mayTakeBack(pressed, 'contacts', true)).toBe(false);
    expect(mayTakeBack(NOTHING_PRESSED, 'contacts', false)).toBe(false);
  });

  it('knows of the totals of an evening how many, and not in which order (INV-27)', () => {
    const totals = tapped('age.under18', 'contacts', 'age.under18');
    expect(totals.recent).toEqual([of('contacts')]);
    const once = afterTakeBack(totals, of('age.under18'), false);
    const twice = once && afterTakeBack(once.pressed, of('age.under18'), false);
    expect(twice?.pressed.ofTheEvening).toEqual({ 'age.under18': 0 });
    expect(twice && afterTakeBack(twice.pressed, of('age.under18'), true)).toBeNull();
  });

  it('never takes more than was tapped on this page', () => {
    const counters = [...screenCounters('STREET'), ...PART_COUNTERS];
    const presses = fc.array(fc.tuple(fc.constantFrom(...counters), fc.boolean()), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(presses, (all) => {
        let pressed = NOTHING_PRESSED;
        let counted: readonly Line[] = [];
        for (const [counter, isTap] of all) {
          if (isTap) {
            pressed = afterTap(pressed, of(counter));
            counted = withLine(counted, { ...of(counter), n: 1 });
            continue;
          }
          const taken = afterTakeBack(pressed, of(counter), false);
          if (!taken) continue;
          pressed = taken.pressed;
          counted = withLine(counted, taken.line);
        }
        expect(counted.every(({ n }) => n > 0)).toBe(true);
        expect(pressed.recent.length).toBeLessThanOrEqual(5);
        expect(pressed.recent.some(({ counter }) => isOfTheEvening(counter))).toBe(false);
      }),
    );
  });
});
