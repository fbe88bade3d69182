import { fail, ok, type Result } from './result.js';

/** Ordinary, no-break, thin and narrow spaces: all are written between thousands. */
const SPACES = /[\s\u00a0\u2009\u202f]/g;

/**
 * A whole number as people write it: `1 200`, ` 12 `. Empty is a problem, not 0.
 * Problems: `NUMBER_MISSING`, `NUMBER_NOT_UNDERSTOOD`.
 */
export function parseCount(text: string): Result<number> {
  const digits = text.replace(SPACES, '');
  if (digits === '') return fail({ code: 'NUMBER_MISSING' });
  if (!/^\d{1,9}$/.test(digits)) return fail({ code: 'NUMBER_NOT_UNDERSTOOD' });
  return ok(Number(digits));
}

/** A number with decimal comma or point: `1,5`, `118.5`. Problems as {@link parseCount}. */
export function parseDecimal(text: string): Result<number> {
  const digits = text.replace(SPACES, '').replace(',', '.');
  if (digits === '') return fail({ code: 'NUMBER_MISSING' });
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(digits)) return fail({ code: 'NUMBER_NOT_UNDERSTOOD' });
  return ok(Number(digits));
}
