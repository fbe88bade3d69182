const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const RANKS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

/** The months, January first. */
export const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** One digit; a zero may be said `oh`. */
export function englishDigit(digit: string, zero = 'zero'): string {
  return digit === '0' ? zero : (SMALL[Number(digit)] ?? digit);
}

/** A number below a hundred: `twelve`, `eighty-four`. */
export function englishNumber(value: number): string {
  if (value < 20) return SMALL[value] as string;
  return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${SMALL[value % 10]}` : ''}`;
}

/** Two digits as they are read: `oh three`, `twelve`, `double oh`. */
export function englishPair(pair: string): string {
  if (pair === '00') return 'double oh';
  return pair.startsWith('0') ? `oh ${englishDigit(pair.slice(1))}` : englishNumber(Number(pair));
}

/** A year: `nineteen eighty-four`, `two thousand five`. */
export function englishYear(year: number): string {
  if (year < 2000) return `nineteen ${englishPair(String(year).slice(2))}`;
  const rest = year % 100;
  return rest > 9
    ? `twenty ${englishNumber(rest)}`
    : `two thousand${rest ? ` ${SMALL[rest]}` : ''}`;
}

/** The day as a rank: `twelfth`, `twenty-first`. */
export function englishRank(day: number): string {
  if (day < 20) return RANKS[day] as string;
  if (day % 10 === 0) return day === 20 ? 'twentieth' : 'thirtieth';
  return `${TENS[Math.floor(day / 10)]}-${RANKS[day % 10]}`;
}
