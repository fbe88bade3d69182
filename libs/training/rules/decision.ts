import { holdsAny, MANAGER } from '@stad/identity/rules/role.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { addDays, addMonths } from '@stad/platform/rules/time.js';

/** Why a manager gives no qualification now. Every reason is about the work, none about anybody’s life. */
export const NOT_NOW_REASONS = [
  /** Was there for a part of it. */
  'PART_ATTENDED',
  /** Goes along with somebody used to it first. */
  'GOES_ALONG_FIRST',
  /** Has other tasks now. */
  'OTHER_TASKS',
] as const;
export type NotNowReason = (typeof NOT_NOW_REASONS)[number];

/** Days before the last one on which person and manager are told. */
export const NOTICE_DAYS = [90, 30, 7] as const;

/** Whoever decides, for their own employer. */
export interface Decider {
  readonly agencyId: string;
  readonly membershipId: string;
  readonly roles: readonly string[];
}

/** Somebody whom an organiser has ticked as present. */
export interface Attended {
  /** The employer. */
  readonly agencyId: string;
  readonly membershipId: string;
  readonly isPresent: boolean;
  readonly isGiven: boolean;
}

/** The last day that a course of this day holds; null until further notice. */
export function validUntil(heldOn: string, validMonths: number | null): string | null {
  return validMonths === null ? null : addDays(addMonths(heldOn, validMonths), -1);
}

/** The days on which somebody is told that it ends, those that are still to come. */
export function noticesOf(validTo: string | null, today: string): readonly string[] {
  if (validTo === null) return [];
  return NOTICE_DAYS.map((days) => addDays(validTo, -days)).filter((on) => on > today);
}

/**
 * May the decider settle what somebody has attended? The own employer’s manager alone, and nobody of oneself:
 * the organiser has said that they were there, and no more. Problems: `NOT_AVAILABLE`, `OWN_QUALIFICATION`,
 * `NOT_PRESENT`, `ALREADY_GIVEN`.
 */
export function mayDecide(decider: Decider, attended: Attended): Result<void> {
  const isOwn = decider.agencyId === attended.agencyId && holdsAny(decider.roles, MANAGER);
  if (!isOwn) return fail(NOT_AVAILABLE);
  const problems: Problem[] = [];
  if (decider.membershipId === attended.membershipId) problems.push({ code: 'OWN_QUALIFICATION' });
  if (!attended.isPresent) problems.push({ code: 'NOT_PRESENT' });
  if (attended.isGiven) problems.push({ code: 'ALREADY_GIVEN' });
  return check(problems, undefined);
}

/** Problem: `INVALID_CODE` on the reason. */
export function checkReason(reason: string): Result<NotNowReason> {
  const known = NOT_NOW_REASONS.find((each) => each === reason);
  return known ? check([], known) : fail({ code: 'INVALID_CODE', field: 'reason' });
}
