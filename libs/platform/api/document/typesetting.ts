const NO_BREAK = '\u00a0';
const THIN = '\u202f';
const MONTHS =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';

/**
 * What a Swedish typesetter does to plain text: thousands with a thin space, units and months not
 * parted from their number, Swedish quotation marks.
 */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, THIN)
    .replace(
      new RegExp(`(?<=\\d) (?=(?:${MONTHS}|kronor|kr|procent|%|timmar|minuter|kap\\.|§))`, 'g'),
      NO_BREAK,
    )
    .replace(/(?<=\b(?:kl\.|klockan|nr|dnr|avsnitt|vecka|steg|mål)) (?=\d)/gi, NO_BREAK)
    .replace(/"([^"\n]+)"/g, '”$1”');
}

const MONTH_NAMES = MONTHS.split('|');

/** `30 juni 2022` of `2022-06-30`. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day}${NO_BREAK}${MONTH_NAMES[month - 1]} ${year}`;
}

/** `maj 2022` of `2022-05`. */
export function longMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${MONTH_NAMES[number - 1]} ${year}`;
}

/** `1 april–30 juni 2022`; the first year only where it differs. */
export function longPeriod(from: string, to: string): string {
  const start = longDate(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? start.replace(/ \d{4}$/, '') : start}–${longDate(to)}`;
}
