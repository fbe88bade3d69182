import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import {
  AddLocalRoutineInput,
  AddRoutineExerciseInput,
  AnswerLocalRoutineInput,
  ChangeLocalRoutineInput,
  DeleteLocalRoutineInput,
  ForceLocalRoutineInput,
  RoutineGapsInput,
  StepLocalRoutineInput,
} from './local-routine.inputs.js';
import { LocalRoutine, RoutineGap, RoutineParty } from './local-routine.types.js';
import { RoutineDraftsService } from './routine-drafts.service.js';
import { RoutineGapsService } from './routine-gaps.service.js';
import { RoutineLifeService } from './routine-life.service.js';
import { RoutinesService } from './routines.service.js';

@Resolver(() => LocalRoutine)
export class LocalRoutineResolver {
  constructor(
    private readonly routines: RoutinesService,
    private readonly drafts: RoutineDraftsService,
    private readonly life: RoutineLifeService,
    private readonly gaps: RoutineGapsService,
  ) {}

  @Allow('routine:read')
  @Query(() => [LocalRoutine], { description: 'The versions of a town, the latest first.' })
  localRoutines(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.routines.versions(ctx, siteId);
  }

  @Allow('routine:read')
  @Query(() => LocalRoutine)
  localRoutine(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.routines.open(ctx, id);
  }

  @Allow('routine:read')
  @Query(() => LocalRoutine, { nullable: true, description: 'The version in force in a town.' })
  routineInForce(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.routines.inForce(ctx, siteId);
  }

  @Allow('routine:read')
  @Query(() => [RoutineGap], {
    description: 'Steps of the version in force that nobody answers in a time of at most two days.',
  })
  routineGaps(@Ctx() ctx: RequestContext, @Args('input') input: RoutineGapsInput) {
    return this.gaps.of(ctx, input);
  }

  @Allow('routine:keep')
  @Query(() => [Agency], { description: 'Organisations of the core group that can agree.' })
  routineAgencies(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.routines.agencies(ctx, siteId);
  }

  @Allow('routine:keep')
  @Mutation(() => LocalRoutine)
  addLocalRoutine(@Ctx() ctx: RequestContext, @Args('input') input: AddLocalRoutineInput) {
    return this.drafts.add(ctx, input);
  }

  @Allow('routine:keep')
  @Mutation(() => LocalRoutine)
  changeLocalRoutine(@Ctx() ctx: RequestContext, @Args('input') input: ChangeLocalRoutineInput) {
    return this.drafts.change(ctx, input);
  }

  @Allow('routine:keep')
  @Mutation(() => LocalRoutine)
  stepLocalRoutine(@Ctx() ctx: RequestContext, @Args('input') input: StepLocalRoutineInput) {
    return this.life.step(ctx, input);
  }

  @Allow('routine:keep')
  @Mutation(() => ID, { description: 'Before anybody was asked. Answers the id of what is gone.' })
  deleteLocalRoutine(@Ctx() ctx: RequestContext, @Args('input') input: DeleteLocalRoutineInput) {
    return this.drafts.remove(ctx, input);
  }

  @Allow('routine:agree', { freshFactor: 'approvals' })
  @Mutation(() => LocalRoutine)
  answerLocalRoutine(@Ctx() ctx: RequestContext, @Args('input') input: AnswerLocalRoutineInput) {
    return this.life.answer(ctx, input);
  }

  @Allow('routine:keep')
  @Mutation(() => LocalRoutine)
  forceLocalRoutine(@Ctx() ctx: RequestContext, @Args('input') input: ForceLocalRoutineInput) {
    return this.life.force(ctx, input);
  }

  @Allow('routine:test')
  @Mutation(() => LocalRoutine)
  addRoutineExercise(@Ctx() ctx: RequestContext, @Args('input') input: AddRoutineExerciseInput) {
    return this.life.exercise(ctx, input);
  }
}

@Resolver(() => RoutineParty)
export class RoutinePartyResolver {
  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: RoutineParty, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}
