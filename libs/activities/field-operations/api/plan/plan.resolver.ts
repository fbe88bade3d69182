import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { AnswerInvitationInput, NotePhoneAnswerInput } from '../answer/answer.inputs.js';
import { AnswerService } from '../answer/answer.service.js';
import { FieldPass, PassClash } from '../pass/pass.types.js';
import { ChangeTeamInput } from '../team/team.inputs.js';
import { TeamService } from '../team/team.service.js';
import { ClashesService } from './clashes.service.js';
import { CopyService } from './copy.service.js';
import { FillService } from './fill.service.js';
import {
  ChangeReadinessInput,
  ChangeWhenAndWhereInput,
  CopyLastPassInput,
  FillPassInput,
  PassInput,
  PassToFillInput,
  PlanClashesInput,
  PlanFieldPassInput,
  RepeatPassInput,
} from './plan.inputs.js';
import { PlanService } from './plan.service.js';
import { PassToFillFrom } from './plan.types.js';

@Resolver(() => FieldPass)
export class PlanResolver {
  constructor(
    private readonly plans: PlanService,
    private readonly copies: CopyService,
    private readonly fills: FillService,
    private readonly teams: TeamService,
    private readonly answers: AnswerService,
    private readonly clashes: ClashesService,
  ) {}

  @Allow('pass:plan')
  @Query(() => [PassClash], { description: 'What a plan would run into, before it is saved.' })
  planClashes(@Ctx() ctx: RequestContext, @Args('input') input: PlanClashesInput) {
    return this.clashes.of(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  planFieldPass(@Ctx() ctx: RequestContext, @Args('input') input: PlanFieldPassInput) {
    return this.plans.plan(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  copyLastPass(@Ctx() ctx: RequestContext, @Args('input') input: CopyLastPassInput) {
    return this.copies.copyLast(ctx, input);
  }

  @Allow('pass:plan')
  @Query(() => PassToFillFrom, {
    nullable: true,
    description: 'The last pass of that area and type, which a draft can be filled from.',
  })
  passToFillFrom(@Ctx() ctx: RequestContext, @Args('input') input: PassToFillInput) {
    return this.fills.last(ctx, input.passId);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass, {
    description: 'Fills what is empty; what stands in the draft stays.',
  })
  fillPass(@Ctx() ctx: RequestContext, @Args('input') input: FillPassInput) {
    return this.fills.fill(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => [FieldPass], {
    description: 'Answers the drafts of those weeks, with what each runs into.',
  })
  repeatPass(@Ctx() ctx: RequestContext, @Args('input') input: RepeatPassInput) {
    return this.copies.repeat(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  changeWhenAndWhere(@Ctx() ctx: RequestContext, @Args('input') input: ChangeWhenAndWhereInput) {
    return this.plans.changeWhenAndWhere(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  changeTeam(@Ctx() ctx: RequestContext, @Args('input') input: ChangeTeamInput) {
    return this.teams.change(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass)
  changeReadiness(@Ctx() ctx: RequestContext, @Args('input') input: ChangeReadinessInput) {
    return this.plans.changeReadiness(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => ID, { description: 'Answers the id of the plan that is gone.' })
  deleteUnsentPlan(@Ctx() ctx: RequestContext, @Args('input') input: PassInput) {
    return this.plans.deleteUnsent(ctx, input);
  }

  @Allow('pass:plan')
  @Mutation(() => FieldPass, { description: 'The share with everyone asked; gives the number.' })
  sendPlan(@Ctx() ctx: RequestContext, @Args('input') input: PassInput) {
    return this.plans.send(ctx, input);
  }

  @Allow('pass:answer')
  @Mutation(() => FieldPass)
  answerInvitation(@Ctx() ctx: RequestContext, @Args('input') input: AnswerInvitationInput) {
    return this.answers.answer(ctx, input);
  }

  @Allow('pass:answer')
  @Mutation(() => FieldPass)
  notePhoneAnswer(@Ctx() ctx: RequestContext, @Args('input') input: NotePhoneAnswerInput) {
    return this.answers.noteByPhone(ctx, input);
  }
}
