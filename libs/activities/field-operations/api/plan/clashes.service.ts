import { Injectable } from '@nestjs/common';
import { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import { DirectoryEntryEntity } from '@stad/network/api/network.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { In } from 'typeorm';
import { LONGEST_PASS_HOURS } from '../../rules/pass-plan.js';
import type { Member, TeamRole } from '../../rules/team.js';
import { type ShownClash, shownClashes } from '../clash/shown-clashes.js';
import { aroundOf } from '../pass/around.loader.js';
import type { PassDocument } from '../pass/pass.document.js';
import { isTrained, membersOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { clashesAround } from '../pass/plan-surroundings.js';
import type { TeamMemberInput } from '../team/team.inputs.js';
import type { PlanClashesInput } from './plan.inputs.js';

const LONGEST_MS = LONGEST_PASS_HOURS * 3_600_000;

/** What a plan would run into before it is saved: said beside the form, and it stops nothing. */
@Injectable()
export class ClashesService {
  constructor(private readonly passes: PassesService) {}

  /** None for times that are no pass: the form says what is wrong with them. */
  async of(ctx: RequestContext, input: PlanClashesInput): Promise<readonly ShownClash[]> {
    const { siteId, startsAt, endsAt, areaIds, passId = null } = input;
    const length = endsAt.getTime() - startsAt.getTime();
    if (!(length > 0 && length <= LONGEST_MS)) return [];
    const pass = passId ? await this.passes.get(ctx, passId) : null;
    const chosen = await this.team(ctx, pass, input.team ?? null);
    const membershipIds = chosen.map((member) => member.personId).filter((id) => id !== null);
    const plan = { siteId, startsAt, endsAt, areaIds, membershipIds, passId };
    const around = await aroundOf(ctx, plan);
    // The type is that of the saved pass; of a plan without one nobody is held to be untrained.
    const team = chosen.map((member) => ({
      ...member,
      trained:
        !pass ||
        isTrained({ type: pass.type, startsAt, around }, member.personId, member.agencyKind),
    }));
    const spans = pass?.team.map((member) => member.busySpanId) ?? [];
    const ownBusySpanIds = spans.filter((id) => id !== null);
    const { agencyId } = ctx.person;
    const clashes = clashesAround(
      { ...(pass && { type: pass.type }), startsAt, endsAt, areaIds, team, ownBusySpanIds },
      around,
      agencyId,
    );
    return shownClashes(pass, clashes, agencyId);
  }

  /** The team that is asked about: the one in the form, else the one that is saved. */
  private async team(
    ctx: RequestContext,
    pass: PassDocument | null,
    chosen: readonly TeamMemberInput[] | null,
  ): Promise<readonly Member[]> {
    const saved = pass ? membersOf(pass) : [];
    if (chosen === null) return saved;
    const membershipIds = chosen.map((each) => each.membershipId).filter((id) => id != null);
    const entries = await ctx.db.find(DirectoryEntryEntity, {
      where: { membershipId: In([...new Set(membershipIds)]) },
    });
    const agencyIds = chosen.map((each) => each.agencyId);
    const agencies = await ctx.db.find(AgencyEntity, {
      where: { id: In([...new Set(agencyIds)]) },
    });
    return chosen.map(({ agencyId, membershipId = null, functionTitle, role }, at) => {
      const agency = agencies.find((each) => each.id === agencyId);
      const entry = entries.find((each) => each.membershipId === membershipId);
      const row = saved.find((each) => each.personId !== null && each.personId === membershipId);
      return {
        id: row?.id ?? membershipId ?? `${at}`,
        personId: entry?.membershipId ?? null,
        label: entry?.functionTitle ?? functionTitle ?? '',
        agencyId,
        agencyKind: agency?.kind ?? 'OTHER',
        agencyLabel: agency?.shortName ?? '',
        role: role as TeamRole,
        trained: true,
      };
    });
  }
}
