const ONES = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio'];
const TEENS = 'tio elva tolv tretton fjorton femton sexton sjutton arton nitton'.split(' ');
const TENS = '- tio tjugo trettio fyrtio femtio sextio sjuttio åttio nittio'.split(' ');
const FIRSTS =
  'nollte första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde'.split(
    ' ',
  );

/** The months, January first. */
export const MONTHS =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  );

/** One digit: `noll`. */
export function digitWord(digit: string): string {
  return ONES[Number(digit)] ?? digit;
}

/** A number from 0 to 9,999: `tolv`, `trehundratolv`, `tolvhundratrettiofyra`. */
export function numberWord(value: number): string {
  if (value < 10) return ONES[value] as string;
  if (value < 20) return TEENS[value - 10] as string;
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 ? ONES[value % 10] : ''}`;
  const hundreds = `${numberWord(Math.floor(value / 100))}hundra`;
  return `${hundreds}${value % 100 ? numberWord(value % 100) : ''}`;
}

/** Digits as a group is read: a leading zero is said, so `03` is `noll tre`. */
export function groupWord(digits: string): string {
  if (/^0/.test(digits) && digits.length > 1) return `noll ${groupWord(digits.slice(1))}`;
  return numberWord(Number(digits));
}

/** A year: `nittonhundraåttiofyra`, `tjugohundrafem` or `tvåtusenfem`. */
export function yearWord(year: number, thousand = false): string {
  if (year < 2000 || !thousand) return numberWord(year);
  return `tvåtusen${year % 100 ? numberWord(year % 100) : ''}`;
}

/** The day as a rank: `tolfte`, `tjugoförsta`. */
export function rankWord(day: number): string {
  if (day < 20) return FIRSTS[day] as string;
  return day % 10 ? `${TENS[Math.floor(day / 10)]}${FIRSTS[day % 10]}` : `${TENS[day / 10]}nde`;
}
