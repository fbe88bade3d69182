import { describe, expect, it } from '@jest/globals';
import { type Pick, pickFrom } from '@stad/platform/rules/testing/pick.js';
import fc from 'fast-check';
import { ALARM_SECONDS } from './alarm.js';
import { checkInClock, owedMessages, secondsLate } from './check-in-clock.js';
import { type Evening, randomEvening, shuffled } from './testing/random-evening.js';
import { slowClock } from './testing/slow-clock.js';
import { watched } from './testing/watcher.js';

/** Evenings by seed: fast-check names the one that fails, and it can be walked through again. */
function forEvenings(check: (evening: Evening, pick: Pick) => void, numRuns = 150) {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const pick = pickFrom(seed);
      check(randomEvening(pick), pick);
    }),
    { numRuns, seed: 20260515, endOnFailure: true },
  );
}

const at = ({ settings, events }: Evening, now: Date) => checkInClock(settings, events, now);
const missed = (state: ReturnType<typeof checkInClock>) =>
  state.alarms.filter(({ kind }) => kind === 'MISSED');
const somewhen = ({ settings, until }: Evening, pick: Pick) =>
  new Date(
    settings.startedAt.getTime() +
      pick(Math.floor((until.getTime() - settings.startedAt.getTime()) / 1000)) * 1000,
  );

/** INV-13, against a person with a watch. */
describe('whatever happens in an evening', () => {
  it('raises the alarms, and makes the calls, that a person with a watch would', () => {
    forEvenings((evening) => {
      const found = missed(at(evening, evening.until)).map((alarm) => [
        alarm.dueAt?.getTime(),
        {
          raisedAt: alarm.raisedAt.getTime(),
          calls: alarm.steps.map((step) => step.owedAt.getTime()),
        },
      ]);
      expect(new Map(found as never)).toEqual(slowClock(evening));
      expect(found).toHaveLength(slowClock(evening).size);
    });
  });

  it('does not depend on the order in which events come, nor on how often', () => {
    forEvenings((evening, pick) => {
      const now = somewhen(evening, pick);
      const again = { ...evening, events: shuffled(evening.events, pick) };
      expect(at(again, now)).toEqual(at(evening, now));
    });
  });

  it('never takes an alarm or a call back', () => {
    forEvenings((evening, pick) => {
      const [early, late] = [somewhen(evening, pick), somewhen(evening, pick)].sort(
        (a, b) => a.getTime() - b.getTime(),
      ) as [Date, Date];
      const after = at(evening, late);
      for (const before of at(evening, early).alarms) {
        const same = after.alarms.find(({ key }) => key === before.key);
        expect(same).toMatchObject({ raisedAt: before.raisedAt, about: before.about });
        expect(same?.steps.slice(0, before.steps.length)).toEqual(
          before.steps.map((step) => expect.objectContaining({ owedAt: step.owedAt, to: step.to })),
        );
      }
    });
  });

  it('climbs the ladder without skipping, and stops when it is taken', () => {
    forEvenings((evening) => {
      for (const { steps, raisedAt, takenAt } of at(evening, evening.until).alarms) {
        steps.forEach(({ step, to, owedAt }, index) => {
          expect(step).toBe(index);
          expect(to).toBe(evening.settings.ladder[index % evening.settings.ladder.length]);
          expect(owedAt.getTime() - raisedAt.getTime()).toBe(index * 300_000);
          if (takenAt) expect(owedAt <= takenAt).toBe(true);
        });
        const end = (takenAt ?? evening.until).getTime();
        expect(steps).toHaveLength(Math.floor((end - raisedAt.getTime()) / 300_000) + 1);
      }
    });
  });

  it('sleeps through nothing: until it wakes nothing is owed that was not', () => {
    forEvenings((evening, pick) => {
      const now = somewhen(evening, pick);
      const quiet = { ...evening, events: evening.events.filter((each) => each.receivedAt <= now) };
      const { wakeAt } = at(quiet, now);
      const justBefore = wakeAt ? new Date(wakeAt.getTime() - 1) : evening.until;
      if (justBefore < now) return;
      expect(owedMessages(at(quiet, justBefore))).toEqual(owedMessages(at(quiet, now)));
    });
  });

  it('has every call out within sixty seconds, and none twice', () => {
    forEvenings((evening, pick) => {
      const events = watched(evening, pick);
      const end = checkInClock(evening.settings, events, evening.until);
      expect(Math.max(0, ...secondsLate(end))).toBeLessThanOrEqual(ALARM_SECONDS);
      const sent = events.filter(({ kind }) => kind === 'SENT').map(({ id }) => id);
      expect(new Set(sent).size).toBe(sent.length);
      const lastMinute = new Date(evening.until.getTime() - 60_000);
      expect(owedMessages(end).filter(({ owedAt }) => owedAt < lastMinute)).toEqual([]);
    }, 60);
  });

  it('has no alarm by phone', () => {
    forEvenings((evening, pick) => {
      const settings = { ...evening.settings, mode: 'BY_PHONE' as const };
      const state = checkInClock(settings, evening.events, somewhen(evening, pick));
      expect([state.alarms, state.wakeAt]).toEqual([[], null]);
    });
  });
});
