import { addDays, atLocal, type Span } from '@stad/platform/rules/time.js';
import { DAY_TURNS } from './week-ref.js';

/** The working day of an address, `2026-05-15`; null for anything that is no date. */
export function readDay(text = ''): Span | null {
  const at = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text) return null;
  return { startsAt: atLocal(text, DAY_TURNS), endsAt: atLocal(addDays(text, 1), DAY_TURNS) };
}
