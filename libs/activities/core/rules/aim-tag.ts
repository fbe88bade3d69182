import { fail, ok, type Result } from '@stad/platform/rules/result.js';

/** What an activity helps with: *förebygga, upptäcka, stödja och skydda, bekämpa* (field.md 4.3). */
export const AIM_TAGS = ['PREVENT', 'DETECT', 'SUPPORT_AND_PROTECT', 'COMBAT'] as const;
export type AimTag = (typeof AIM_TAGS)[number];

/** One of the four, or none. Problem: `AIM_TAG_UNKNOWN`. */
export function readAimTag(code: string | null): Result<AimTag | null> {
  if (code === null) return ok(null);
  const known = AIM_TAGS.find((each) => each === code);
  return known ? ok(known) : fail({ code: 'AIM_TAG_UNKNOWN', field: 'aimTag' });
}
