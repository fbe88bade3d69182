import type { DateContext } from './date-context.js';
import { readDay, type WrittenDay } from './date-input.js';
import { fail, type Result } from './result.js';
import { TIMES } from './span-input.js';
import { readTimes, type WrittenTimes } from './time-input.js';
import { joined, type WrittenSpan } from './times-on-day.js';
import { plain } from './written-text.js';

/** What one line says: `fre 20–01 centrum`. */
export interface PlanLine {
  /** The day and times; `DATE_MISSING` and `TIME_MISSING` beside what else cannot be read. */
  readonly when: Result<WrittenSpan>;
  /** What is left, usually the area; lower case. */
  readonly rest: string;
}

/** The longest way to write a day: *natten mellan fredag 27 och lördag 28 maj v. 21*. */
const LONGEST_DAY = 8;

/** Refusals that are about a day for sure; `centrum 2` is not a day that went wrong. */
const SURE = /^(DATE_(?!NOT_UNDERSTOOD|MISSING|GUESS)|NIGHT_)/;

/**
 * Takes a line apart, in whatever order its parts stand: the times, then the longest run of words
 * that is a day, then the rest. `phrases` are words of the line's own that look like a day's
 * (*night count*) and are left alone.
 */
export function readPlanLine(
  line: string,
  context: DateContext,
  phrases: readonly string[] = [],
): PlanLine {
  const typed = phrases.reduce(
    (text, phrase) => text.replaceAll(phrase, phrase.replaceAll(' ', '_')),
    plain(line).replace(/(\d)t(\d)/g, '$1 $2'),
  );
  const found = TIMES.exec(typed);
  const words = (found ? typed.replace(found[0], ' ') : typed).split(/[ ,]+/).filter(Boolean);
  const day = dayIn(words, context);
  const left = day ? [...words.slice(0, day.at), ...words.slice(day.at + day.length)] : words;
  const loneTime = found ? -1 : left.findIndex((word) => /^\d{1,2}(?:[.:]\d{2})?$/.test(word));
  const rest = left
    .filter((word, index) => index !== loneTime && !/^(?:kl\.?|klockan)$/.test(word))
    .join(' ')
    .replaceAll('_', ' ');
  const times: Result<WrittenTimes> = found
    ? readTimes(found[1] ?? '', day?.read.ok === true && day.read.value.part !== undefined)
    : fail({ code: loneTime >= 0 ? 'TIME_END_MISSING' : 'TIME_MISSING' });
  return { when: both(day?.read ?? fail({ code: 'DATE_MISSING' }), times), rest };
}

/** Everything that is wrong with the two, the day first. */
function both(day: Result<WrittenDay>, times: Result<WrittenTimes>): Result<WrittenSpan> {
  if (day.ok || times.ok) return joined(day, times);
  return fail(...day.problems, ...times.problems);
}

interface Found {
  readonly read: Result<WrittenDay>;
  readonly at: number;
  readonly length: number;
}

/** The longest run of words that is a day, or one gone wrong: *tors 27/5* on a Friday is no Thursday. */
function dayIn(words: readonly string[], context: DateContext): Found | undefined {
  for (let length = Math.min(LONGEST_DAY, words.length); length > 0; length -= 1) {
    let refused: Found | undefined;
    for (let at = 0; at + length <= words.length; at += 1) {
      const read = readDay(words.slice(at, at + length).join(' '), context);
      if (read.ok || read.problems[0].code === 'NIGHT_UNCLEAR') return { read, at, length };
      if (SURE.test(read.problems[0].code)) refused ??= { read, at, length };
    }
    if (refused) return refused;
  }
  return undefined;
}
