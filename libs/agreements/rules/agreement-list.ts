import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { AGREEMENT_STATES } from './agreement-life.js';

export const PAGE_SIZE = { usual: 50, largest: 200 } as const;
/** A list counts no further: "500 or more" is all a reader needs, and it bounds the work. */
export const COUNTED = 500;

export interface AgreementPageInput {
  readonly state?: string | null;
  readonly first?: number | null;
  /** The id of the last row one has: a place in the list, so that rows added meanwhile neither repeat nor hide. */
  readonly after?: string | null;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Problems: `PAGE_SIZE_OUT_OF_RANGE` { largest }, `CURSOR_UNREADABLE`, `INVALID_CODE` on `state`. */
export function checkAgreementPage(input: AgreementPageInput): Result<{
  readonly first: number;
  readonly after: string | null;
  readonly state: string | null;
}> {
  const problems: Problem[] = [];
  const first = input.first ?? PAGE_SIZE.usual;
  if (!Number.isInteger(first) || first < 1 || first > PAGE_SIZE.largest) {
    const params = { largest: PAGE_SIZE.largest };
    problems.push({ code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', params });
  }
  const [after, state] = [input.after || null, input.state || null];
  if (after && !ID.test(after)) problems.push({ code: 'CURSOR_UNREADABLE', field: 'after' });
  if (state && !AGREEMENT_STATES.some((known) => known === state)) {
    problems.push({ code: 'INVALID_CODE', field: 'state' });
  }
  return check(problems, { first, after, state });
}
