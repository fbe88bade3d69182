import type { Member } from '../../rules/team.js';
import type { Pass } from '../pass/pass.js';
import { ruleMembers } from '../pass/rule-members.js';

/** The team with a colleague in a place; who is proposed has the training. */
export function teamWith(
  pass: Pass,
  memberId: string,
  by: { readonly membershipId: string; readonly functionTitle: string },
): readonly Member[] {
  return ruleMembers(pass.team).map((member) =>
    member.id === memberId
      ? {
          ...member,
          id: by.membershipId,
          personId: by.membershipId,
          label: by.functionTitle,
          trained: true,
        }
      : member,
  );
}
