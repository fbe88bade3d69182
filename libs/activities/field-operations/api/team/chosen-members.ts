import type { DirectoryEntryEntity } from '@stad/network/api/network.entities.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { TEAM_ROLES, type TeamRole } from '../../rules/team.js';
import type { MemberRow } from '../pass/pass.document.js';

/** Somebody who is put in a team. */
export interface ChosenMember {
  readonly agencyId: string;
  readonly membershipId?: string | null;
  readonly functionTitle?: string | null;
  readonly role: string;
}

export interface ChoiceGround {
  /** The Swedish calendar date the pass begins. */
  readonly date: string;
  /** What the viewer may know of the chosen memberships. */
  readonly directory: readonly DirectoryEntryEntity[];
  readonly coreAgencyIds: readonly string[];
  /** Rows that are in the team already. */
  readonly team: readonly MemberRow[];
  /** Makes the id of a new row. */
  readonly newId: () => string;
}

/**
 * Rows for the chosen people. Who is in the team already keeps their row; people are named by function
 * alone (INV-31).
 * Problems, on `team.{n}`: `INVALID_CODE`, `AGENCY_NOT_AT_SITE`, `MEMBER_WITHOUT_MEMBERSHIP`,
 * `MEMBERSHIP_EXPIRED` { who }, `FUNCTION_MISSING`.
 */
export function chooseMembers(
  chosen: readonly ChosenMember[],
  ground: ChoiceGround,
): { readonly rows: readonly MemberRow[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const rows = chosen.map((each, index) => {
    const field = `team.${index}`;
    const { agencyId, membershipId = null } = each;
    const role = TEAM_ROLES.find((known) => known === each.role);
    if (!role) problems.push({ code: 'INVALID_CODE', field });
    if (!ground.coreAgencyIds.includes(agencyId)) {
      problems.push({ code: 'AGENCY_NOT_AT_SITE', field });
    }
    const entry = ground.directory.find((known) => known.membershipId === membershipId);
    const found = membershipId === null ? null : membershipProblem(entry, agencyId, ground.date);
    if (found) problems.push({ ...found, field });
    const functionTitle = entry?.functionTitle ?? each.functionTitle ?? '';
    if (membershipId === null && functionTitle === '') {
      problems.push({ code: 'FUNCTION_MISSING', field });
    }
    return rowFor({ agencyId, membershipId, functionTitle, role: role ?? 'MEMBER' }, ground);
  });
  return { rows, problems };
}

function membershipProblem(
  entry: DirectoryEntryEntity | undefined,
  agencyId: string,
  date: string,
): Problem | null {
  if (!entry || entry.agencyId !== agencyId) return { code: 'MEMBER_WITHOUT_MEMBERSHIP' };
  if (isInForce(entry, date)) return null;
  return { code: 'MEMBERSHIP_EXPIRED', params: { who: entry.functionTitle } };
}

export function isInForce(entry: DirectoryEntryEntity, date: string): boolean {
  return entry.validFrom <= date && date <= (entry.validTo ?? date);
}

function rowFor(
  member: Pick<MemberRow, 'agencyId' | 'membershipId' | 'functionTitle'> & { role: TeamRole },
  { team, newId }: ChoiceGround,
): MemberRow {
  const same = team.find((row) =>
    member.membershipId === null
      ? row.membershipId === null &&
        row.agencyId === member.agencyId &&
        row.functionTitle === member.functionTitle
      : row.membershipId === member.membershipId,
  );
  if (same) return { ...same, role: member.role };
  return { ...member, id: newId(), joinedAt: null, leftAt: null, busySpanId: null };
}
