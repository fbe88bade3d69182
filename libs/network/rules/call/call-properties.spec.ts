import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTACT_KINDS } from '../contact-function.js';
import { HOLIDAY_RULES, type WeeklyHours } from '../weekly-hours.js';
import { type CallQuestion, callList } from './call-list.js';
import type { Callable } from './callable.js';
import { CALL_LANGUAGES } from './languages.js';
import { SITUATION_PLANS, SITUATIONS } from './situations.js';
import { HOLIDAYS } from './testing/town.js';

const SITES = ['lund', 'helsingborg', 'kronhamn'];
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const weekly: fc.Arbitrary<WeeklyHours> = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  from: clock,
  to: clock,
  validFrom: fc.constantFrom('2022-01-01', '2026-06-01'),
  validTo: fc.constantFrom(null, '2026-10-25'),
  redDays: fc.constantFrom(...HOLIDAY_RULES),
  eves: fc.constantFrom(...HOLIDAY_RULES),
});
const town: fc.Arbitrary<readonly Callable[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...CONTACT_KINDS),
      phone: fc.option(fc.constant('040-628 04 10'), { freq: 8 }),
      siteIds: fc.subarray(SITES, { minLength: 1 }),
      languages: fc.subarray([...CALL_LANGUAGES], { maxLength: 3 }),
      hours: fc.array(weekly, { maxLength: 6 }),
      testedOn: fc.constantFrom(null, '2025-01-01', '2026-03-01'),
      deputy: fc.option(fc.nat(11)),
      shownUntil: fc.constantFrom(null, new Date('2026-06-20T10:00:00Z')),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ deputy, ...one }, index) => ({
      ...one,
      id: `f${index}`,
      label: `f${index}`,
      deputyId: deputy === null ? null : `f${deputy}`,
      isDirect: one.shownUntil !== null,
    })),
  );
/** Any minute of 2026, half of them in the weeks of the clock changes and of Easter. */
const minute = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
    fc.integer({ min: Date.UTC(2026, 2, 28, 20), max: Date.UTC(2026, 3, 7) }),
    fc.integer({ min: Date.UTC(2026, 9, 24, 20), max: Date.UTC(2026, 9, 26) }),
  )
  .map((time) => new Date(time - (time % 60_000)));
const question: fc.Arbitrary<CallQuestion> = fc.record({
  situation: fc.constantFrom(...SITUATIONS),
  siteId: fc.constantFrom(...SITES),
  at: minute,
  language: fc.option(fc.constantFrom(...CALL_LANGUAGES)),
});

describe('for every town, situation, time and language', () => {
  const always = (holds: (asked: CallQuestion, functions: readonly Callable[]) => void) =>
    fc.assert(fc.property(question, town, holds), { numRuns: 100 });
  const rowsOf = (asked: CallQuestion, functions: readonly Callable[]) =>
    callList(asked, functions, HOLIDAYS).rows;

  it('somebody who answers comes first', () => {
    always((asked, functions) => expect(rowsOf(asked, functions)[0]?.answers).toBe(true));
  });

  it('112 is first in danger, and nobody else’s answer to anything', () => {
    always((asked, functions) => {
      const emergencies = rowsOf(asked, functions).map(({ who }) => who.national === 'EMERGENCY');
      expect(emergencies.indexOf(true)).toBe(asked.situation === 'ACUTE_DANGER' ? 0 : -1);
    });
  });

  it('nobody who does not answer stands before somebody who does', () => {
    always((asked, functions) => {
      const answers = rowsOf(asked, functions).map((row) => row.answers);
      expect(answers).toEqual([...answers].sort((a, b) => Number(b) - Number(a)));
    });
  });

  it('the list is the same in whatever order the functions come', () => {
    always((asked, functions) => {
      const ids = (all: readonly Callable[]) => rowsOf(asked, all).map(({ who }) => who.id);
      expect(ids([...functions].reverse())).toEqual(ids(functions));
    });
  });

  it('nobody is named twice, of another town, or with a number whose window is over', () => {
    always((asked, functions) => {
      const rows = rowsOf(asked, functions);
      expect(new Set(rows.map(({ who }) => who.id)).size).toBe(rows.length);
      for (const { who } of rows.filter((row) => row.who.national === null)) {
        expect(who.siteIds).toContain(asked.siteId);
        if (who.shownUntil)
          expect(asked.at.getTime()).toBeLessThanOrEqual(who.shownUntil.getTime());
      }
    });
  });

  it('following *sedan* visits everybody who answers, once, and ends', () => {
    always((asked, functions) => {
      const rows = rowsOf(asked, functions);
      const answering = rows.filter((row) => row.answers).map(({ who }) => who.id);
      const walked: string[] = [];
      for (let row = rows[0]; row; row = rows.find(({ who }) => who.id === row?.nextId)) {
        walked.push(row.who.id);
      }
      expect(walked).toEqual(answering);
    });
  });

  it('whoever has the duty and answers comes before whoever only helps', () => {
    always((asked, functions) => {
      const { duty } = SITUATION_PLANS[asked.situation];
      const rows = rowsOf(asked, functions).filter(({ who, answers }) => answers && !who.national);
      const own = rows.map(({ who, standsInFor }) =>
        Boolean(duty?.kinds.includes(who.kind) || standsInFor !== null),
      );
      const firstHelper = own.indexOf(false);
      const lastDuty = rows.map(({ who }) => duty?.kinds.includes(who.kind)).lastIndexOf(true);
      if (firstHelper >= 0) expect(lastDuty).toBeLessThan(firstHelper);
    });
  });

  it('a child is never handed to a voluntary line (INV-08)', () => {
    always((asked, functions) => {
      const rows = rowsOf({ ...asked, situation: 'CHILD_CONCERN' }, functions);
      const own = rows.filter(({ standsInFor }) => standsInFor === null);
      expect(own.map(({ who }) => who.kind)).not.toContain('NGO_SUPPORT');
    });
  });

  it('who has the duty and is closed is told, unless somebody does it', () => {
    always((asked, functions) => {
      const { rows, dutyIsClosed } = callList(asked, functions, HOLIDAYS);
      const plan = SITUATION_PLANS[asked.situation];
      const isDone = rows.some(
        ({ who, answers, standsInFor, task }) =>
          answers &&
          (who.national === plan.first?.number ||
            plan.duty?.kinds.includes(who.kind) ||
            (standsInFor !== null && task === plan.duty?.task)),
      );
      if (plan.duty && !isDone) expect(dutyIsClosed).not.toBeNull();
      if (!plan.duty) expect(dutyIsClosed).toBeNull();
      if (dutyIsClosed?.opensAt) expect(dutyIsClosed.opensAt > asked.at).toBe(true);
    });
  });
});
