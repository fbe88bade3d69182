import { Temporal } from 'temporal-polyfill';
import { ok, type Result } from './result.js';
import { refuse, type Suggestion } from './suggestion.js';
import { localTime, TIME_ZONE } from './time.js';

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
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(TIME_ZONE, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(TIME_ZONE, { disambiguation: 'later' });
  const at = (zoned: Temporal.ZonedDateTime) => new Date(zoned.epochMilliseconds);
  if (earlier.epochMilliseconds === later.epochMilliseconds) return ok(at(earlier));
  const isSkipped = !earlier.toPlainDateTime().equals(wall);
  if (isSkipped) {
    // An hour on is what a clock that was set right shows; an hour back is what was meant by one that was not.
    const near = [localTime(at(later)), localTime(at(earlier))];
    return refuse(
      'TIME_SKIPPED',
      near.map((guess) => ({ guess, write: guess.replace(':', '.') })),
      { date },
    );
  }
  if (season) return ok(at(season === 'SUMMER' ? earlier : later));
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
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(
    TIME_ZONE,
  );
  const wall = zoned.toPlainDateTime();
  const earlier = wall.toZonedDateTime(TIME_ZONE, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(TIME_ZONE, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return undefined;
  return zoned.epochMilliseconds === earlier.epochMilliseconds ? 'SUMMER' : 'NORMAL';
}
