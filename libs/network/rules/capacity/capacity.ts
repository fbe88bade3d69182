import { CORE, FIELD, MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** What a town put in: posts, or hours a week in which somebody answers (field.md 7.3). */
export const CAPACITY_KINDS = ['POST', 'ON_CALL_HOURS'] as const;
export type CapacityKind = (typeof CAPACITY_KINDS)[number];

/** Who reads it (field.md 8). */
export const CAPACITY_READERS: readonly Role[] = [
  ...FIELD,
  ...MANAGER,
  'PROJECT_LEAD',
  'DEVELOPMENT_LEAD',
];
/** Who writes down that of their own agency. */
export const CAPACITY_KEEPERS: readonly Role[] = [...MANAGER, 'DEVELOPMENT_LEAD'];

/** Who says what tonight can do, and who knows of it: the core group, and who answers (field.md 8). */
export const TONIGHT_SAYERS: readonly Role[] = [...MANAGER, 'ON_CALL'];
export const TONIGHT_READERS: readonly Role[] = [...CORE, 'ON_CALL'];

/** A week has no more hours; no town has more posts. */
export const LARGEST_AMOUNT: Readonly<Record<CapacityKind, number>> = {
  POST: 200,
  ON_CALL_HOURS: 168,
};

export interface CapacityInput {
  readonly kind: string;
  readonly amount: number;
  readonly from: string;
  /** The last day; none while it lasts. */
  readonly to: string | null;
  readonly siteId: string;
  /** The own function that answers in the hours, or that the posts are at. */
  readonly contact: { readonly siteIds: readonly string[] } | null;
}

/**
 * A post or on-call hours. Hours name the function that answers in them: without it nobody can tell which nights
 * they covered. Problems: `CAPACITY_KIND_UNKNOWN`, `CAPACITY_AMOUNT_WRONG` { largest }, `END_BEFORE_START`,
 * `CAPACITY_FUNCTION_MISSING`, `CAPACITY_FUNCTION_ELSEWHERE`.
 */
export function checkCapacity(input: CapacityInput): Result<CapacityKind> {
  const { amount, from, to, siteId, contact } = input;
  const kind = CAPACITY_KINDS.find((known) => known === input.kind);
  const problems: Problem[] = [];
  if (!kind) problems.push({ code: 'CAPACITY_KIND_UNKNOWN', field: 'kind' });
  const largest = LARGEST_AMOUNT[kind ?? 'POST'];
  // Half a post is one: tenths, and nothing finer.
  const isTenths = Number.isInteger(Math.round(amount * 1000) / 100);
  if (!(amount > 0 && amount <= largest) || !isTenths) {
    problems.push({ code: 'CAPACITY_AMOUNT_WRONG', field: 'amount', params: { largest } });
  }
  if (to !== null && to < from) problems.push({ code: 'END_BEFORE_START', field: 'to' });
  if (kind === 'ON_CALL_HOURS' && !contact) {
    problems.push({ code: 'CAPACITY_FUNCTION_MISSING', field: 'contactFunctionId' });
  }
  if (contact && !contact.siteIds.includes(siteId)) {
    problems.push({ code: 'CAPACITY_FUNCTION_ELSEWHERE', field: 'contactFunctionId' });
  }
  return check(problems, kind ?? 'POST');
}
