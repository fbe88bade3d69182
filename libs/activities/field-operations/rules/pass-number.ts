import { localDate } from '@stad/platform/rules/time.js';

const FORM = /^FP-(\d{4})-(\d{3,})$/;

/** `FP-2022-006`; a thousandth pass simply has four digits. */
export function passNumber(year: number, order: number): string {
  return `FP-${year}-${String(order).padStart(3, '0')}`;
}

/** Null for anything that is not a number of a pass. */
export function readPassNumber(number: string): { year: number; order: number } | null {
  const [, year, order] = FORM.exec(number) ?? [];
  return year && order ? { year: Number(year), order: Number(order) } : null;
}

/**
 * The number a pass gets when its plan is sent: the next of its programme in the year it begins.
 * Numbers are never used again, also not those of cancelled passes.
 */
export function nextPassNumber(startsAt: Date, given: readonly string[]): string {
  const year = Number(localDate(startsAt).slice(0, 4));
  const orders = given
    .map(readPassNumber)
    .filter((number) => number !== null)
    .filter((number) => number.year === year)
    .map((number) => number.order);
  return passNumber(year, Math.max(0, ...orders) + 1);
}
