import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { isOverdue } from '../rules/task.js';
import {
  AddTaskInput,
  AnswerTaskOfferInput,
  ChangeTaskInput,
  FinishTaskInput,
  HandOverTaskInput,
  OfferTaskInput,
  StepTaskInput,
  TasksInput,
} from './task.inputs.js';
import { agenciesAt, isTaskHeld, taskChangesOf, taskOffersOf } from './task.loader.js';
import { Task, TaskChange, TaskOffer, TaskPage, TaskSource } from './task.types.js';
import { TaskSources } from './task-sources.js';
import { TasksService } from './tasks.service.js';

@Resolver(() => Task)
export class TaskResolver {
  constructor(
    private readonly service: TasksService,
    private readonly sources: TaskSources,
  ) {}

  @Allow('task:read')
  @Query(() => TaskPage)
  tasks(@Ctx() ctx: RequestContext, @Args('input') input: TasksInput) {
    return this.service.page(ctx, input);
  }

  @Allow('task:read')
  @Query(() => Task)
  task(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.service.read(ctx, id);
  }

  @Allow('task:offer')
  @Query(() => [TaskOffer], { description: 'To the own agency, not answered; the oldest first.' })
  taskOffers(@Ctx() ctx: RequestContext) {
    return this.service.offers(ctx);
  }

  @Allow('task:read')
  @Mutation(() => Task)
  addTask(@Ctx() ctx: RequestContext, @Args('input') input: AddTaskInput) {
    return this.service.add(ctx, input);
  }

  @Allow('task:read')
  @Mutation(() => Task)
  changeTask(@Ctx() ctx: RequestContext, @Args('input') input: ChangeTaskInput) {
    return this.service.change(ctx, input);
  }

  @Allow('task:read')
  @Mutation(() => Task)
  finishTask(@Ctx() ctx: RequestContext, @Args('input') input: FinishTaskInput) {
    return this.service.finish(ctx, input);
  }

  @Allow('task:read')
  @Mutation(() => Task)
  stepTask(@Ctx() ctx: RequestContext, @Args('input') input: StepTaskInput) {
    return this.service.step(ctx, input);
  }

  @Allow('task:read')
  @Mutation(() => Task)
  handOverTask(@Ctx() ctx: RequestContext, @Args('input') input: HandOverTaskInput) {
    return this.service.handOver(ctx, input);
  }

  @Allow('task:offer')
  @Mutation(() => Task, { description: 'Taken, it becomes a record of the other agency.' })
  offerTask(@Ctx() ctx: RequestContext, @Args('input') input: OfferTaskInput) {
    return this.service.offer(ctx, input);
  }

  @Allow('task:offer')
  @Mutation(() => TaskOffer)
  answerTaskOffer(@Ctx() ctx: RequestContext, @Args('input') input: AnswerTaskOfferInput) {
    return this.service.answer(ctx, input);
  }

  @ResolveField(() => Boolean)
  late(@Parent() task: Task, @Ctx() ctx: RequestContext) {
    return isOverdue(task, this.service.today(ctx));
  }

  @ResolveField(() => Boolean)
  mine(@Parent() task: Task, @Ctx() ctx: RequestContext) {
    return this.service.isMine(ctx, task);
  }

  @ResolveField(() => Boolean)
  async held(@Parent() { id }: Task, @Ctx() ctx: RequestContext) {
    return (await ctx.load(isTaskHeld, id)) === true;
  }

  @ResolveField(() => TaskSource, { nullable: true })
  async source(@Parent() { sourceKind: kind, sourceId }: Task, @Ctx() ctx: RequestContext) {
    if (!sourceId) return null;
    const found = await this.sources.find(ctx, kind, sourceId);
    return { kind, path: found?.path ?? null };
  }

  @ResolveField(() => [TaskChange])
  changes(@Parent() { id }: Task, @Ctx() ctx: RequestContext) {
    return ctx.load(taskChangesOf, id);
  }

  @ResolveField(() => [TaskOffer])
  offers(@Parent() { id }: Task, @Ctx() ctx: RequestContext) {
    return ctx.load(taskOffersOf, id);
  }

  @ResolveField(() => [Agency])
  async offerTo(@Parent() { siteId }: Task, @Ctx() ctx: RequestContext) {
    const ids = ((await ctx.load(agenciesAt, siteId)) ?? []).filter(
      (id) => id !== ctx.person.agencyId,
    );
    return Promise.all(ids.map((id) => ctx.load(agencyById, id)));
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  nextSteps(@Parent() task: Task, @Ctx() ctx: RequestContext) {
    return this.service.nextSteps(ctx, task);
  }
}
