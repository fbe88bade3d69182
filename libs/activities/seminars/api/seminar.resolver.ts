import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { FEWEST_ANSWERS, knowledgeGain, satisfaction } from '../rules/evaluation.js';
import { seminarSteps } from '../rules/next-steps.js';
import {
  CancelSeminarInput,
  ChangeSeminarInput,
  PlanSeminarInput,
  RecordAttendanceInput,
  RecordEvaluationInput,
  SeminarStepInput,
} from './seminar.inputs.js';
import { attendanceOf, evaluationOf, seminarOf } from './seminar.loaders.js';
import { Seminar, SeminarAttendance, SeminarDetails, SeminarEvaluation } from './seminar.types.js';
import { SeminarResultsService } from './seminar-results.service.js';
import { SeminarsService } from './seminars.service.js';

@Resolver(() => Seminar)
export class SeminarResolver {
  constructor(
    private readonly seminars: SeminarsService,
    private readonly results: SeminarResultsService,
  ) {}

  @Allow('activity:read')
  @Query(() => Seminar, { description: 'One seminar that the viewer may see.' })
  seminar(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.seminars.find(ctx, id);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'A draft of the own agency.' })
  planSeminar(@Ctx() ctx: RequestContext, @Args('input') input: PlanSeminarInput) {
    return this.seminars.plan(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar)
  changeSeminar(@Ctx() ctx: RequestContext, @Args('input') input: ChangeSeminarInput) {
    return this.seminars.change(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Everyone at the site reads it from now on.' })
  confirmSeminar(@Ctx() ctx: RequestContext, @Args('input') input: SeminarStepInput) {
    return this.seminars.step(ctx, 'confirmSeminar', input, 'confirm');
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'The doors are open; a seminar may also just complete.' })
  beginSeminar(@Ctx() ctx: RequestContext, @Args('input') input: SeminarStepInput) {
    return this.seminars.step(ctx, 'beginSeminar', input, 'begin');
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Needs to know how many came.' })
  completeSeminar(@Ctx() ctx: RequestContext, @Args('input') input: SeminarStepInput) {
    return this.seminars.step(ctx, 'completeSeminar', input, 'complete');
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Needs the figures of the evaluation.' })
  evaluateSeminar(@Ctx() ctx: RequestContext, @Args('input') input: SeminarStepInput) {
    return this.seminars.step(ctx, 'evaluateSeminar', input, 'evaluate');
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar)
  postponeSeminar(@Ctx() ctx: RequestContext, @Args('input') input: SeminarStepInput) {
    return this.seminars.step(ctx, 'postponeSeminar', input, 'postpone');
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'A postponed seminar gets a new time.' })
  planSeminarAgain(@Ctx() ctx: RequestContext, @Args('input') input: SeminarStepInput) {
    return this.seminars.step(ctx, 'planSeminarAgain', input, 'planAgain');
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar)
  cancelSeminar(@Ctx() ctx: RequestContext, @Args('input') input: CancelSeminarInput) {
    return this.seminars.cancel(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  deleteSeminarDraft(@Ctx() ctx: RequestContext, @Args('input') input: SeminarStepInput) {
    return this.seminars.deleteDraft(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar, { description: 'Who has registered and, once it has begun, who came.' })
  recordAttendance(@Ctx() ctx: RequestContext, @Args('input') input: RecordAttendanceInput) {
    return this.results.recordAttendance(ctx, input);
  }

  @Allow('seminar:plan')
  @Mutation(() => Seminar)
  recordEvaluation(@Ctx() ctx: RequestContext, @Args('input') input: RecordEvaluationInput) {
    return this.results.recordEvaluation(ctx, input);
  }

  @ResolveField(() => SeminarDetails)
  details(@Parent() seminar: Seminar, @Ctx() ctx: RequestContext) {
    return ctx.load(seminarOf, seminar.id);
  }

  @ResolveField(() => [SeminarAttendance], {
    description: 'Unit by unit; for others than its planners none of fewer than five.',
  })
  async attendance(
    @Parent() seminar: Seminar,
    @Ctx() ctx: RequestContext,
  ): Promise<SeminarAttendance[]> {
    return (await ctx.load(attendanceOf, seminar.id)) ?? [];
  }

  @ResolveField(() => SeminarEvaluation, {
    nullable: true,
    description:
      'For others than the organiser from five answers; typed by hand, once it is evaluated.',
  })
  async evaluation(@Parent() seminar: Seminar, @Ctx() ctx: RequestContext) {
    const figures = await ctx.load(evaluationOf, seminar.id);
    return (
      figures && {
        answers: figures.answers,
        knowledge: knowledgeGain([figures]),
        satisfaction: satisfaction([figures]),
        hidden: figures.answers > 0 && figures.answers < FEWEST_ANSWERS,
        version: figures.version,
      }
    );
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(@Parent() seminar: Seminar, @Ctx() ctx: RequestContext) {
    const facts = await ctx.load(seminarOf, seminar.id);
    return facts ? seminarSteps.next(ctx.person, facts, ctx.now) : [];
  }
}

@Resolver(() => SeminarAttendance)
export class SeminarAttendanceResolver {
  @ResolveField(() => Agency, { nullable: true })
  agency(@Parent() { fromAgencyId }: SeminarAttendance, @Ctx() ctx: RequestContext) {
    return fromAgencyId ? ctx.load(agencyById, fromAgencyId) : null;
  }
}
