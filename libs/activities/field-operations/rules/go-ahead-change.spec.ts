import { describe, expect, it } from '@jest/globals';
import { hoursBetween } from '@stad/platform/rules/time.js';
import fc from 'fast-check';
import { at, BASIS, STANDS, VOID_CASES, voidsAs } from './cases/void-cases.js';
import { isSameNight } from './field-night.js';
import type { GoAhead } from './go-ahead.js';
import {
  goAheadAfterChange,
  goAheadAfterCheck,
  VOID_REASONS,
  type VoidReason,
} from './go-ahead-change.js';
import { ALL_NO, member, ONE_YES } from './make-pass.js';

describe('what a change does to the go-aheads (INV-10)', () => {
  it.each(VOID_CASES)('$name', (one) => expect(voidsAs(one)).toEqual(one.expected));

  it('every reason is among the cases, but for the check’s own', () => {
    const seen = VOID_CASES.flatMap(
      ({ expected }) => expected.join(', ').match(/[A-Z_]{5,}/g) ?? [],
    );
    expect([...new Set(seen), 'CHECK_SAYS_YES'].sort()).toEqual([...VOID_REASONS].sort());
  });
});

/** Any start within two days of a night when the clock changes, in whole quarters. */
const start = fc
  .tuple(
    fc.constantFrom('2026-03-29 00:00', '2026-10-25 00:00', '2022-05-21 00:00'),
    fc.integer({ min: -192, max: 192 }),
  )
  .map(([night, quarters]) => new Date(at(night).getTime() + quarters * 900_000));

describe('whatever the change', () => {
  it('a start stands exactly up to two real hours the same night', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: -20, max: 20 }), (from, quarters) => {
        const to = new Date(from.getTime() + quarters * 900_000);
        const stands = isSameNight(from, to) && Math.abs(hoursBetween(from, to)) <= 2;
        const told = voidsAs({ before: { startsAt: from }, after: { startsAt: to } });
        expect(told.every((it) => it.endsWith('stands'))).toBe(stands);
      }),
    );
  });

  it('small moves add up: only where it was given to counts', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 6 }),
        (given, moves) => {
          const hops = moves.map((_, n) => moves.slice(0, n + 1).reduce((sum, it) => sum + it, 0));
          const last = new Date(given.getTime() + (hops.at(-1) ?? 0) * 900_000);
          const before = new Date(given.getTime() + (hops.at(-2) ?? 0) * 900_000);
          const direct = voidsAs({ before: { startsAt: given }, after: { startsAt: last } });
          const crept = goAheadAfterChange(
            { ...BASIS, startsAt: before },
            { ...BASIS, startsAt: last },
            new Map([
              ['soc', given],
              ['fa', given],
            ]),
          );
          expect(crept.map(({ reasons }) => reasons.length === 0)).toEqual(
            direct.map((it) => it.endsWith('stands')),
          );
        },
      ),
    );
  });

  it('one more trained person never takes a go-ahead away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('soc', 'fa', 'police'),
        fc.integer({ min: 20, max: 40 }),
        (agency, n) => {
          const team = [...BASIS.team, member(agency, n)];
          expect(voidsAs({ after: { team } })).toEqual(STANDS);
        },
      ),
    );
  });
});

describe('what a later check does', () => {
  const given: GoAhead = { decision: 'GIVEN', voided: false, byManager: false };
  it.each<[string, GoAhead, typeof ALL_NO, VoidReason[]]>([
    ['a ja after the planner’s', given, ONE_YES, ['CHECK_SAYS_YES']],
    ['a ja the manager knew of', { ...given, byManager: true }, ONE_YES, []],
    ['all nej again', given, ALL_NO, []],
    ['already fallen', { ...given, voided: true }, ONE_YES, []],
    ['never given', { ...given, decision: 'NOT_GIVEN' }, ONE_YES, []],
  ])('%s', (_, goAhead, check, expected) => {
    expect(goAheadAfterCheck(goAhead, check)).toEqual(expected);
  });
});
