import type { FigureSet } from '@stad/platform/rules/testing/figure-set.js';
import { pickFrom } from '@stad/platform/rules/testing/pick.js';
import { ALARM_SECONDS } from './alarm.js';
import { checkInClock, secondsLate } from './check-in-clock.js';
import { randomEvening, shuffled } from './testing/random-evening.js';
import { slowClock } from './testing/slow-clock.js';
import { watched } from './testing/watcher.js';

/** Evenings of seven hours, a half of them over a change of clock, held against a second opinion (INV-13). */
export const figures: FigureSet = {
  name: 'check-in',
  measure: ({ size, seed, clock }) => {
    const pick = pickFrom(seed);
    const evenings = size === 'full' ? 3_000 : 100;
    const found = { events: 0, rounds: 0, alarms: 0, calls: 0 };
    const wrong = { missed: 0, raised: 0, ladder: 0, late: 0, unstable: 0 };
    let slowest = 0;
    for (let n = 0; n < evenings; n += 1) {
      const evening = randomEvening(pick);
      const expected = slowClock(evening);
      const events = watched(evening, pick);
      const began = clock();
      const state = checkInClock(evening.settings, events, evening.until);
      slowest = Math.max(slowest, clock() - began);
      const again = checkInClock(evening.settings, shuffled(events, pick), evening.until);
      const alarms = state.alarms.filter(({ kind }) => kind === 'MISSED');
      const dues = alarms.map(({ dueAt }) => dueAt?.getTime() ?? 0);
      found.events += events.length;
      found.rounds += state.rounds.length;
      found.alarms += state.alarms.length;
      found.calls += state.alarms.reduce((sum, { steps }) => sum + steps.length, 0);
      wrong.missed += [...expected.keys()].filter((due) => !dues.includes(due)).length;
      wrong.raised +=
        dues.length - new Set(dues).size + dues.filter((due) => !expected.has(due)).length;
      wrong.ladder += alarms.filter(({ dueAt, steps }) => {
        const calls = expected.get(dueAt?.getTime() ?? 0)?.calls ?? [];
        return String(calls) !== String(steps.map(({ owedAt }) => owedAt.getTime()));
      }).length;
      wrong.late += secondsLate(state).filter((seconds) => seconds > ALARM_SECONDS).length;
      wrong.unstable += JSON.stringify(state) === JSON.stringify(again) ? 0 : 1;
    }
    return [
      { what: 'sequences run', value: evenings, unit: 'evenings', atLeast: evenings },
      { what: 'events in them', value: found.events, unit: '' },
      { what: 'rounds due', value: found.rounds, unit: '' },
      { what: 'alarms raised', value: found.alarms, unit: '', atLeast: 1 },
      { what: 'calls made', value: found.calls, unit: '' },
      { what: 'missed rounds without an alarm', value: wrong.missed, unit: '', atMost: 0 },
      { what: 'alarms too many for a round', value: wrong.raised, unit: '', atMost: 0 },
      { what: 'ladders that skipped or did not stop', value: wrong.ladder, unit: '', atMost: 0 },
      { what: 'alarms later than 60 s', value: wrong.late, unit: '', atMost: 0 },
      { what: 'answers that changed with the order', value: wrong.unstable, unit: '', atMost: 0 },
      { what: 'slowest answer of the clock', value: slowest, unit: 'ms' },
    ];
  },
};
