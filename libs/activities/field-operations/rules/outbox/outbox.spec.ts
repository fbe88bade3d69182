import { describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import type { CountGround } from '../field-counts/check-counts.js';
import type { PassState } from '../pass-life.js';
import { placeBatch, readBatch, type SealedEntry, sumsOf } from './batch.js';
import { isOutboxOver, makesOutbox, outboxEndsAt } from './outbox-life.js';

const at = (time: string, day = '2026-11-27') => atLocal(day, time);
const entry = (changes: Partial<SealedEntry> = {}): SealedEntry => ({
  counter: 'contacts',
  quarter: at('22:45').toISOString(),
  n: 1,
  ...changes,
});
const ground: CountGround = { type: 'STREET', startedAt: at('20:05'), now: at('23:50') };
const text = (batch: unknown) => JSON.stringify(batch);

describe('a text that is no batch', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['no JSON', '{"v":1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['of another form', text({ v: 2, entries: [] })],
    ['without entries', text({ v: 1 })],
    ['with an entry that is none', text({ v: 1, entries: [null] })],
    ['with a counter that is a number', text({ v: 1, entries: [{ ...entry(), counter: 1 }] })],
    ['with a number that is a text', text({ v: 1, entries: [{ ...entry(), n: '1' }] })],
    ['with an entry without a quarter', text({ v: 1, entries: [{ counter: 'contacts', n: 1 }] })],
  ])('%s', (_, sealed) => {
    const read = readBatch(sealed);
    expect(read.ok ? [] : read.problems).toEqual([{ code: 'SEAL_BROKEN' }]);
  });

  it('of more than two hundred lines', () => {
    const read = readBatch(text({ v: 1, entries: Array(201).fill(entry()) }));
    expect(read.ok ? [] : read.problems).toEqual([{ code: 'TOO_MANY_ENTRIES' }]);
  });
});

describe('a batch', () => {
  it.each<[string, Partial<SealedEntry>, string]>([
    ['of another type of pass', { counter: 'advertsReviewed' }, 'COUNTER_NOT_OF_TYPE'],
    ['of nothing', { n: 0 }, 'NOT_A_COUNT'],
    ['of a half', { n: 0.5 }, 'NOT_A_COUNT'],
    ['of far too many', { n: -201 }, 'NOT_A_COUNT'],
    ['by the minute', { quarter: at('22:46').toISOString() }, 'QUARTER_OUTSIDE_PASS'],
    ['at no time that is one', { quarter: 'tonight' }, 'QUARTER_OUTSIDE_PASS'],
  ])('is refused %s', (_, changes, code) => {
    const placed = placeBatch([entry(), entry(changes)], ground);
    expect(placed.ok ? [] : placed.problems).toEqual([{ code, field: 'entries.1' }]);
  });

  it('is read, and stands in its quarters; a take-back needs nothing before it', () => {
    const entries = [entry({ n: 2 }), entry({ counter: 'accepted', n: -3 })];
    expect(readBatch(text({ v: 1, entries }))).toEqual({ ok: true, value: entries });
    expect(placeBatch(entries, ground)).toEqual({
      ok: true,
      value: [
        { counter: 'contacts', quarter: at('22:45'), n: 2, untimed: 0 },
        { counter: 'accepted', quarter: at('22:45'), n: -3, untimed: 0 },
      ],
    });
  });

  it('says how many have no certain time, but for totals of the evening, which have none (INV-27)', () => {
    const entries = [
      entry({ quarter: null, n: 2 }),
      entry({ quarter: null, n: -1 }),
      entry({ counter: 'age.under18', quarter: null }),
      entry({ counter: 'age.under18' }),
    ];
    const placed = placeBatch(entries, ground);
    expect(placed.ok && placed.value.map(({ quarter, untimed }) => [quarter, untimed])).toEqual([
      [at('20:00'), 2],
      [at('20:00'), -1],
      [at('20:00'), 0],
      [at('20:00'), 0],
    ]);
  });

  it('says so of those, too, that lie outside the pass: the clock was turned and the phone did not know', () => {
    const entries = [
      entry({ quarter: at('22:45', '2026-11-26').toISOString() }),
      entry({
        quarter: new Date(ground.now.getTime() + 86_400_000)
          .toISOString()
          .replace(/T.*/, 'T00:00:00.000Z'),
      }),
      entry({ quarter: at('19:45').toISOString() }),
    ];
    const placed = placeBatch(entries, ground);
    expect(placed.ok && placed.value.map(({ quarter, untimed }) => [quarter, untimed])).toEqual([
      [at('20:00'), 1],
      [at('20:00'), 1],
      [at('19:45'), 0],
    ]);
  });

  it('asks for a correction by counter, and for none where it comes to nothing', () => {
    const entries = [
      entry({ n: 2 }),
      entry({ n: -1, quarter: null }),
      entry({ counter: 'accepted' }),
      entry({ counter: 'accepted', n: -1, quarter: at('21:00').toISOString() }),
      entry({ counter: 'declined', n: -1 }),
    ];
    expect(sumsOf(entries)).toEqual([
      { counter: 'contacts', n: 1 },
      { counter: 'declined', n: -1 },
    ]);
  });
});

describe('the key of a pass', () => {
  it.each<[PassState, boolean]>([
    ['PLANNING', false],
    ['CANCELLED', false],
    ['CLOSED', false],
    ['AWAITING_GO', true],
    ['READY', true],
    ['ACTIVE', true],
    ['RETURNED', true],
  ])('%s: %s', (state, makes) => {
    expect(makesOutbox(state)).toBe(makes);
  });

  it('lives fourteen days after closing, at the latest', () => {
    const closed = at('12:00');
    expect(outboxEndsAt(closed)).toEqual(at('12:00', '2026-12-11'));
    expect(isOutboxOver(null, at('12:00', '2030-01-01'))).toBe(false);
    expect(isOutboxOver(closed, at('11:59', '2026-12-11'))).toBe(false);
    expect(isOutboxOver(closed, at('12:00', '2026-12-11'))).toBe(true);
  });
});
