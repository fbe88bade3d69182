import { between, digits, pad, pick, type Random } from './draw.js';
import { withCheckDigit } from './luhn.js';

/** A day of these years, `2022-04-17`. */
export function isoDay(random: Random, from = 2015, to = 2027): string {
  return `${between(from, to, random)}-${pad(between(1, 12, random))}-${pad(between(1, 28, random))}`;
}

/** A time of day, `14:05` or `14.05`. */
export function time(random: Random): string {
  return `${pad(between(6, 22, random))}${pick([':', '.'], random)}${pad(between(0, 11, random) * 5)}`;
}

/** A sum with spaces at the thousands. */
export function amount(random: Random): string {
  return digits(between(4, 7, random), random).replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** Of a company, an association or a town: the third digit is at least 2, so no month stands there. */
export function organisationNumber(random: Random): string {
  const start =
    pick(['2', '5', '7', '8', '9'], random) + between(0, 9, random) + between(2, 9, random);
  const whole = withCheckDigit(start + digits(6, random));
  return `${whole.slice(0, 6)}-${whole.slice(6)}`;
}

/** A reference number of an invoice: a check digit last. */
export function invoiceReference(random: Random): string {
  return withCheckDigit(digits(between(6, 15, random), random));
}

/** `123-4567` or `5123-4567`, its last digit a check digit. */
export function bankgiro(random: Random): string {
  const whole = withCheckDigit(digits(pick([6, 7], random), random));
  return `${whole.slice(0, -4)}-${whole.slice(-4)}`;
}

/** `12 34 56-7`, its last digit a check digit. */
export function plusgiro(random: Random): string {
  const whole = withCheckDigit(digits(pick([5, 6, 7], random), random));
  return `${whole.slice(0, -1).replace(/\B(?=(\d{2})+$)/g, ' ')}-${whole.slice(-1)}`;
}

/** The thirteen digits of a ware or a book. */
export function ean(prefix: string, random: Random): string {
  const start = prefix + digits(12 - prefix.length, random);
  const sum = [...start].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return start + ((10 - (sum % 10)) % 10);
}

/** A telephone, mobile or of an office, as people write it. */
export function telephone(random: Random): string {
  return pick(
    [
      () =>
        `07${pick('02369'.split(''), random)}-${digits(3, random)} ${digits(2, random)} ${digits(2, random)}`,
      () => `07${pick('02369'.split(''), random)}${digits(7, random)}`,
      () =>
        `+46 7${pick('02369'.split(''), random)} ${digits(3, random)} ${digits(2, random)} ${digits(2, random)}`,
      () => `08-${digits(3, random)} ${digits(3, random)} ${digits(2, random)}`,
      () => `040-${digits(2, random)} ${digits(2, random)} ${digits(2, random)}`,
      () => `010-${digits(3, random)} ${digits(2, random)} ${digits(2, random)}`,
      () => `0046 8 ${digits(3, random)} ${digits(2, random)} ${digits(2, random)}`,
    ],
    random,
  )();
}
