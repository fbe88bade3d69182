import { weekdayNumber } from './day-names.js';

/**
 * Two days that follow each other are the night between them: *fre-lör*, *27–28 maj*,
 * *natten mellan fredag och lördag*. Answers the first day as it would be written alone.
 */
export interface TwoDays {
  readonly first: string;
  readonly second: string;
}

const BETWEEN = '(?: ?[-/] ?| till | och | to | and | mot )';
const WEEKDAYS = new RegExp(`(^|[ ])([a-zåäö]{3,})\\.?${BETWEEN}([a-zåäö]{3,})\\.?(?=$| )`);
const DAYS_OF_MONTH = /(^|[ ])(\d{1,2}) ?- ?(\d{1,2}) ([a-zåäö]{3,}.*)$/;
/** *27-28/5*. */
const ONE_SLASH = /(^|[ ])(\d{1,2}) ?- ?(\d{1,2})(\/\d{1,2}(?!\d).*)$/;
const SLASHED = /(^|[ ])(\d{1,2}\/\d{1,2}) ?- ?(\d{1,2}\/\d{1,2})(.*)$/;
const CLOSED = /^(\d{6}) ?- ?(\d{6})$/;

/** The two days a text names, each as it would be written alone; undefined when it names one. */
export function twoDays(typed: string): TwoDays | undefined {
  const text = typed.replace(/^(?:mellan|between|från|from) /, '');
  const words = WEEKDAYS.exec(text);
  if (words && weekdayNumber(words[2] ?? '') && weekdayNumber(words[3] ?? '')) {
    const swap = (name: string | undefined) => text.replace(words[0], `${words[1]}${name}`);
    return { first: swap(words[2]), second: swap(words[3]) };
  }
  const closed = CLOSED.exec(text);
  if (closed) return { first: closed[1] ?? '', second: closed[2] ?? '' };
  const found = DAYS_OF_MONTH.exec(text) ?? SLASHED.exec(text) ?? ONE_SLASH.exec(text);
  if (!found) return undefined;
  const tail = /^[a-zåäö]/.test(found[4] ?? '') ? ` ${found[4]}` : (found[4] ?? '');
  const before = text.slice(0, found.index);
  return {
    first: `${before} ${found[2]}${tail}`.trim(),
    second: `${before} ${found[3]}${tail}`.trim(),
  };
}

/** *natten till lördag*: the day the night ends on; undefined when it is not said so. */
export function nightTo(typed: string): string | undefined {
  return /^(?:i )?(?:natten|natt|night) (?:till|mot|to) (.+)$/.exec(typed)?.[1];
}
