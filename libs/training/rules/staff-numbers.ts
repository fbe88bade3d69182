import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** At once; a unit is registered in one go. */
export const MOST_AT_ONCE = 100;
const LARGEST = 9999;

/**
 * Those of a unit who have no account, by the number they have within it: `1–6, 9`. Never a name. Problems on
 * `numbers`: `STAFF_NUMBERS_WRONG`, `TOO_MANY_AT_ONCE` { largest }.
 */
export function parseStaffNumbers(typed: string): Result<readonly number[]> {
  const wrong: Problem = { code: 'STAFF_NUMBERS_WRONG', field: 'numbers' };
  const numbers = new Set<number>();
  const parts = typed.split(/[,;]/).map((part) => part.trim());
  for (const part of parts.filter((each) => each !== '')) {
    const [, from, to = from] = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!from || first < 1 || last < first || last > LARGEST) return check([wrong], []);
    if (last - first >= MOST_AT_ONCE) return check([tooMany], []);
    for (let number = first; number <= last; number++) numbers.add(number);
  }
  if (numbers.size === 0) return check([wrong], []);
  if (numbers.size > MOST_AT_ONCE) return check([tooMany], []);
  return check(
    [],
    [...numbers].sort((a, b) => a - b),
  );
}

const tooMany: Problem = {
  code: 'TOO_MANY_AT_ONCE',
  field: 'numbers',
  params: { largest: MOST_AT_ONCE },
};
