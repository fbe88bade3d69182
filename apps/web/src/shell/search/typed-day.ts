import { parseDate } from '@stad/platform/rules/date-input.js';

/** A day that the text is, and nothing else. */
export interface TypedDay {
  /** `YYYY-MM-DD`; without a year the nearest to come. */
  readonly date: string;
  /** Else the same day of any year is meant. */
  readonly hasYear: boolean;
  /** *I går*, *fredag*: the day itself is asked for, not what is known of it. */
  readonly isRelative: boolean;
}

/** One word as people write it where two stand in the dictionary. */
const ONE_WORD: Readonly<Record<string, string>> = {
  ...{ igår: 'i går', idag: 'i dag', imorgon: 'i morgon', imorron: 'i morgon', ikväll: 'i kväll' },
  ...{
    inatt: 'i natt',
    övermorgon: 'i övermorgon',
    iövermorgon: 'i övermorgon',
    förrgår: 'i förrgår',
  },
};

/**
 * Reads a date as it is typed in any field of the portal (`parseDate`): `12/5`, `12 maj`, `220902`, `i går`, `fredag`.
 * Null for what is no day, for one digit or two, and for a provision such as `26:1`.
 *
 * @param today `YYYY-MM-DD`
 */
export function typedDay(text: string, today: string): TypedDay | null {
  const typed = text.trim().toLowerCase();
  const asked = ONE_WORD[typed] ?? typed;
  if (asked.length < 3 || /[:§]|kap/.test(asked)) return null;
  const read = parseDate(asked, { today });
  if (!read.ok) return null;
  const hasYear =
    /\d{4}|^\d{6}$|[-/. ]\d{2}$/.test(asked) && !/^\d{1,2}[/.]\s?\d{1,2}\.?$/.test(asked);
  const isRelative = !/\d/.test(asked);
  return { date: read.value, hasYear: hasYear || isRelative, isRelative };
}
