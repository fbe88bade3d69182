import { Args, Float, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FromStandby } from '@stad/platform/api/graphql/from-standby.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { mayHaveTarget } from '../rules/goal.js';
import { AddGoalInput, ChangeGoalInput, RemoveGoalInput } from './goal.inputs.js';
import { GoalsService } from './goals.service.js';
import { KpiService } from './kpi.service.js';
import { FigureTrend, Goal, Kpi, Progress, Wall } from './outcomes.types.js';
import { ProgressService } from './progress.service.js';
import { TrendsService } from './trends.service.js';
import { WallService } from './wall.service.js';

const PROGRAMME = { type: () => ID };
const SITE = { type: () => ID, nullable: true, description: 'Left out for the whole programme.' };

@Resolver(() => Goal)
export class OutcomesResolver {
  constructor(
    private readonly goalsService: GoalsService,
    private readonly progressService: ProgressService,
    private readonly kpis: KpiService,
    private readonly trends: TrendsService,
    private readonly walls: WallService,
  ) {}

  @Allow('goal:read')
  @Query(() => [Goal], { description: 'What a programme has set out to reach.' })
  goals(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('siteId', SITE) siteId: string | null,
  ) {
    return this.goalsService.list(ctx, programmeId, siteId ?? null);
  }

  @Allow('figure:read')
  @FromStandby()
  @Query(() => Progress, { description: 'Plan and outcome, and every figure that has records.' })
  progress(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('siteId', SITE) siteId: string | null,
  ) {
    return this.progressService.progress(ctx, programmeId, siteId ?? null);
  }

  @Allow('figure:read')
  @FromStandby()
  @Query(() => [FigureTrend], { description: 'Month by month, over the whole programme.' })
  figureTrends(@Ctx() ctx: RequestContext, @Args('programmeId', PROGRAMME) programmeId: string) {
    return this.trends.of(ctx, programmeId);
  }

  @Allow('figure:read')
  @FromStandby()
  @Query(() => Wall, { description: 'Storbild: for a board or a wall.' })
  wall(@Ctx() ctx: RequestContext, @Args('programmeId', PROGRAMME) programmeId: string) {
    return this.walls.of(ctx, programmeId);
  }

  @Allow('figure:read')
  @FromStandby()
  @Query(() => Kpi, { description: 'A figure from its meaning down to the records.' })
  kpi(
    @Ctx() ctx: RequestContext,
    @Args('code', { type: () => Code }) code: string,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('siteId', SITE) siteId: string | null,
  ) {
    return this.kpis.kpi(ctx, code, programmeId, siteId ?? null);
  }

  @Allow('goal:set')
  @Mutation(() => Goal)
  addGoal(@Ctx() ctx: RequestContext, @Args('input') input: AddGoalInput) {
    return this.goalsService.add(ctx, input);
  }

  @Allow('goal:set')
  @Mutation(() => Goal)
  changeGoal(@Ctx() ctx: RequestContext, @Args('input') input: ChangeGoalInput) {
    return this.goalsService.change(ctx, input);
  }

  @Allow('goal:set')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  removeGoal(@Ctx() ctx: RequestContext, @Args('input') input: RemoveGoalInput) {
    return this.goalsService.remove(ctx, input);
  }

  @ResolveField(() => Float, { nullable: true })
  target(@Parent() { kpi, target }: Goal) {
    return mayHaveTarget(kpi) ? target : null;
  }

  @ResolveField(() => Float, { nullable: true })
  planToDate(@Parent() { kpi, planToDate }: Goal) {
    return mayHaveTarget(kpi) ? planToDate : null;
  }

  @ResolveField(() => Agency, { nullable: true })
  subject(@Parent() { subjectAgencyId }: Goal, @Ctx() ctx: RequestContext) {
    return subjectAgencyId ? ctx.load(agencyById, subjectAgencyId) : null;
  }
}
