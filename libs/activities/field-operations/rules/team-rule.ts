import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { ledByPolice, outsideOffice, type PassType, SMALLEST_TEAM } from './pass-type.js';
import {
  employersOf,
  hasPolice,
  inField,
  isPolice,
  type Member,
  passLeader,
  shownAs,
} from './team.js';

/**
 * What a team can never be, refused when it is saved: somebody in it twice, two pass leaders,
 * rear support in the field, police leading what they must not lead or the other way round (INV-11).
 * A team that is only not complete yet is saved; see {@link teamMissing}.
 * Problems: `MEMBER_TWICE`, `PASS_LEADER_TWICE`, `REAR_SUPPORT_IN_FIELD`, `PASS_LED_BY_POLICE`,
 * `POLICE_MUST_LEAD`.
 */
export function checkTeam(type: PassType, team: readonly Member[]): Result<readonly Member[]> {
  const problems: Problem[] = [];
  const people = (members: readonly Member[]) =>
    members.map((member) => member.personId).filter((id) => id !== null);
  const field = people(inField(team));
  if (new Set(field).size < field.length) problems.push({ code: 'MEMBER_TWICE', field: 'team' });
  if (team.filter((member) => member.role === 'PASS_LEADER').length > 1) {
    problems.push({ code: 'PASS_LEADER_TWICE', field: 'team' });
  }
  const behind = people(team.filter((member) => member.role === 'REAR_SUPPORT'));
  if (behind.some((id) => field.includes(id))) {
    problems.push({ code: 'REAR_SUPPORT_IN_FIELD', field: 'team' });
  }
  const wrong = wrongLeader(type, team);
  if (wrong) problems.push({ code: wrong.code, field: 'team' });
  return check(problems, team);
}

/** The pass leader is of the wrong kind of agency for the type. */
export function wrongLeader(type: PassType, team: readonly Member[]): Missing | null {
  const leader = passLeader(team);
  if (!leader || isPolice(leader) === ledByPolice(type)) return null;
  const code = ledByPolice(type) ? 'POLICE_MUST_LEAD' : 'PASS_LED_BY_POLICE';
  return { code, field: 'team', who: shownAs(leader) };
}

/** What the team still needs before it may go out (INV-11). `who` is the owner of the plan. */
export function teamMissing(
  type: PassType,
  team: readonly Member[],
  owner: string,
): readonly Missing[] {
  const missing: Missing[] = [];
  const need = (code: string) => missing.push({ code, field: 'team', who: owner });
  if (!passLeader(team)) need('PASS_LEADER_MISSING');
  if (inField(team).length < SMALLEST_TEAM) need('TEAM_TOO_SMALL');
  if (ledByPolice(type) && !hasPolice(team)) need('POLICE_MISSING');
  const wrong = wrongLeader(type, team);
  if (wrong) missing.push(wrong);
  return missing;
}

/** Somebody who holds the time outside the field; for digital work a named contact who answers. */
export function rearSupportMissing(
  type: PassType,
  team: readonly Member[],
  owner: string,
): readonly Missing[] {
  const behind = team.filter((member) => member.role === 'REAR_SUPPORT');
  if (behind.length === 0) {
    const code = outsideOffice(type) ? 'REAR_SUPPORT_MISSING' : 'NAMED_CONTACT_MISSING';
    return [{ code, field: 'team', who: owner }];
  }
  const field = inField(team).map((member) => member.personId);
  return behind
    .filter((member) => member.personId !== null && field.includes(member.personId))
    .map((member) => ({ code: 'REAR_SUPPORT_IN_FIELD', field: 'team', who: shownAs(member) }));
}

/** One of the agencies that take part counts (INV-28). */
export function countingAgencyMissing(
  countingAgencyId: string | null,
  team: readonly Member[],
  owner: string,
): readonly Missing[] {
  if (employersOf(team).some((employer) => employer.agencyId === countingAgencyId)) return [];
  return [{ code: 'COUNTING_AGENCY_MISSING', field: 'countingAgencyId', who: owner }];
}
