import { localDate } from '@stad/platform/rules/time.js';
import { groupsOf } from '@stad/programme/rules/area.js';
import { isTrainedFor } from '../../rules/crew/crew-need.js';
import { inField, type Member } from '../../rules/team.js';
import type { MemberRow, PassRow, PlannedPass } from './pass.document.js';

/** The team as the rules know it, with the kind and short name of each agency. */
export function membersOf(pass: PassOfMembers & Pick<PassRow, 'team'>): readonly Member[] {
  return pass.team.map((row) => memberOf(pass, row));
}

/** What is needed of a pass to know its members. */
export type PassOfMembers = Pick<PassRow, 'agencies' | 'type' | 'startsAt'> &
  Partial<Pick<PlannedPass, 'around'>>;

export function memberOf(pass: PassOfMembers, row: MemberRow): Member {
  const agency = pass.agencies.find((each) => each.id === row.agencyId);
  return {
    id: row.id,
    personId: row.membershipId,
    label: row.functionTitle,
    agencyId: row.agencyId,
    agencyKind: agency?.kind ?? 'OTHER',
    agencyLabel: agency?.shortName ?? '',
    role: row.role,
    trained: isTrained(pass, row.membershipId, agency?.kind ?? 'OTHER'),
    joinedAt: row.joinedAt,
    leftAt: row.leftAt,
  };
}

/**
 * Whether a member has the training the type asks for. Nobody is held to be untrained of whom it is not
 * known: who takes part without account, and everybody once the pass has begun.
 */
export function isTrained(
  { type, startsAt, around }: Omit<PassOfMembers, 'agencies'>,
  membershipId: string | null,
  agencyKind: string,
): boolean {
  const known = around?.trainings.find((each) => each.membershipId === membershipId);
  return !known || isTrainedFor(type, localDate(startsAt), agencyKind, known.qualifications);
}

export function areaGroupsOf(pass: Pick<PassRow, 'areas'>): readonly string[] {
  return groupsOf(pass.areas.map((area) => ({ group: area.areaGroup })));
}

/** The owner, those that are asked, and those with people in the team. */
export function agencyIdsOf(
  pass: Pick<PassRow, 'agencyId' | 'invitedAgencyIds' | 'team'>,
): readonly string[] {
  const inTeam = pass.team.map((member) => member.agencyId);
  return [...new Set([pass.agencyId, ...pass.invitedAgencyIds, ...inTeam])];
}

/** The short name of an agency in the pass. */
export function labelOf(pass: Pick<PassRow, 'agencies'>, agencyId: string): string {
  return pass.agencies.find((agency) => agency.id === agencyId)?.shortName ?? '';
}

/** Has the agency something to report: people in the field, or the count? */
export function reportsOn(
  pass: Pick<PassRow, 'countingAgencyId'>,
  team: readonly Member[],
  agencyId: string,
): boolean {
  const inIt = inField(team).some((member) => member.agencyId === agencyId);
  return inIt || pass.countingAgencyId === agencyId;
}
