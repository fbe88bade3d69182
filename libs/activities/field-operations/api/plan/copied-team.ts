import { randomUUID } from 'node:crypto';
import { DirectoryEntryEntity } from '@stad/network/api/network.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { In } from 'typeorm';
import type { CopiedMember } from '../../rules/copy-pass.js';
import type { MemberRow } from '../pass/pass.document.js';
import { isInForce } from '../team/chosen-members.js';

/** Rows for the team of another night: who is no longer there on its date is left out. */
export async function copiedTeam(
  ctx: RequestContext,
  team: readonly CopiedMember[],
  date: string,
): Promise<MemberRow[]> {
  const ids = team.map((member) => member.personId).filter((id) => id !== null);
  const entries = await ctx.db.find(DirectoryEntryEntity, { where: { membershipId: In(ids) } });
  const still = entries.filter((entry) => isInForce(entry, date));
  return team
    .filter(({ personId }) => !personId || still.some((each) => each.membershipId === personId))
    .map(({ personId, label, agencyId, role }) => ({
      id: randomUUID(),
      agencyId,
      membershipId: personId,
      functionTitle: label,
      role,
      joinedAt: null,
      leftAt: null,
      busySpanId: null,
    }));
}
