import { birthDay, hasRightCheckDigit } from '@stad/safeguards/rules/personal-data/birth-day.js';
import type { GuardRule } from '@stad/safeguards/rules/personal-data/finding.js';
import { normalise } from '@stad/safeguards/rules/personal-data/normalise.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';

/** Signs of a person's number, and not of a way to reach somebody at work or of a user name. */
const NUMBERS: readonly GuardRule[] = [
  'PERSONAL_NUMBER',
  'COORDINATION_NUMBER',
  'DATE_AND_FOUR_DIGITS',
  'INTERIM_NUMBER',
];

/** A whole run of digits as a personal identity number is written. */
const NUMBER = /(?<!\d)((?:18|19|20)?\d{6})[-+]?(\d{4})(?!\d)/g;

/** Made by chance (RFC 9562: version and variant are told), or a digest: figures there say nothing. */
const BY_CHANCE =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b|(?<![\p{L}\d])(?=\d*[a-f])[0-9a-f]{24,}(?![\p{L}\d])/giu;

/**
 * Whether what a provider knows somebody by holds a personal identity number, in whatever disguise (INV-01).
 * Stricter than the guard of free texts: ten digits are no telephone here, and no moment.
 */
export function holdsPersonalNumber(subject: string, now: Date): boolean {
  const { text } = normalise(subject.replace(BY_CHANCE, ' '));
  for (const [, date = '', tail = ''] of text.matchAll(NUMBER)) {
    const digits = date + tail;
    if (birthDay(digits, now) && hasRightCheckDigit(digits.slice(-10))) return true;
  }
  return scan(text, { now }).verdict === 'block';
}

/** Whether a name or a user name may be shown to whoever approves: one with signs of a number is not kept. */
export function isKeepableName(name: string, now: Date): boolean {
  const { findings } = scan(name, { now, isContact: true });
  return !findings.some(({ rule }) => NUMBERS.includes(rule));
}
