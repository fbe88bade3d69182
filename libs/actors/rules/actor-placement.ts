import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** How much, as the core group sees it together: two degrees, no points, and nobody's own opinion. */
export const DEGREES = ['LESS', 'MORE'] as const;
export type Degree = (typeof DEGREES)[number];

/** Where a core meeting has put an actor, and on which day. */
export interface Placement {
  readonly influence: string;
  readonly interest: string;
  /** The day of the meeting. */
  readonly placedOn: string;
}

/** Problems: `INVALID_CODE`, `PLACED_IN_FUTURE`. */
export function checkPlacement(placement: Placement, today: string): Result<Placement> {
  const problems: Problem[] = [];
  for (const field of ['influence', 'interest'] as const) {
    if (!(DEGREES as readonly string[]).includes(placement[field])) {
      problems.push({ code: 'INVALID_CODE', field });
    }
  }
  if (placement.placedOn > today) problems.push({ code: 'PLACED_IN_FUTURE', field: 'placedOn' });
  return check(problems, placement);
}

/** The four fields, from the corner that needs the work most; each says what the town does with those in it. */
export const FIELDS = [
  { influence: 'MORE', interest: 'MORE' },
  { influence: 'MORE', interest: 'LESS' },
  { influence: 'LESS', interest: 'MORE' },
  { influence: 'LESS', interest: 'LESS' },
] as const satisfies readonly { influence: Degree; interest: Degree }[];
