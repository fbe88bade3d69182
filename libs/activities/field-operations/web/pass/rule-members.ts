import type { Member, TeamRole } from '../../rules/team.js';
import type { PassMember } from './pass.js';

/** The team as the rules know it. Training is the server's to judge: nobody is untrained here. */
export function ruleMembers(team: readonly PassMember[]): readonly Member[] {
  return team.map((member) => ({
    id: member.id,
    personId: member.membershipId,
    label: member.functionTitle,
    agencyId: member.agency.id,
    agencyKind: member.agency.kind,
    agencyLabel: member.agency.shortName,
    role: member.role as TeamRole,
    trained: true,
    joinedAt: member.joinedAt ? new Date(member.joinedAt) : null,
    leftAt: member.leftAt ? new Date(member.leftAt) : null,
  }));
}
