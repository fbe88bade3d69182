import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { visitSteps } from '../rules/next-steps.js';
import { mayFetchReport, VISIT_REPORT_FILES } from '../rules/visit-report.js';
import { visitReportPath } from './report/visit-report.controller.js';
import {
  CancelStudyVisitInput,
  ChangeStudyVisitInput,
  DeleteStudyVisitDraftInput,
  PlanStudyVisitInput,
  SaveVisitQuestionsInput,
  StepStudyVisitInput,
} from './study-visit.inputs.js';
import { questionsOf, visitOf } from './study-visit.loaders.js';
import {
  StudyVisit,
  StudyVisitDetails,
  VisitQuestion,
  VisitReportDownload,
} from './study-visit.types.js';
import { StudyVisitsService } from './study-visits.service.js';

@Resolver(() => StudyVisit)
export class StudyVisitResolver {
  constructor(private readonly visits: StudyVisitsService) {}

  @Allow('activity:read')
  @Query(() => StudyVisit, { description: 'One study visit that the viewer may see.' })
  studyVisit(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.visits.find(ctx, id);
  }

  @Allow('activity:plan')
  @Mutation(() => StudyVisit, { description: 'A draft of the own agency.' })
  planStudyVisit(@Ctx() ctx: RequestContext, @Args('input') input: PlanStudyVisitInput) {
    return this.visits.plan(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => StudyVisit)
  changeStudyVisit(@Ctx() ctx: RequestContext, @Args('input') input: ChangeStudyVisitInput) {
    return this.visits.change(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => StudyVisit, { description: 'What one wants to know, in the order one asks.' })
  saveVisitQuestions(@Ctx() ctx: RequestContext, @Args('input') input: SaveVisitQuestionsInput) {
    return this.visits.saveQuestions(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => StudyVisit, { description: 'Confirmed, everyone at the site reads it.' })
  stepStudyVisit(@Ctx() ctx: RequestContext, @Args('input') input: StepStudyVisitInput) {
    return this.visits.step(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => StudyVisit)
  cancelStudyVisit(@Ctx() ctx: RequestContext, @Args('input') input: CancelStudyVisitInput) {
    return this.visits.cancel(ctx, input);
  }

  @Allow('activity:plan')
  @Mutation(() => ID, { description: 'Answers the id of what is gone.' })
  deleteStudyVisitDraft(
    @Ctx() ctx: RequestContext,
    @Args('input') input: DeleteStudyVisitDraftInput,
  ) {
    return this.visits.deleteDraft(ctx, input);
  }

  @ResolveField(() => StudyVisitDetails)
  visitDetails(@Parent() visit: StudyVisit, @Ctx() ctx: RequestContext) {
    return ctx.load(visitOf, visit.id);
  }

  @ResolveField(() => [VisitQuestion])
  questions(@Parent() visit: StudyVisit, @Ctx() ctx: RequestContext) {
    return ctx.load(questionsOf, visit.id);
  }

  @ResolveField(() => [VisitReportDownload], {
    description: 'The report of the visit; none for those who did not go along, or before it.',
  })
  async reportFiles(@Parent() { id }: StudyVisit, @Ctx() ctx: RequestContext) {
    const facts = await ctx.load(visitOf, id);
    if (!facts || !mayFetchReport(ctx.person, facts)) return [];
    return VISIT_REPORT_FILES.map((kind) => ({ kind, path: visitReportPath(id, kind) }));
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(@Parent() visit: StudyVisit, @Ctx() ctx: RequestContext) {
    const facts = await ctx.load(visitOf, visit.id);
    return facts ? visitSteps.next(ctx.person, facts, ctx.now) : [];
  }
}
