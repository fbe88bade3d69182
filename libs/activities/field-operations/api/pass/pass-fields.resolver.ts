import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { InRow } from '@stad/platform/api/graphql/in-row.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { Area } from '@stad/programme/api/programme.types.js';
import { debriefDueAt, heldInTime } from '../../rules/debrief.js';
import { reportDueOn } from '../report/report-due.js';
import { gapRows } from '../take-over/gaps.js';
import type { PassDocument, PassListRow, PassRow } from './pass.document.js';
import { passListRowOf, passRowOf } from './pass.loader.js';
import { FieldPass, PassMember, PassProgress, PassSafety } from './pass.types.js';
import { agencyIdsOf, labelOf } from './pass-members.js';

/** A pass as a query returned it: a whole row, a row of its list, or one of a mixed list with common fields only. */
type Parented = PassRow | PassListRow | MixedRow;
type MixedRow = Pick<PassRow, 'id' | 'agencyId'> & {
  readonly state?: undefined;
  readonly team?: undefined;
};

/** The fields every list of passes can show. A row that has not all is completed with one statement for all. */
@Resolver(() => FieldPass)
export class PassFieldsResolver {
  @InRow()
  @ResolveField(() => String, { description: 'STREET, DIGITAL, PREMISES, JOINT_POLICE …' })
  type(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return listed(ctx, pass, (row) => row.type);
  }

  @InRow()
  @ResolveField(() => String, { description: 'The state of the pass, PLANNING to CLOSED.' })
  state(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return listed(ctx, pass, (row) => row.state);
  }

  @ResolveField(() => String)
  aim(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row.aim);
  }

  @InRow()
  @ResolveField(() => Boolean, { description: 'Tries the local routine.' })
  modelTest(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return listed(ctx, pass, (row) => row.modelTest);
  }

  @ResolveField(() => [Int], { description: 'Of the routine, by number; none named: all.' })
  testedSteps(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row.testedSteps);
  }

  @ResolveField(() => [Area])
  areas(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row.areas);
  }

  @ResolveField(() => [PassMember], { description: 'The leader first, rear support last.' })
  team(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row.team);
  }

  @ResolveField(() => PassMember, {
    nullable: true,
    description:
      'Null while nobody has taken over from one who has left or cannot. Out: who leads in the place of one who left.',
  })
  leader(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => leaderNow(row));
  }

  @ResolveField(() => [Agency], { description: 'The owner, and everybody asked.' })
  agencies(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return listed(ctx, pass, (row) => {
      if (row.team === undefined) return row.agencies;
      const ids = agencyIdsOf(row);
      return row.agencies.filter((agency) => ids.includes(agency.id));
    });
  }

  @ResolveField(() => Agency, { nullable: true, description: 'Who counts.' })
  countingAgency(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(
      ctx,
      pass,
      (row) => row.agencies.find((agency) => agency.id === row.countingAgencyId) ?? null,
    );
  }

  @ResolveField(() => PassSafety)
  safety(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row);
  }

  @ResolveField(() => PassProgress)
  progress(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => ({
      ...row,
      areaStopBy: row.areaStopAgencyId && labelOf(row, row.areaStopAgencyId),
      debriefDueAt: row.returnedAt && debriefDueAt(row.returnedAt),
      debriefInTime:
        row.returnedAt && row.debriefHeldAt && heldInTime(row.debriefHeldAt, row.returnedAt),
      reportDueOn: row.returnedAt && reportDueOn(row.returnedAt),
    }));
  }

  @ResolveField(() => Int, { description: 'Version of the part When and where.' })
  whenVersion(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row.whenVersion);
  }

  @ResolveField(() => Int, { description: 'Version of the part Who.' })
  teamVersion(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row.teamVersion);
  }

  @ResolveField(() => Int, { description: 'Version of the part Ready to start.' })
  readinessVersion(@Parent() pass: Parented, @Ctx() ctx: RequestContext) {
    return withRow(ctx, pass, (row) => row.readinessVersion);
  }
}

/**
 * Nobody, as long as the place of the leader waits for somebody. A pass that is out is always led: where its leader
 * has left or cannot, by the next in the order of the team who is out with it (INV-22).
 */
const leaderNow = (pass: PassRow & Partial<Pick<PassDocument, 'takeOvers'>>) => {
  const { team, takeOvers = [], state } = pass;
  const leader = team.find(({ role }) => role === 'PASS_LEADER') ?? null;
  const waits = gapRows({ team, takeOvers }).some(({ memberId }) => memberId === leader?.id);
  if (!leader?.leftAt && !waits) return leader;
  if (state !== 'ACTIVE') return waits ? null : leader;
  const isOut = ({ id, role, leftAt }: PassRow['team'][number]) =>
    id !== leader?.id && role !== 'REAR_SUPPORT' && !leftAt;
  return team.find(isOut) ?? leader;
};

/** What a list says of a pass. */
function listed<T>(
  ctx: RequestContext,
  pass: Parented,
  read: (row: PassRow | PassListRow) => T,
): T | Promise<T> {
  if (pass.state !== undefined) return read(pass);
  return ctx.load(passListRowOf, pass.id).then((row) => {
    if (!row) throw new ProblemError([NOT_AVAILABLE]);
    return read(row);
  });
}

/** At once where the row is there; a promise for every row of a list is what makes lists slow. */
function withRow<T>(
  ctx: RequestContext,
  pass: Parented,
  read: (row: PassRow) => T,
): T | Promise<T> {
  if (pass.team !== undefined) return read(pass);
  return ctx.load(passRowOf, pass.id).then((row) => {
    if (!row) throw new ProblemError([NOT_AVAILABLE]);
    return read(row);
  });
}

@Resolver(() => PassMember)
export class PassMemberFieldsResolver {
  @ResolveField(() => Agency, { description: 'The employer.' })
  agency(@Parent() member: PassMember, @Ctx() ctx: RequestContext) {
    return member.agency ?? ctx.load(agencyById, member.agencyId);
  }
}
