import { ok, type Result } from './result.js';
import { refuse, type Suggestion } from './suggestion.js';
import { instantsOf, localDate, localTime } from './time.js';

const HOUR = 3_600_000;

/** Which of the two hours that autumn repeats: the first is summer time, the second normal time. */
export type Season = 'SUMMER' | 'NORMAL';

/** How a time says which it is; also read back by the reader of times. */
export const SEASON_WORDS: Readonly<Record<Season, string>> = {
  SUMMER: 'sommartid',
  NORMAL: 'normaltid',
};

/**
 * The instant of a Swedish date and wall-clock time `HH:MM` (INV-25), told where it is none or two:
 * `TIME_SKIPPED` in the hour that spring skips, `TIME_TWICE` in the hour that autumn repeats when
 * it is not said which. Both carry suggestions; nothing is moved in silence.
 */
export function wallClock(date: string, time: string, season?: Season): Result<Date> {
  const { earlier, later, kind } = instantsOf(date, time);
  if (kind === 'ONE') return ok(earlier);
  if (kind === 'SKIPPED') {
    // An hour on is what a clock that was set right shows; an hour back is what was meant by one that was not.
    const near = [localTime(later), localTime(earlier)];
    return refuse(
      'TIME_SKIPPED',
      near.map((guess) => ({ guess, write: guess.replace(':', '.') })),
      { date },
    );
  }
  if (season) return ok(season === 'SUMMER' ? earlier : later);
  return refuse('TIME_TWICE', (['SUMMER', 'NORMAL'] as const).map(told(time)), { date });
}

const told =
  (time: string) =>
  (season: Season): Suggestion => ({
    guess: time,
    write: `${time.replace(':', '.')} ${SEASON_WORDS[season]}`,
  });

/** Which of two equal hours an instant lies in; undefined on every other hour of the year. */
export function seasonOf(instant: Date): Season | undefined {
  const { earlier, kind } = instantsOf(localDate(instant), localTime(instant));
  if (kind !== 'TWICE') return undefined;
  // The first of the two hours ends before the second begins.
  return instant.getTime() - earlier.getTime() < HOUR ? 'SUMMER' : 'NORMAL';
}
