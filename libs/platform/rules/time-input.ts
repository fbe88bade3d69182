import { fail, ok, type Result } from './result.js';
import { refuse, type Suggestion } from './suggestion.js';
import { SEASON_WORDS, type Season } from './wall-clock.js';
import { countedWord, plain } from './written-text.js';

/** A time of day as it was written. */
export interface WrittenTime {
  /** `20:00`; `24:00` is the midnight that ends a day. */
  readonly time: string;
  readonly season?: Season;
  /** Written as a single digit, `8`: what twelve-hour clocks show too. */
  readonly isBare: boolean;
}

const PREFIX = /^(?:klockan|kl\.?|at|ca\.?|cirka|vid) ?(?=\S)/;
const SUMMER = / ?(?:sommartid|summer time)$/;
const NORMAL = / ?(?:normaltid|vintertid|winter time|standard time)$/;
const HALVES: Readonly<Record<string, 'AM' | 'PM' | 'NIGHT'>> = {
  fm: 'AM',
  am: 'AM',
  'a.m.': 'AM',
  'på morgonen': 'AM',
  'på förmiddagen': 'AM',
  'in the morning': 'AM',
  em: 'PM',
  pm: 'PM',
  'p.m.': 'PM',
  'på eftermiddagen': 'PM',
  'på kvällen': 'PM',
  'in the evening': 'PM',
  'in the afternoon': 'PM',
  'på natten': 'NIGHT',
  'at night': 'NIGHT',
};
const HALF = new RegExp(
  ` ?(${Object.keys(HALVES)
    .map((words) => words.replaceAll('.', '\\.'))
    .join('|')})$`,
);

/**
 * A time as people write it: `20`, `2000`, `20.00`, `20:00`, `8`, `830`, `kl. 20`, *8 på kvällen*,
 * *halv nio*. Gives `20:00`; `24` is midnight, `00:00`.
 * Problems: `TIME_MISSING`, `TIME_NOT_UNDERSTOOD`; with suggestions `TIME_GUESS` (`20,30`) and
 * `TIME_UNCLEAR` where a spoken time is twelve hours' own (*halv nio*).
 */
export function parseTime(text: string): Result<string> {
  const read = readTime(text);
  return read.ok ? ok(read.value.time === '24:00' ? '00:00' : read.value.time) : read;
}

/** The same with what else was said: which hour of a repeated one, and whether it is the day's end. */
export function readTime(text: string): Result<WrittenTime> {
  let typed = plain(text).replace(PREFIX, '').replace(/,$/, '');
  if (typed === '') return fail({ code: 'TIME_MISSING' });
  const season: Season | undefined = SUMMER.test(typed)
    ? 'SUMMER'
    : NORMAL.test(typed)
      ? 'NORMAL'
      : undefined;
  if (season) typed = typed.replace(SUMMER, '').replace(NORMAL, '');
  const half = HALVES[HALF.exec(typed)?.[1] ?? ''];
  if (half) typed = typed.replace(HALF, '');
  const read = fromDigits(typed) ?? fromWords(typed) ?? fail({ code: 'TIME_NOT_UNDERSTOOD' });
  if (!read.ok) return read;
  const { minutes, isSpoken } = read.value;
  const isBare = /^\d$/.test(typed);
  const value = { isBare, ...(season ? { season } : {}) };
  if (half) {
    const said = inHalf(minutes, half);
    return said === undefined
      ? fail({ code: 'TIME_NOT_UNDERSTOOD' })
      : ok({ time: clock(said), ...value });
  }
  if (isSpoken) {
    const guesses = [minutes % 720, (minutes % 720) + 720].map(clock);
    return refuse('TIME_UNCLEAR', guesses.map(suggestTime));
  }
  return ok({ time: clock(minutes), ...value });
}

const suggestTime = (guess: string): Suggestion => ({ guess, write: timeWritten(guess) });

type Minutes = Result<{ readonly minutes: number; readonly isSpoken: boolean }>;
const sure = (minutes: number): Minutes => ok({ minutes, isSpoken: false });
const spoken = (minutes: number): Minutes => ok({ minutes, isSpoken: true });

function fromDigits(typed: string): Minutes | undefined {
  const comma = /^(\d{1,2}),(\d{2})$/.exec(typed);
  const parts = comma ?? /^(\d{1,2})(?:[.: ]?(\d{2}))?(?:[.:]00)?(?: ?h)?$/.exec(typed);
  if (!parts) return undefined;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const isMidnight = hours === 24 && minutes === 0;
  if (minutes > 59 || (hours > 23 && !isMidnight)) return fail({ code: 'TIME_NOT_UNDERSTOOD' });
  const guess = clock(hours * 60 + minutes);
  return comma ? refuse('TIME_GUESS', [suggestTime(guess)]) : sure(hours * 60 + minutes);
}

/** *midnatt*, *halv nio*, *kvart över åtta*, *tjugo*. Up to twelve it is either half of the day. */
function fromWords(typed: string): Minutes | undefined {
  if (/^(?:midnatt|midnight)$/.test(typed)) return sure(1440);
  if (/^(?:noon|klockan tolv på dagen|mitt på dagen)$/.test(typed)) return sure(720);
  const parts =
    /^(halv|kvart över|kvart i|half past|quarter past|quarter to)? ?([a-zåäö]+|\d{1,2})$/.exec(
      typed,
    );
  const hour = parts && hourWord(parts[2] ?? '');
  if (!parts || hour === undefined || hour === null) return undefined;
  const shift = parts[1] ? (SHIFTS.get(parts[1]) ?? 0) : 0;
  return hour > 12 ? sure(hour * 60 + shift) : spoken((hour * 60 + shift + 720) % 720);
}

/** *Halv nio* is half past eight; *half past eight* says so. */
const SHIFTS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    halv: -30,
    'kvart över': 15,
    'kvart i': -15,
    'half past': 30,
    'quarter past': 15,
    'quarter to': -15,
  }),
);

const EVENING_HOURS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    tretton: 13,
    fjorton: 14,
    femton: 15,
    sexton: 16,
    sjutton: 17,
    arton: 18,
    nitton: 19,
    tjugo: 20,
    tjugoett: 21,
    tjugotvå: 22,
    tjugotre: 23,
  }),
);

function hourWord(word: string): number | undefined {
  if (/^\d/.test(word)) return Number(word) <= 24 ? Number(word) : undefined;
  return countedWord(word) ?? EVENING_HOURS.get(word);
}

function inHalf(minutes: number, half: 'AM' | 'PM' | 'NIGHT'): number | undefined {
  // *20 på kvällen* says it twice.
  if (minutes % 1440 >= 780) return half === 'AM' ? undefined : minutes;
  const inside = minutes % 720;
  if (half === 'AM') return inside;
  if (half === 'PM') return inside + 720;
  return inside < 360 ? inside : inside >= 540 ? inside + 720 : undefined;
}

/** Two times as they were written. */
export interface WrittenTimes {
  readonly from: WrittenTime;
  readonly to: WrittenTime;
}

/** Two times with a dash or *till* between: `20–01`, `20.00-01.30`, `20 till 01`, *mellan 20 och 01*. */
export function parseTimes(text: string): Result<{ readonly from: string; readonly to: string }> {
  const read = readTimes(text);
  if (!read.ok) return read;
  const { from, to } = read.value;
  const midnight = (time: string) => (time === '24:00' ? '00:00' : time);
  return ok({ from: midnight(from.time), to: midnight(to.time) });
}

/**
 * The same with what else was said. Problems beside those of a time: `TIME_END_MISSING` for one time,
 * `TIME_SAME`, and `TIME_TWELVE_HOURS` where the end is a single digit before a morning's start (`8-5`),
 * with the afternoon as suggestion; not where the part of the day was said, *fre kväll 8–1*.
 */
export function readTimes(text: string, isPartSaid = false): Result<WrittenTimes> {
  const typed = plain(text)
    .replace(/^(?:kl\.?|klockan)? ?(?:från|mellan|from|between) /, '')
    .replace(/^(?:kl\.?|klockan) (?=\d)/, '');
  if (typed === '') return fail({ code: 'TIME_MISSING' });
  const ends = typed.split(/ ?(?:-|(?<= |\d)(?:till|tills|to|until|och|and)(?= |\d)) ?/);
  const [first, second, more] = ends;
  if (first === undefined || more !== undefined) return fail({ code: 'TIME_NOT_UNDERSTOOD' });
  const from = readTime(first);
  if (!from.ok) return from;
  if (second === undefined || second === '') return fail({ code: 'TIME_END_MISSING' });
  const to = readTime(second);
  if (!to.ok) return to;
  return together(from.value, to.value, isPartSaid);
}

function together(from: WrittenTime, to: WrittenTime, isPartSaid: boolean): Result<WrittenTimes> {
  const start = from.time === '24:00' ? '00:00' : from.time;
  if (start === to.time && from.season === to.season) {
    const guess = { guess: '24:00', write: timesText('00:00', '24:00') };
    return refuse('TIME_SAME', start === '00:00' ? [guess] : []);
  }
  if (!isPartSaid && to.isBare && to.time <= from.time && from.time < '12:00') {
    const guess = clock(minutesOf(to.time) + 720);
    return refuse('TIME_TWELVE_HOURS', [{ guess, write: timesText(from.time, guess) }]);
  }
  return ok({ from, to });
}

export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** `HH:MM` of minutes after midnight, up to `24:00`. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `20.00`, `02.30 sommartid`: how a suggestion writes a time. */
export function timeWritten(time: string, season?: Season): string {
  const stop = time.replace(':', '.');
  return season ? `${stop} ${SEASON_WORDS[season]}` : stop;
}

/** `20.00–01.00`, each with its season where it has one. */
export function timesText(
  from: string,
  to: string,
  seasons: readonly (Season | undefined)[] = [],
): string {
  return `${timeWritten(from, seasons[0])}–${timeWritten(to, seasons[1])}`;
}
