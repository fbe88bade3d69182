import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import { AIM_TAGS, type AimTag } from '@stad/programme/rules/aim.js';

export { AIM_TAGS, type AimTag };

/** One of the four, or none. Problem: `AIM_TAG_UNKNOWN`. */
export function readAimTag(code: string | null): Result<AimTag | null> {
  if (code === null) return ok(null);
  const known = AIM_TAGS.find((each) => each === code);
  return known ? ok(known) : fail({ code: 'AIM_TAG_UNKNOWN', field: 'aimTag' });
}
