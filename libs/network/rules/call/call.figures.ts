import type { Figure, FigureSet, MeasureOptions } from '@stad/platform/rules/testing/figure-set.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { callList, nationalAt, rank } from './call-list.js';
import { type Callable, reachedAt } from './callable.js';
import { CALL_LANGUAGES } from './languages.js';
import { SITUATIONS } from './situations.js';
import { randomFrom, randomTown } from './testing/random-town.js';
import { HOLIDAYS, TOWN } from './testing/town.js';

/** First days and lengths of the weeks that are tried: clock changes, Easter, Midsummer, Christmas, and one like any. */
const WEEKS = [
  ['2026-03-28', 2],
  ['2026-10-24', 2],
  ['2026-04-02', 6],
  ['2026-06-19', 3],
  ['2026-12-23', 5],
  ['2026-12-31', 2],
  ['2026-05-04', 7],
] as const;

/** Every so many real minutes of those days: the hour that autumn repeats is tried twice. */
function momentsEvery(minutes: number): readonly Date[] {
  return WEEKS.flatMap(([first, days]) => {
    const [from, to] = [atLocal(first, '00:00'), atLocal(addDays(first, days), '00:00')];
    const found: Date[] = [];
    for (let time = from.getTime(); time < to.getTime(); time += minutes * 60_000) {
      found.push(new Date(time));
    }
    return found;
  });
}

/**
 * Whom to call (pages.md 3.6, field.md 2.6) over every situation × town × moment × language: whether
 * somebody always answers first, and 112 first in danger.
 */
export const figures: FigureSet = { name: 'call', measure };

function measure({ size, clock, seed }: MeasureOptions): readonly Figure[] {
  const isFull = size === 'full';
  const random = randomFrom(seed);
  const towns: (readonly Callable[])[] = [TOWN, []];
  for (let more = isFull ? 6 : 2; more > 0; more -= 1) towns.push(randomTown(random, 4 * more));
  const languages = [null, ...(isFull ? CALL_LANGUAGES : ['ro', 'sv'])];
  const moments = momentsEvery(isFull ? 30 : 180);
  const found = { asked: 0, silent: 0, notFirst: 0, misplaced: 0 };
  for (const at of moments) {
    const national = nationalAt(HOLIDAYS, at);
    for (const town of towns) {
      const reached = reachedAt(town, 'lund', HOLIDAYS, at);
      for (const situation of SITUATIONS) {
        for (const language of languages) {
          const { rows } = rank({ situation, siteId: 'lund', at, language }, reached, national);
          found.asked += 1;
          if (rows[0]?.answers !== true) found.silent += 1;
          if (situation === 'ACUTE_DANGER' && rows[0]?.who.national !== 'EMERGENCY') {
            found.notFirst += 1;
          }
          if (rows.some((row, index) => row.answers && rows[index - 1]?.answers === false)) {
            found.misplaced += 1;
          }
        }
      }
    }
  }
  return [
    {
      what: 'combinations of situation, town, moment and language checked',
      value: found.asked,
      unit: '',
      atLeast: isFull ? 1_000_000 : 10_000,
    },
    { what: 'combinations without an answer', value: found.silent, unit: '', atMost: 0 },
    { what: 'emergencies in which 112 is not first', value: found.notFirst, unit: '', atMost: 0 },
    {
      what: 'lists in which somebody answers below somebody who does not',
      value: found.misplaced,
      unit: '',
      atMost: 0,
    },
    { what: 'one list of a town of 30', value: timeOf(clock, random), unit: 'ms', atMost: 250 },
  ];
}

/** Milliseconds for one list, the hours laid out anew, the middle of some tries. */
function timeOf(clock: () => number, random: () => number): number {
  const town = randomTown(random, 30);
  const at = atLocal('2026-04-02', '22:47');
  const question = { situation: 'SUPPORT_AND_PROTECTION', siteId: 'lund', at } as const;
  const times = Array.from({ length: 9 }, () => {
    const before = clock();
    callList({ ...question, language: 'ro' }, town, HOLIDAYS);
    return clock() - before;
  });
  return Math.round((times.sort((a, b) => a - b)[4] ?? 0) * 10) / 10;
}
