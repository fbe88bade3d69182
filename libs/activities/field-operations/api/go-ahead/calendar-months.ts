import { Temporal } from 'temporal-polyfill';

/** The calendar date so many months later; 31 August and six months is 28 February. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}
