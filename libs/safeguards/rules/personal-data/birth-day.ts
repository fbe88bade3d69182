/** The oldest birth that a number is taken for, in years before now. */
const OLDEST_YEARS = 150;

export interface BirthDay {
  /** The day is raised by sixty: a samordningsnummer (folkbokföringslagen 18 a §). */
  readonly coordination: boolean;
}

/**
 * The day that 10 or 12 digits start with, `YYMMDD` or `YYYYMMDD`, when there is such a day and it
 * is not to come. Without a century any of the last three will do. A samordningsnummer of somebody
 * whose birth nobody knows in full has month 00, day 60, or a day that its month does not have
 * (the published test numbers of Skatteverket): there only the year is looked at.
 */
export function birthDay(digits: string, now: Date): BirthDay | undefined {
  const year = digits.slice(0, -8);
  const month = Number(digits.slice(-8, -6));
  const written = Number(digits.slice(-6, -4));
  // Most digits are no day at all, and that is quickly seen.
  if (month > 12 || written < 1 || written > 91) return undefined;
  const coordination = written >= 60;
  const given = Number(year);
  const [inMonth, day] = coordination ? [1, 1] : [month, written];
  const isReal =
    year.length === 4
      ? isBirth(given, inMonth, day, now)
      : [1800, 1900, 2000].some((century) => isBirth(century + given, inMonth, day, now));
  return isReal ? { coordination } : undefined;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBirth(year: number, month: number, day: number, now: Date): boolean {
  if (year < now.getUTCFullYear() - OLDEST_YEARS || month < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (DAYS[month - 1] as number) + (month === 2 && isLeap ? 1 : 0)) return false;
  // A day of grace: it is already tomorrow in Sweden when it is not in UTC.
  return Date.UTC(year, month - 1, day - 1) <= now.getTime();
}

const ZERO = '0'.charCodeAt(0);

/** Luhn, modulus 10, over ten digits (SKV 704). */
export function hasRightCheckDigit(ten: string): boolean {
  let sum = 0;
  for (let index = 0; index < ten.length; index++) {
    const product = (ten.charCodeAt(index) - ZERO) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
