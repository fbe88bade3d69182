import type { Member, TeamRole } from '../../rules/team.js';
import type { Pass } from '../pass/pass.js';
import { ruleMembers } from '../pass/rule-members.js';
import type { Chosen } from './chosen.js';

/** The team as it would be after saving, for asking the rules what falls. */
export function ruleTeam(
  pass: Pass,
  team: readonly Chosen[],
  isOwner: boolean,
  ownAgencyId: string,
): readonly Member[] {
  const before = ruleMembers(pass.team);
  const others = isOwner ? [] : before.filter((member) => member.agencyId !== ownAgencyId);
  const chosen = team.map(
    (one): Member => ({
      id: before.find((member) => same(member, one))?.id ?? one.key,
      personId: one.membershipId,
      label: one.functionTitle,
      agencyId: one.agency.id,
      agencyKind: one.agency.kind,
      agencyLabel: one.agency.shortName,
      role: one.role as TeamRole,
      trained: true,
    }),
  );
  return [...others, ...chosen];
}

/** Training is the server's to judge: who lacks it is told among the clashes of the plan. */
export function withTraining(
  team: readonly Member[],
  clashes: readonly { readonly code: string; readonly memberId: string | null }[],
): readonly Member[] {
  const untrained = clashes
    .filter(({ code }) => code === 'TRAINING_MISSING')
    .map(({ memberId }) => memberId);
  return team.map((member) => ({ ...member, trained: !untrained.includes(member.id) }));
}

function same(member: Member, one: Chosen): boolean {
  return (
    member.agencyId === one.agency.id &&
    member.personId === one.membershipId &&
    member.label === one.functionTitle
  );
}
