/** Seen by nobody and skipped by some programs before they look for a formula. */
const INVISIBLE = /^(?:\s|\p{Cf}|\u034f)+/u;
/** What starts a formula in a spreadsheet, in full width too. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r|%]/u;
/** A phone number, a date or an amount stays as it is. */
const NUMBER = /^[+\-\u2212]?[\d\s\u00a0\u202f().,:/\u2013-]+\s?%?$/u;

/**
 * Text for a cell of a spreadsheet or a CSV file that no program takes for a formula
 * (security.md 4): what could start one gets an apostrophe before it.
 */
export function inertText(text: string): string {
  const visible = text.replace(INVISIBLE, '');
  return FORMULA.test(visible) && !NUMBER.test(visible) ? `'${visible}` : text;
}
