import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type Clocks, claimProblems } from '@stad/platform/rules/claimed-time.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { checkPresence, mayNoteTimeOf } from '../../rules/hours.js';
import { isCounted } from '../../rules/report-life.js';
import type { PassDocument } from '../pass/pass.document.js';
import { labelOf, membersOf } from '../pass/pass-members.js';
import type { MemberPresenceInput } from './run.inputs.js';

/** Problems, on `at`: those of `claimProblems`, `TIME_BEFORE_START`. */
export function timeProblems(pass: PassDocument, at: Date, clocks: Clocks): Problem[] {
  const [claim] = claimProblems(at, 'at', clocks);
  if (claim) return [claim];
  if (pass.startedAt && at < pass.startedAt) return [{ code: 'TIME_BEFORE_START', field: 'at' }];
  return [];
}

/**
 * Problems, on `presence.{memberId}`: `MEMBER_WITHOUT_MEMBERSHIP`, those of `claimProblems` for a time that
 * is told now, those of `checkPresence`.
 */
export function presenceProblems(
  pass: PassDocument,
  presence: readonly MemberPresenceInput[],
  clocks: Clocks,
): Problem[] {
  return presence.flatMap((each): Problem[] => {
    const field = `presence.${each.memberId}`;
    const noted = pass.team.find((member) => member.id === each.memberId);
    if (!noted) return [{ code: 'MEMBER_WITHOUT_MEMBERSHIP', field }];
    const { joinedAt = null, leftAt = null } = each;
    const [claim] = [
      ...(isToldNow(joinedAt, noted.joinedAt) ? claimProblems(joinedAt, field, clocks) : []),
      ...(isToldNow(leftAt, noted.leftAt) ? claimProblems(leftAt, field, clocks) : []),
    ];
    if (claim) return [claim];
    const checked = checkPresence({ joinedAt, leftAt }, pass);
    return checked.ok ? [] : checked.problems.map((problem) => ({ ...problem, field }));
  });
}

/** Problems, on `presence.{memberId}`: `TIME_OF_ANOTHER`; `HOURS_ALREADY_LOCKED` { who }, corrected there. */
export function othersTimes(
  ctx: RequestContext,
  pass: PassDocument,
  presence: readonly MemberPresenceInput[],
): Problem[] {
  const team = membersOf(pass);
  return presence.flatMap(({ memberId }): Problem[] => {
    const field = `presence.${memberId}`;
    const member = team.find(({ id }) => id === memberId);
    if (!member) return [];
    if (!mayNoteTimeOf(ctx.person.membershipId, member, team)) {
      return [{ code: 'TIME_OF_ANOTHER', field }];
    }
    const report = pass.facts.find(({ agencyId }) => agencyId === member.agencyId)?.reportState;
    if (!report || !isCounted(report)) return [];
    return [
      { code: 'HOURS_ALREADY_LOCKED', field, params: { who: labelOf(pass, member.agencyId) } },
    ];
  });
}

/** Not so: the dialog sends what was noted before once more, to the minute. */
function isToldNow(at: Date | null, noted: Date | null): at is Date {
  const minute = (time: Date) => Math.floor(time.getTime() / 60_000);
  return at !== null && (noted === null || minute(at) !== minute(noted));
}
