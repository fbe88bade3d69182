import { hoursBetween } from '@stad/platform/rules/time.js';

/** How long after closing the team still sees what was counted (INV-15). */
export const DAYS_FOR_THE_TEAM = 30;

/** Of a pass, what decides who sees its counts of one to four. */
export interface SmallCountGround {
  readonly countingAgencyId: string;
  readonly teamPersonIds: readonly string[];
  readonly closedAt: Date | null;
}

/**
 * Counts of one to four stay within the counting agency, and with the team of the pass until thirty days
 * after it was closed: the talk afterwards would be empty without them (INV-15). Everybody else, the
 * project lead too, gets the protected form.
 */
export function seesSmallCounts(
  viewer: { readonly agencyId: string; readonly personId: string },
  pass: SmallCountGround,
  now: Date,
): boolean {
  if (viewer.agencyId === pass.countingAgencyId) return true;
  if (!pass.teamPersonIds.includes(viewer.personId)) return false;
  return pass.closedAt === null || hoursBetween(pass.closedAt, now) <= DAYS_FOR_THE_TEAM * 24;
}
