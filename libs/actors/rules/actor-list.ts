import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { ACTOR_KINDS, ACTOR_RINGS } from './actor-codes.js';
import { actorLife } from './actor-life.js';

export const PAGE_SIZE = { usual: 50, largest: 200 } as const;
/** A list counts no further: "500 or more" is all a reader needs, and it bounds the work. */
export const COUNTED = 500;

export interface ActorPageInput {
  readonly state?: string | null;
  readonly kind?: string | null;
  readonly ring?: string | null;
  readonly first?: number | null;
  /** The id of the last row one has: a place in the list, so that rows added meanwhile neither repeat nor hide. */
  readonly after?: string | null;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FILTERS = { state: actorLife.states, kind: ACTOR_KINDS, ring: ACTOR_RINGS } as const;

/** Problems: `PAGE_SIZE_OUT_OF_RANGE` { largest }, `CURSOR_UNREADABLE`, `INVALID_CODE`. */
export function checkActorPage(input: ActorPageInput): Result<{
  readonly first: number;
  readonly after: string | null;
  readonly state: string | null;
  readonly kind: string | null;
  readonly ring: string | null;
}> {
  const problems: Problem[] = [];
  const first = input.first ?? PAGE_SIZE.usual;
  if (!Number.isInteger(first) || first < 1 || first > PAGE_SIZE.largest) {
    const params = { largest: PAGE_SIZE.largest };
    problems.push({ code: 'PAGE_SIZE_OUT_OF_RANGE', field: 'first', params });
  }
  const after = input.after || null;
  if (after && !ID.test(after)) problems.push({ code: 'CURSOR_UNREADABLE', field: 'after' });
  for (const [field, known] of Object.entries(FILTERS)) {
    const asked = input[field as keyof typeof FILTERS];
    if (asked && !(known as readonly string[]).includes(asked)) {
      problems.push({ code: 'INVALID_CODE', field });
    }
  }
  const { state, kind, ring } = input;
  const filters = { state: state || null, kind: kind || null, ring: ring || null };
  return check(problems, { first, after, ...filters });
}
