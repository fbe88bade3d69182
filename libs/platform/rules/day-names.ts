import { MONTHS, WEEKDAYS } from './day-words.js';
import { withoutRings } from './written-text.js';

/**
 * The weekday a word names, 1 = Monday: from three letters on, in Swedish or English, also
 * *fredagen*, *fredags*, and from four letters on without rings and dots (*lord*, *sondag*).
 */
export function weekdayNumber(word: string): number | undefined {
  const bare = word.replace(/\.$/, '').replace(/(dag|day)(en|s)$/, '$1');
  return place([WEEKDAYS.sv, WEEKDAYS.en], bare);
}

/** 1–12, from three letters on, in Swedish or English. */
export function monthNumber(word: string): number | undefined {
  return place([MONTHS.sv, MONTHS.en], word.replace(/\.$/, ''));
}

/** Whether a month's word is English alone: *may*, not *april*. Only there the day may follow it. */
export function isEnglishMonth(word: string): boolean {
  return place([MONTHS.sv], word) === undefined && place([MONTHS.en], word) !== undefined;
}

function place(lists: readonly (readonly string[])[], word: string): number | undefined {
  if (word.length < 3) return undefined;
  for (const list of lists) {
    const index = list.findIndex((name) => {
      const lower = name.toLowerCase();
      return lower.startsWith(word) || (word.length > 3 && withoutRings(lower).startsWith(word));
    });
    if (index >= 0) return index + 1;
  }
  return undefined;
}
