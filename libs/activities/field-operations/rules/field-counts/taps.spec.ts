import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { screenCounters } from '../tally.js';
import { type FieldCounter, isOfTheEvening, PART_COUNTERS } from './more-counters.js';
import {
  arrived,
  mayTakeBack,
  noTaps,
  startSending,
  sumOf,
  type Taps,
  takeBack,
  tap,
  unsent,
} from './taps.js';

const AT = new Date('2026-11-27T21:47:00Z');
const LATER = new Date('2026-11-27T22:01:00Z');
const taken = (taps: Taps, ...counters: FieldCounter[]) =>
  counters.reduce((state, counter) => tap(state, counter, AT), taps);

describe('taps', () => {
  it('become lines by counter and quarter, never a list of meetings', () => {
    const taps = tap(taken(noTaps({}), 'contacts', 'contacts', 'accepted'), 'contacts', LATER);
    expect(taps.waiting).toEqual([
      { counter: 'contacts', quarter: '2026-11-27T21:45:00.000Z', n: 2 },
      { counter: 'accepted', quarter: '2026-11-27T21:45:00.000Z', n: 1 },
      { counter: 'contacts', quarter: '2026-11-27T22:00:00.000Z', n: 1 },
    ]);
    expect(unsent(taps)).toBe(2);
  });

  it('show at once what has arrived and what is in the phone', () => {
    const taps = taken(noTaps({ contacts: 4 }), 'contacts', 'contacts');
    expect(sumOf(taps, 'contacts')).toBe(6);
    expect(sumOf(startSending(taps), 'contacts')).toBe(6);
    expect(sumOf(arrived(startSending(taps), { contacts: 6 }), 'contacts')).toBe(6);
    expect(sumOf(taps, 'declined')).toBe(0);
  });

  it('wait while others are on their way, and those stay as they were sent', () => {
    const sent = startSending(taken(noTaps({}), 'contacts'));
    const more = startSending(tap(sent, 'contacts', AT));
    expect(more.sending).toEqual(sent.sending);
    expect(more.waiting.map(({ n }) => n)).toEqual([1]);
    expect(startSending(arrived(more, { contacts: 1 })).sending.map(({ n }) => n)).toEqual([1]);
  });

  it('are taken back from the last five alone', () => {
    const taps = taken(noTaps({}), 'contacts', 'accepted', 'accepted', 'accepted', 'accepted');
    expect(mayTakeBack(taps, 'contacts')).toBe(true);
    const six = tap(taps, 'declined', AT);
    expect(mayTakeBack(six, 'contacts')).toBe(false);
    expect(takeBack(six, 'contacts', AT)).toBe(six);
    expect(sumOf(takeBack(six, 'accepted', AT), 'accepted')).toBe(3);
  });

  it('that are taken back before they were sent leave nothing behind', () => {
    const taps = takeBack(taken(noTaps({}), 'contacts'), 'contacts', AT);
    expect(taps.waiting).toEqual([]);
    expect(unsent(taps)).toBe(0);
  });

  it('that are totals of the evening stand in no order, and bear the time of the pass alone', () => {
    const start = new Date('2026-11-27T19:05:00Z');
    const contact = tap(noTaps({}), 'contacts', AT);
    const taps = tap(tap(contact, 'signs.sexual', start), 'interpreterUsed', start);
    expect(taps.recent.map(({ counter }) => counter)).toEqual(['contacts']);
    const totals = taps.waiting.filter(({ counter }) => isOfTheEvening(counter));
    expect(totals.map(({ quarter }) => quarter)).toEqual(Array(2).fill('2026-11-27T19:00:00.000Z'));
    expect(sumOf(takeBack(taps, 'signs.sexual', start), 'signs.sexual')).toBe(0);
  });

  it('are taken back only by the phone that tapped them', () => {
    const taps = noTaps({ 'age.under18': 2 });
    expect(mayTakeBack(taps, 'age.under18')).toBe(false);
    expect(takeBack(taps, 'age.under18', AT)).toBe(taps);
  });

  it('that are taken back after they were sent go after them', () => {
    const gone = arrived(startSending(taken(noTaps({}), 'contacts')), { contacts: 1 });
    const taps = takeBack(gone, 'contacts', AT);
    expect(taps.waiting.map(({ n }) => n)).toEqual([-1]);
    expect(sumOf(taps, 'contacts')).toBe(0);
  });

  it('reach the server once each, whatever the network does', () => {
    const counters: readonly FieldCounter[] = [...screenCounters('STREET'), ...PART_COUNTERS];
    const action = fc.oneof(
      fc.constantFrom(...counters).map((counter) => ({ what: 'tap' as const, counter })),
      fc.constantFrom(...counters).map((counter) => ({ what: 'back' as const, counter })),
      fc.constant({ what: 'send' as const, counter: 'contacts' as const }),
      fc.constant({ what: 'answer' as const, counter: 'contacts' as const }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const server: Partial<Record<FieldCounter, number>> = {};
        const truth: Partial<Record<FieldCounter, number>> = {};
        const answer = (taps: Taps) => {
          for (const { counter, n } of taps.sending) server[counter] = (server[counter] ?? 0) + n;
          return arrived(taps, { ...server });
        };
        let taps = noTaps({});
        for (const { what, counter } of actions) {
          if (what === 'tap') {
            taps = tap(taps, counter, AT);
            truth[counter] = (truth[counter] ?? 0) + 1;
          } else if (what === 'back' && mayTakeBack(taps, counter)) {
            taps = takeBack(taps, counter, AT);
            truth[counter] = (truth[counter] ?? 0) - 1;
          } else if (what === 'send') taps = startSending(taps);
          else if (what === 'answer') taps = answer(taps);
          for (const each of counters) expect(sumOf(taps, each)).toBe(truth[each] ?? 0);
        }
        taps = answer(startSending(answer(taps)));
        for (const each of counters) expect(server[each] ?? 0).toBe(truth[each] ?? 0);
        for (const each of counters) expect(server[each] ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
