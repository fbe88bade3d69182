import { hasRightCheckDigit } from '../personal-data/birth-day.js';
import { scan } from '../personal-data/scan.js';
import { isOneScript } from './one-script.js';
import { tidyLine } from './tidy.js';

/**
 * Each of these reads what a person typed and answers the form that is kept, or `undefined` when
 * it is not one. None of them ever holds a person's identity number.
 */

const DIARY_FORMS = [
  // Municipalities and most others: prefix, year, serial (field.md R03).
  /^\p{Lu}{1,6} ?(19|20)\d{2}\/\d{1,6}$/u,
  // County boards: `801-12345-2022`, or its last two parts alone (diarium.lansstyrelsen.se). Six digits
  // and four would be as a person's number is.
  /^(\d{1,4}-\d{1,6}|\d{1,5})-(19|20)\d{2}$/,
  // The police: `A123.456/2022`.
  /^\p{Lu}{1,2} ?\d{1,3}\.\d{3}\/(19|20)\d{2}$/u,
  // State agencies: `2022/0035`, `2022-00351`.
  /^(19|20)\d{2}[/-]\d{1,6}$/,
];

/** A number in an agency's diary, `SO 2022/0035` (INV-24). */
export function diaryNumber(typed: string): string | undefined {
  const text = tidyLine(typed).toUpperCase();
  return DIARY_FORMS.some((form) => form.test(text)) ? text : undefined;
}

/**
 * An organisation number, kept as `556677-8899`. The third digit is at least 2; a sole trader's is
 * that person's own number and is refused.
 */
export function orgNumber(typed: string): string | undefined {
  const digits = tidyLine(typed)
    .replace(/^16(?=\d{6}-?\d{4}$)/, '')
    .replace('-', '');
  if (!/^\d{2}[2-9]\d{7}$/.test(digits) || !hasRightCheckDigit(digits)) return undefined;
  return `${digits.slice(0, 6)}-${digits.slice(6)}`;
}

/** Dots between, none at the ends; of what every mail program reads as an address, without what some route by. */
const LOCAL_PART = /^[a-z0-9_+'&=~-]+(\.[a-z0-9_+'&=~-]+)*$/;
const HOST = /^[a-z0-9åäö]([a-z0-9åäö-]*[a-z0-9åäö])?(\.[a-z0-9åäö]([a-z0-9åäö-]*[a-z0-9åäö])?)+$/;

/**
 * An e-mail address at work, in lower case: a plain one (RFC 5322, *addr-spec* of atoms), which every mail program
 * reads as this mailbox. No group, comment, quotes, list or sign that looks like another.
 */
export function workEmail(typed: string, now: Date): string | undefined {
  const text = knownEmail(typed, now);
  const [local = '', host = ''] = text?.split('@') ?? [];
  return LOCAL_PART.test(local) && HOST.test(host) ? text : undefined;
}

/**
 * An address as it may have been kept before only plain ones were: for what is looked up, and never written to. So
 * nobody is locked out by it.
 */
export function knownEmail(typed: string, now: Date): string | undefined {
  const text = tidyLine(typed).toLowerCase();
  const isAddress = /^[^\s@<>",;]{1,64}@[a-z0-9åäö-]+(\.[a-z0-9åäö-]+)+$/.test(text);
  return isAddress && text.length <= 254 && scan(text, { now }).verdict !== 'block'
    ? text
    : undefined;
}

/**
 * Where somebody works, as it calls itself: *7-Eleven*, *iStay*, *O’Learys*. Never a number, an address or anything
 * that the guard stops or warns of.
 */
export function workPlace(typed: string, now: Date): string | undefined {
  const text = tidyLine(typed);
  const isName = /^(?=.*\p{L})[\p{L}\d][\p{L}\p{M}\d ,.()/&+!’'´`:-]{1,79}$/u.test(text);
  const isFree = isOneScript(text) && scan(text, { now }).verdict === 'clean';
  return isName && isFree ? text : undefined;
}

/**
 * A phone number at work, `040-628 04 00`, `+46 40 628 04 00`, or a short one, `114 14`; also as it
 * stands on a letterhead, `+46 (0)40-628 04 00`, `040/628 04 00`, `040.628.04.00`. Ten bare
 * digits after a zero are a phone here, also where they could be somebody's number; a number
 * written as a person's, six and four, is not.
 */
export function workPhone(typed: string, now: Date): string | undefined {
  const text = tidyLine(
    tidyLine(typed)
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/^(\+|00)(\d{1,3}) ?\(0\) ?/, '$1$2 ')
      .replace(/ ?\/ ?/, '-')
      .replace(/[().]/g, ' '),
  );
  const digits = text.replace(/\D/g, '');
  if (!/^\+?\d[\d -]*\d$/.test(text) || text.length > 30) return undefined;
  const short = /^1/.test(text) && digits.length >= 3 && digits.length <= 6;
  const full = /^(\+|0)/.test(text) && digits.length >= 7 && digits.length <= 15;
  if (!short && !full) return undefined;
  return scan(text, { now, isContact: true }).verdict === 'clean' ? text : undefined;
}

/** What somebody is at work, `Socialsekreterare 1 (Lund)`: never a name (INV-31). */
export function functionName(typed: string, now: Date): string | undefined {
  const text = tidyLine(typed);
  const isTitle = /^\p{Lu}[\p{L}\d ,.()/&-]{1,79}$/u.test(text);
  const isFree = isOneScript(text) && scan(text, { now }).verdict === 'clean';
  return isTitle && isFree ? text : undefined;
}

/** An address on the web, `https` only, without user name and password. */
export function httpsUrl(typed: string, now: Date): string | undefined {
  const text = tidyLine(typed);
  const host = /^https:\/\/([^\s/?#@]+)(?:[/?#][^\s<>"]*)?$/i.exec(text)?.[1];
  const isHost = host !== undefined && /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d{1,5})?$/u.test(host);
  return isHost && text.length <= 2000 && scan(text, { now }).verdict !== 'block'
    ? text
    : undefined;
}

/** What one searches for: at most 100 characters, never an identity number. */
export function searchText(typed: string, now: Date): string | undefined {
  const text = tidyLine(typed);
  return text.length <= 100 && scan(text, { now }).verdict !== 'block' ? text : undefined;
}
