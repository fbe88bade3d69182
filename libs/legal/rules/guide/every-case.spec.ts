import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refOf } from '../bases/basis.js';
import { BASES, isConfirmable } from '../bases/catalogue.js';
import { OFFENCES } from '../offence.js';
import { RECEIVERS, SENDERS } from '../parties.js';
import { answer } from './answer.js';
import { ABOUTS, BANDS, CONSENTS, SITUATIONS, URGENCIES } from './case.js';
import { ALL_CONFIRMED, EVERY_FACTS, everyCase } from './every-case.js';
import { brokenInvariants } from './testing/broken-invariants.js';

const CONFIRMABLE = BASES.filter(isConfirmable).map(refOf);

describe('INV-06, INV-07, INV-08, INV-26 and INV-30 in every combination', () => {
  it.each<[string, string, ReadonlySet<string>]>([
    ['today, everything confirmed', '2026-11-25', ALL_CONFIRMED],
    ['today, nothing confirmed', '2026-11-25', new Set()],
    ['in the pilot, everything confirmed', '2022-05-27', ALL_CONFIRMED],
  ])('%s', (_, date, confirmed) => {
    const broken: unknown[] = [];
    let seen = 0;
    for (const each of everyCase(date)) {
      seen += 1;
      const found = brokenInvariants(each, answer(each, confirmed), confirmed);
      if (found.length > 0 && broken.length < 5) broken.push([found, each]);
    }
    expect(broken).toEqual([]);
    expect(seen).toBe(
      SENDERS.length * RECEIVERS.length * ABOUTS.length * BANDS.length * EVERY_FACTS.length,
    );
    expect(EVERY_FACTS.length).toBe(3 * 10 * 2 * 3 * 2);
  });

  it('on any day, with any confirmations', () => {
    const day = fc
      .date({
        min: new Date('2021-01-01'),
        max: new Date('2030-01-01'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    const of = <T>(values: readonly T[]) => fc.constantFrom(...values);
    const cases = fc.record({
      from: of(SENDERS),
      to: of(RECEIVERS),
      about: of(ABOUTS),
      band: of(BANDS),
      situation: of(SITUATIONS),
      offence: of(OFFENCES),
      attempted: fc.boolean(),
      consent: of(CONSENTS),
      urgency: of(URGENCIES),
      date: day,
    });
    fc.assert(
      fc.property(cases, fc.subarray(CONFIRMABLE), (it_, refs) => {
        const confirmed = new Set(refs);
        expect(brokenInvariants(it_, answer(it_, confirmed), confirmed)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('confirming more never takes away what was told, and never adds what is not confirmed', () => {
    const some = new Set(['OSL_10_23.2', 'OSL_10_2.1']);
    for (const from of ['SOCIAL_SERVICES', 'POLICE'] as const) {
      for (const to of RECEIVERS) {
        for (const facts of EVERY_FACTS) {
          const it_ = { from, to, about: 'PERSON', band: 'AGE_21_OR_OLDER', ...facts } as const;
          const dated = { ...it_, date: '2026-11-25' };
          const less = answer(dated, new Set()).outcomes.map(({ rule }) => rule);
          const more = answer(dated, some).outcomes.map(({ rule }) => rule);
          expect(less.filter((rule) => !more.includes(rule))).toEqual([]);
        }
      }
    }
  });
});
