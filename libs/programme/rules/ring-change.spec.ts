import { describe, expect, it } from '@jest/globals';
import { type KnownRing, planRing, type WantedRing } from './ring-change.js';

const TODAY = '2026-11-26';
const core = (validFrom: string, validTo: string | null = null): KnownRing => ({
  id: 'c',
  tier: 'CORE',
  validFrom,
  validTo,
});
const OF_2027: KnownRing = { id: 'n', tier: 'NETWORK', validFrom: '2027-01-01', validTo: null };

describe('a ring is refused', () => {
  it.each<[string, readonly KnownRing[], WantedRing, string, string]>([
    [
      'that ends before it begins',
      [],
      { tier: 'CORE', from: TODAY, to: '2026-11-25' },
      'RING_ENDS_BEFORE_START',
      'to',
    ],
    [
      'of another kind on days that are over',
      [core('2026-01-01')],
      { tier: 'NETWORK', from: '2026-11-25' },
      'RING_OF_THE_PAST',
      'from',
    ],
    [
      'shortened into the past',
      [core('2026-01-01')],
      { tier: 'CORE', from: '2026-06-01', to: '2026-06-30' },
      'RING_OF_THE_PAST',
      'to',
    ],
    [
      'that runs into the next one',
      [OF_2027],
      { tier: 'CORE', from: TODAY, to: null },
      'RING_FOLLOWS',
      'to',
    ],
    [
      'that takes the place of one before the next',
      [core('2026-01-01', '2026-12-31'), OF_2027],
      { tier: 'CORE', from: TODAY, to: '2027-02-01' },
      'RING_FOLLOWS',
      'to',
    ],
  ])('%s', (_, rings, wanted, code, field) => {
    expect(planRing(rings, wanted, TODAY)).toMatchObject({
      ok: false,
      problems: [{ code, field }],
    });
  });
});

describe('a ring', () => {
  it.each<[string, readonly KnownRing[], WantedRing, readonly object[]]>([
    [
      'begins where there was none',
      [],
      { tier: 'CORE', from: '2026-01-01' },
      [{ does: 'BEGIN', tier: 'CORE', validFrom: '2026-01-01', validTo: null }],
    ],
    ['that is there already stays', [core('2026-01-01')], { tier: 'CORE', from: TODAY }, []],
    [
      'with an end keeps it when none is given',
      [core('2026-01-01', '2026-12-31')],
      { tier: 'CORE', from: TODAY },
      [],
    ],
    [
      'is ended on a day',
      [core('2026-01-01')],
      { tier: 'CORE', from: TODAY, to: '2026-12-31' },
      [{ does: 'END', id: 'c', validTo: '2026-12-31' }],
    ],
    [
      'is ended yesterday, so that it is over at once',
      [core('2026-01-01')],
      { tier: 'CORE', from: '2026-11-25', to: '2026-11-25' },
      [{ does: 'END', id: 'c', validTo: '2026-11-25' }],
    ],
    [
      'gets no end again',
      [core('2026-01-01', '2026-12-31')],
      { tier: 'CORE', from: TODAY, to: null },
      [{ does: 'END', id: 'c', validTo: null }],
    ],
    [
      'of another kind begins the day after the old one ends',
      [core('2026-01-01')],
      { tier: 'NETWORK', from: '2026-12-01' },
      [
        { does: 'END', id: 'c', validTo: '2026-11-30' },
        { does: 'BEGIN', tier: 'NETWORK', validFrom: '2026-12-01', validTo: null },
      ],
    ],
    [
      'that was given today by mistake turns into the right one',
      [core(TODAY)],
      { tier: 'NETWORK', from: TODAY },
      [{ does: 'TURN', id: 'c', tier: 'NETWORK', validTo: null }],
    ],
    [
      'lies before the next one when it ends in time',
      [OF_2027],
      { tier: 'CORE', from: TODAY, to: '2026-12-31' },
      [{ does: 'BEGIN', tier: 'CORE', validFrom: TODAY, validTo: '2026-12-31' }],
    ],
  ])('%s', (_, rings, wanted, steps) => {
    expect(planRing(rings, wanted, TODAY)).toEqual({ ok: true, value: steps });
  });
});
