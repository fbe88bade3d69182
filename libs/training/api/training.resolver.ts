import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { BookingsService } from './bookings.service.js';
import { CoursesService } from './courses.service.js';
import { DecisionsService } from './decisions.service.js';
import { OverviewService } from './overview.service.js';
import {
  BookTrainingInput,
  CancelTrainingBookingInput,
  GiveQualificationInput,
  HoldTrainingInput,
  RegisterTrainingInput,
  RemoveTrainingInput,
  SaveTrainingCourseInput,
  SetTrainingTargetInput,
  WaitWithQualificationInput,
} from './training.inputs.js';
import { TrainingCourse, TrainingOverview } from './training.types.js';

@Resolver(() => TrainingCourse)
export class TrainingCourseResolver {
  constructor(private readonly courses: CoursesService) {}

  @Allow('training:read')
  @Query(() => [TrainingCourse])
  trainingCourses(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.courses.list(ctx, siteId);
  }

  @Allow('training:plan')
  @Mutation(() => TrainingCourse)
  saveTrainingCourse(@Ctx() ctx: RequestContext, @Args('input') input: SaveTrainingCourseInput) {
    return this.courses.save(ctx, input);
  }

  @Allow('training:plan')
  @Mutation(() => TrainingCourse)
  holdTraining(@Ctx() ctx: RequestContext, @Args('input') input: HoldTrainingInput) {
    return this.courses.hold(ctx, input);
  }

  @ResolveField(() => Agency, { description: 'The organiser.' })
  agency(@Parent() { agencyId }: TrainingCourse, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}

@Resolver(() => TrainingOverview)
export class TrainingResolver {
  constructor(
    private readonly overview: OverviewService,
    private readonly bookings: BookingsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Allow('training:read')
  @Query(() => TrainingOverview)
  trainingOverview(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.overview.of(ctx, siteId);
  }

  @Allow('training:read')
  @Mutation(() => ID, { description: 'Answers the booking.' })
  bookTraining(@Ctx() ctx: RequestContext, @Args('input') input: BookTrainingInput) {
    return this.bookings.book(ctx, input);
  }

  @Allow('training:read')
  @Mutation(() => ID)
  cancelTrainingBooking(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CancelTrainingBookingInput,
  ) {
    return this.bookings.cancel(ctx, input);
  }

  @Allow('training:decide', {
    noFactor: 'what an organiser has ticked, of the own staff; taken back by the same manager',
  })
  @Mutation(() => ID, { description: 'Answers the booking.' })
  giveQualification(@Ctx() ctx: RequestContext, @Args('input') input: GiveQualificationInput) {
    return this.decisions.give(ctx, input);
  }

  @Allow('training:decide')
  @Mutation(() => ID, { description: 'Answers the booking.' })
  waitWithQualification(
    @Ctx() ctx: RequestContext,
    @Args('input') input: WaitWithQualificationInput,
  ) {
    return this.decisions.wait(ctx, input);
  }

  @Allow('training:decide', { noFactor: 'as giveQualification' })
  @Mutation(() => ID, { description: 'Answers the course.' })
  registerTraining(@Ctx() ctx: RequestContext, @Args('input') input: RegisterTrainingInput) {
    return this.decisions.register(ctx, input);
  }

  @Allow('training:decide')
  @Mutation(() => ID)
  removeTraining(@Ctx() ctx: RequestContext, @Args('input') input: RemoveTrainingInput) {
    return this.decisions.remove(ctx, input);
  }

  @Allow('training:decide')
  @Mutation(() => ID, { description: 'Answers the unit.' })
  setTrainingTarget(@Ctx() ctx: RequestContext, @Args('input') input: SetTrainingTargetInput) {
    return this.decisions.setTarget(ctx, input);
  }
}
