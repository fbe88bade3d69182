import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { DirectoryEntryEntity } from '@stad/network/api/network.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { mergeChange, mergeSet } from '@stad/platform/rules/merge.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { In } from 'typeorm';
import { awaitsStart } from '../../rules/pass-life.js';
import { usualCountingAgency } from '../../rules/team.js';
import { mergeTeam } from '../../rules/team-merge.js';
import { checkTeam } from '../../rules/team-rule.js';
import { asksOf, fallenGoAheads, writeVoids } from '../go-ahead/fallen.js';
import { tellInvited } from '../invite/tell.js';
import type { MemberRow, PassDocument } from '../pass/pass.document.js';
import { FieldOperationEntity, PassProgressEntity } from '../pass/pass.entities.js';
import { agencyIdsOf, memberOf } from '../pass/pass-members.js';
import { PassesService } from '../pass/passes.service.js';
import { type ChosenMember, chooseMembers } from './chosen-members.js';
import type { ChangeTeamInput } from './team.inputs.js';
import { writeTeam } from './team-writer.js';

/** Who takes part: the owner puts the team together, the others name their own people. */
@Injectable()
export class TeamService {
  constructor(
    private readonly passes: PassesService,
    private readonly activities: ActivitiesService,
  ) {}

  /**
   * Changes the team: whole for the owner, the own people for another agency in the pass. Agencies that
   * come in after the plan was sent get their share now. Go-aheads that stood on the old team fall.
   */
  async change(ctx: RequestContext, input: ChangeTeamInput): Promise<PassDocument> {
    const id = await ctx.onceOn(input.passId, 'changeTeam', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId } = ctx.person;
      const owns = pass.agencyId === agencyId;
      this.passes.requireStep(ctx, pass, owns ? 'edit' : 'answer');
      const foreign = input.team.some((member) => member.agencyId !== agencyId);
      const invites = input.invitedAgencyIds != null || input.countingAgencyId != null;
      if (!owns && (foreign || invites)) ctx.refuseIf([{ ...NOT_AVAILABLE, field: 'team' }]);

      const scope = owns ? pass.team : pass.team.filter((row) => row.agencyId === agencyId);
      const others = pass.team.filter((row) => !scope.includes(row));
      const wanted = wantedTeam(pass, scope, input);
      const { rows, problems } = await this.choose(ctx, pass, wanted.team);
      const team = [...others, ...rows];
      const invitedAgencyIds = invitedIn(pass, wanted, team);
      const late = invitedAgencyIds.filter((each) => !pass.invitedAgencyIds.includes(each));
      ctx.refuseIf([
        ...problems,
        ...problemsOf(checkTeam(pass.type, withAgencies(pass, team))),
        ...invitationProblems(pass, invitedAgencyIds),
      ]);
      const change = { team: withAgencies(pass, team) };
      const fallen = fallenGoAheads(pass, agencyId, change);
      if (input.byItself) ctx.refuseIf(asksOf(pass, { fallen, newlyAsked: late }));
      await ctx.db.updateVersion(
        PassProgressEntity,
        { activityId: pass.id },
        pass.teamVersion,
        {},
        'teamVersion',
      );
      if (owns) await this.setCounting(ctx, pass, wanted, team);
      if (awaitsStart(pass.state) && late.length > 0) {
        await this.activities.share(ctx, pass, late);
      }
      await writeTeam(ctx, pass, { rows, scope, invitedAgencyIds });
      await writeVoids(ctx, pass.id, fallen);
      if (owns && awaitsStart(pass.state)) await tellInvited(ctx, pass, 'NEW', 'ASKED');
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Rows for people by membership or function, with what is wrong with the choice. */
  async choose(
    ctx: RequestContext,
    pass: Pick<PassDocument, 'startsAt' | 'team' | 'around'>,
    chosen: readonly ChosenMember[],
  ) {
    const ids = chosen.map((each) => each.membershipId).filter((id) => id != null);
    const directory =
      ids.length > 0
        ? await ctx.db.find(DirectoryEntryEntity, { where: { membershipId: In(ids) } })
        : [];
    return chooseMembers(chosen, {
      date: localDate(pass.startsAt),
      directory,
      coreAgencyIds: coreIds(pass),
      team: pass.team,
      newId: randomUUID,
    });
  }

  /** Writes what falls when the team becomes another one. */
  async voidAfter(
    ctx: RequestContext,
    pass: PassDocument,
    team: readonly MemberRow[],
  ): Promise<void> {
    const change = { team: withAgencies(pass, team) };
    await writeVoids(ctx, pass.id, fallenGoAheads(pass, ctx.agencyId, change));
  }

  /** *Räknar*: as chosen; else it follows the pass leader as long as nobody has chosen (INV-28). */
  private async setCounting(
    ctx: RequestContext,
    pass: PassDocument,
    input: Pick<WantedTeam, 'countingAgencyId'>,
    team: readonly MemberRow[],
  ): Promise<void> {
    const usual = usualCountingAgency(withAgencies(pass, team));
    const followed =
      pass.countingAgencyId === null ||
      pass.countingAgencyId === usualCountingAgency(withAgencies(pass, pass.team));
    const counting = input.countingAgencyId ?? (followed ? usual : pass.countingAgencyId);
    if (counting === pass.countingAgencyId) return;
    if (counting !== null && !team.some((row) => row.agencyId === counting)) {
      ctx.refuseIf([{ code: 'COUNTING_AGENCY_NOT_IN_TEAM', field: 'countingAgencyId' }]);
    }
    const { id: activityId, agencyId } = pass;
    await ctx.db.update(
      FieldOperationEntity,
      { activityId, agencyId },
      { countingAgencyId: counting },
    );
  }
}

type WantedTeam = Pick<ChangeTeamInput, 'invitedAgencyIds' | 'countingAgencyId'> & {
  readonly team: readonly ChosenMember[];
};

/**
 * What somebody wants the team to be: as given on the version they saw, else merged over what others
 * have saved since. Problem: `CONFLICT` on `team`, `countingAgencyId` or `expectedVersion`.
 */
function wantedTeam(
  pass: PassDocument,
  scope: readonly MemberRow[],
  input: ChangeTeamInput,
): WantedTeam {
  const { expectedVersion, from, team, invitedAgencyIds, countingAgencyId } = input;
  if (expectedVersion === pass.teamVersion) return input;
  if (!from) throw new ProblemError([{ code: 'CONFLICT', field: 'expectedVersion' }]);
  const merged = mergeTeam<ChosenMember>(scope, { to: team, from: from.team });
  const counting = mergeChange(
    { countingAgencyId: pass.countingAgencyId },
    { to: { countingAgencyId }, from: { countingAgencyId: from.countingAgencyId ?? null } },
  );
  const invited =
    invitedAgencyIds &&
    mergeSet(pass.invitedAgencyIds, { to: invitedAgencyIds, from: from.invitedAgencyIds ?? [] });
  return {
    team: orThrow(merged).map((place) => ({
      ...place,
      // A person is known by membership; the function is read from there.
      functionTitle: place.membershipId ? null : (place.functionTitle ?? null),
    })),
    invitedAgencyIds: invited ? [...invited] : null,
    countingAgencyId: countingAgencyId == null ? null : orThrow(counting).countingAgencyId,
  };
}

/** Members for the rules, also of agencies that were not in the pass before. */
function withAgencies(pass: PassDocument, team: readonly MemberRow[]) {
  const agencies = [...pass.agencies, ...(pass.around?.coreAgencies ?? [])];
  return team.map((row) => memberOf({ ...pass, agencies }, row));
}

function coreIds(pass: Pick<PassDocument, 'around'>): readonly string[] {
  return (pass.around?.coreAgencies ?? []).map((agency) => agency.id);
}

/** Agencies asked: those named, and every other one with people in the team. Once sent, none is taken back. */
function invitedIn(
  pass: PassDocument,
  input: Pick<WantedTeam, 'invitedAgencyIds'>,
  team: readonly MemberRow[],
): readonly string[] {
  const named = input.invitedAgencyIds ?? pass.invitedAgencyIds;
  const kept = awaitsStart(pass.state) ? pass.invitedAgencyIds : [];
  const all = agencyIdsOf({ ...pass, invitedAgencyIds: [...kept, ...named], team });
  return all.filter((id) => id !== pass.agencyId);
}

function invitationProblems(pass: PassDocument, invited: readonly string[]): Problem[] {
  const core = coreIds(pass);
  return invited.some((id) => !core.includes(id))
    ? [{ code: 'AGENCY_NOT_AT_SITE', field: 'invitedAgencyIds' }]
    : [];
}
