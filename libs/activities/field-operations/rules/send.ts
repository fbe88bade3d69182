import { refusal } from '@stad/activities/core/rules/problems-of.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { PassFacts } from './pass-facts.js';
import { passLife } from './pass-life.js';
import { passLeader } from './team.js';
import { wrongLeader } from './team-rule.js';

/**
 * What a plan needs before it is sent: where, why and who leads. The team is completed by those who are
 * asked, so it need not be complete.
 */
export function sendMissing(pass: PassFacts): readonly Missing[] {
  const who = pass.ownerLabel;
  const missing: Missing[] = [];
  if (pass.areaGroups.length === 0) missing.push({ code: 'AREA_MISSING', field: 'areaIds', who });
  if (pass.aim.trim() === '') missing.push({ code: 'AIM_MISSING', field: 'aim', who });
  if (!passLeader(pass.team)) missing.push({ code: 'PASS_LEADER_MISSING', field: 'team', who });
  const wrong = wrongLeader(pass.type, pass.team);
  if (wrong) missing.push(wrong);
  if (!pass.countingAgencyId) {
    missing.push({ code: 'COUNTING_AGENCY_MISSING', field: 'countingAgencyId', who });
  }
  return missing;
}

/**
 * Sending is the share: the invited agencies of the core group can read the plan from now on (INV-03).
 * A pass of one's own employer alone is sent too, to nobody; then only its own go-ahead is awaited.
 * Problems: `STEP_NOT_POSSIBLE`, `NOT_AVAILABLE` (an agency without a core ring at the site),
 * and the codes of {@link sendMissing}. The value is the agencies that get a share.
 */
export function sendPass(
  pass: PassFacts,
  invitedAgencyIds: readonly string[],
  coreAgencyIds: readonly string[],
): Result<readonly string[]> {
  const problems: Problem[] = refusal(sendMissing(pass));
  const taken = passLife.take(pass.state, 'send');
  if (!taken.ok) problems.push(...taken.problems);
  const invited = [...new Set(invitedAgencyIds)].filter((id) => id !== pass.ownerAgencyId);
  if (invited.some((id) => !coreAgencyIds.includes(id))) {
    problems.push({ ...NOT_AVAILABLE, field: 'agencyIds' });
  }
  return check(problems, invited);
}
