import type { Trace } from './trace.js';

/** Words that look like the letters of a plate before a figure: statutes, money, months, our own. */
const NO_PLATE =
  /^(?:SEK|EUR|USD|SFS|OSL|SOL|LSS|LVU|LVM|BRB|TEL|SMS|DNR|KAP|RUM|SAL|HUS|KPI|SEM|ACT|MAP|ISO|SSK|DOK|NMT|BUP|ESF|RFS|UMO|SAS|PER|MED|HAR|GER|HOS|MOT|VER|ART|DEL|MAX|MIN|ETA|GPS|JAN|FEB|MAR|APR|MAJ|JUN|JUL|AUG|SEP|OKT|NOV|DEC)$/i;
/** A room is written like a plate: `rum LUN 204`. */
const ROOM_BEFORE = /(?:rum|rummet|sal|salen|lokal|lokalen|hus|plan|konferens) ?$/i;
const isNoPlate = (found: string, before: string) =>
  NO_PLATE.test(found.slice(0, 3)) || ROOM_BEFORE.test(before);

/** Phones, plates, report numbers of the police, bank accounts (security.md 5). */
export const NUMBER_TRACES: readonly Trace[] = [
  {
    rule: 'PHONE',
    // From abroad or with the country in front (E.164).
    pattern:
      /(?<![\d+]|\d[-/])(?:\+|00)[1-9]\d{0,2}[ -]?(?:\(0\) ?)?\d(?:[ -]?\d){6,10}(?![ -]?\d)/g,
    unless: (found, _, after) => isHours(found) || isMoney(after),
  },
  {
    rule: 'PHONE',
    // Area code, then 5–8 digits in groups of two and three.
    pattern:
      /(?<![\d/.,:-])(?:08|0[1-9]\d{1,2})(?:\) ?| ?[-/ ] ?)\d{2,3}(?: ?\d{2,3}){1,3}(?!\d|[/:, -]\d)/g,
    unless: isNoSubscriber,
  },
  {
    rule: 'PHONE',
    // Mobile, with the same mark all the way.
    pattern: /(?<![\d/.,:-])07(?!7)\d([-.])\d{2,3}\1\d{2,3}\1\d{2,3}(?!\d|[/:, .-]\d)/g,
  },
  {
    rule: 'PHONE',
    // Mobile, as most write it, also where another figure follows.
    pattern: /(?<![\d/.,:-])07(?!7)\d ?[-/ ] ?\d{3} ?\d{2} ?\d{2}(?!\d)/g,
  },
  { rule: 'PHONE', pattern: /(?<![\d/.,:-])0[1-9]\d{7,8}(?!\d)/g, unless: isNoSubscriber },
  {
    rule: 'PLATE',
    pattern: /(?<![\p{L}\d])[A-HJ-PR-UW-Z]{3}[ -]?\d{2}[A-HJ-NPR-UW-Z\d](?![\p{L}\d]|[:./-]\d)/gu,
    unless: isNoPlate,
  },
  {
    rule: 'PLATE',
    pattern: /(?<![\p{L}\d])[a-hj-pr-uw-z]{3}\d{2}[a-hj-npr-uw-z\d](?![\p{L}\d@.]|[:/-]\d)/gu,
    unless: isNoPlate,
  },
  {
    rule: 'PLATE',
    // Any letters where a vehicle is spoken of; elsewhere `med 120` is no plate.
    pattern:
      /(?<=(?<!\p{L})(?:bil|bilen|taxi|taxin|fordon|fordonet|skåpbil|reg\.?(?: ?nr)?\.?|registreringsnummer):? )[a-hj-pr-uw-z]{3}[ -]?\d{2}[a-hj-npr-uw-z\d](?![\p{L}\d])/giu,
    // `bil med 120 kort`.
    unless: (found) => /^(?:med|som|har|kom|per|hos|mot) /.test(found),
  },
  {
    rule: 'POLICE_REPORT_NUMBER',
    pattern: /(?<![\p{L}\d])(?:\d{4} ?- ?)?K ?\d{3,7} ?- ?\d{2}(?:\d{2})?(?!\d)/giu,
  },
  {
    rule: 'BANK_ACCOUNT',
    pattern: /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/gi,
    unless: (found) => !isIban(found.replaceAll(' ', '')),
  },
];

function isMoney(after: string): boolean {
  return /^ ?(?:kr|sek|tkr|mkr|%|procent)(?!\p{L})/iu.test(after);
}

/** `0830-1115`: from when to when. */
function isHours(found: string): boolean {
  return /^(?:[01]\d|2[0-4])[0-5]\d-(?:[01]\d|2[0-4])[0-5]\d(?!\d)/.test(found);
}

/** Freephone and shared-cost numbers belong to services: `020-390 000` is the helpline itself. */
function isNoSubscriber(found: string, before: string, after: string): boolean {
  const digits = found.replace(/\D/g, '');
  const isAmount = /\d $/.test(before) && /^\d{3}(?: \d{3})+$/.test(found);
  return (
    /^0(?:20|77)/.test(digits) ||
    digits.length < 8 ||
    digits.length > 10 ||
    isAmount ||
    isHours(found) ||
    isMoney(after)
  );
}

/** ISO 13616: the check digits of an account number. */
function isIban(text: string): boolean {
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
