import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { fieldsAsked } from '@stad/platform/api/graphql/fields-asked.js';
import { InRow } from '@stad/platform/api/graphql/in-row.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Area } from '@stad/programme/api/programme.types.js';
import type { GraphQLResolveInfo } from 'graphql';
import { type ActorState, actorNextSteps, mayAnswerCard } from '../rules/actor-life.js';
import type { QuestionState } from '../rules/actor-question.js';
import {
  ActorsInput,
  AddActorInput,
  AnswerActorCardInput,
  ChangeActorFileInput,
  ChangeActorInput,
  PlaceActorInput,
  SayActorTieInput,
  StepActorInput,
  TakeBackActorTieInput,
} from './actor.inputs.js';
import {
  actorAnswersOf,
  actorChangesOf,
  actorFileOf,
  actorTiesOf,
  answersBeforeOf,
} from './actor.loaders.js';
import {
  Actor,
  ActorAgency,
  ActorAnswer,
  ActorAnswerBefore,
  ActorChange,
  ActorFile,
  ActorGap,
  ActorPage,
  ActorTie,
  CoreAgency,
} from './actor.types.js';
import { ActorAnswersService } from './actor-answers.service.js';
import { actorPage } from './actor-page.js';
import { ActorTiesService } from './actor-ties.service.js';
import { ActorsService } from './actors.service.js';
import { readCardOf } from './merge/merged-card.loaders.js';
import { actorQuestionOf } from './question/actor-question.loader.js';

@Resolver(() => Actor)
export class ActorResolver {
  constructor(
    private readonly list: ActorsService,
    private readonly answers: ActorAnswersService,
    private readonly ties: ActorTiesService,
  ) {}

  @Allow('actor:read')
  @Query(() => ActorPage)
  actors(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ActorsInput,
    @Info() info: GraphQLResolveInfo,
  ) {
    return actorPage(ctx, input, fieldsAsked(info));
  }

  @Allow('actor:read')
  @Query(() => Actor)
  actor(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.list.open(ctx, id);
  }

  @Allow('actor:read-core')
  @Query(() => [ActorGap], {
    description: 'Each kind that an aim needs, and how far one has come.',
  })
  actorGaps(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.list.gaps(ctx, siteId);
  }

  @Allow('actor:read-core')
  @Query(() => [CoreAgency], {
    description: 'Agencies of the core group of a town that have no card on its list.',
  })
  coreAgencies(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.list.coreAgencies(ctx, siteId);
  }

  @Allow('actor:keep')
  @Query(() => [ActorAgency], { description: 'Agencies that may be added with their own card.' })
  actorAgencies(@Ctx() ctx: RequestContext, @Args('siteId', { type: () => ID }) siteId: string) {
    return this.list.agencies(ctx, siteId);
  }

  @Allow('actor:keep')
  @Mutation(() => Actor)
  addActor(@Ctx() ctx: RequestContext, @Args('input') input: AddActorInput) {
    return this.list.add(ctx, input);
  }

  @Allow('actor:keep')
  @Mutation(() => Actor)
  changeActor(@Ctx() ctx: RequestContext, @Args('input') input: ChangeActorInput) {
    return this.list.change(ctx, input);
  }

  @Allow('actor:keep')
  @Mutation(() => Actor)
  changeActorFile(@Ctx() ctx: RequestContext, @Args('input') input: ChangeActorFileInput) {
    return this.list.changeFile(ctx, input);
  }

  @Allow('actor:answer')
  @Mutation(() => Actor)
  answerActorCard(@Ctx() ctx: RequestContext, @Args('input') input: AnswerActorCardInput) {
    return this.answers.answer(ctx, input);
  }

  @Allow('actor:answer')
  @Mutation(() => Actor)
  sayActorTie(@Ctx() ctx: RequestContext, @Args('input') input: SayActorTieInput) {
    return this.ties.say(ctx, input);
  }

  @Allow('actor:answer')
  @Mutation(() => Actor)
  takeBackActorTie(@Ctx() ctx: RequestContext, @Args('input') input: TakeBackActorTieInput) {
    return this.ties.takeBack(ctx, input);
  }

  @Allow('actor:keep')
  @Mutation(() => Actor)
  placeActor(@Ctx() ctx: RequestContext, @Args('input') input: PlaceActorInput) {
    return this.list.place(ctx, input);
  }

  @Allow('actor:keep')
  @Mutation(() => Actor)
  stepActor(@Ctx() ctx: RequestContext, @Args('input') input: StepActorInput) {
    return this.list.step(ctx, input);
  }

  @ResolveField(() => [String])
  async tasks(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return (await ctx.load(readCardOf, id))?.tasks ?? [];
  }

  @ResolveField(() => [String])
  async meets(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return (await ctx.load(readCardOf, id))?.meets ?? [];
  }

  @ResolveField(() => [Area])
  async areas(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return (await ctx.load(readCardOf, id))?.areas ?? [];
  }

  @InRow()
  @ResolveField(() => ActorFile, { nullable: true })
  file(@Parent() { id, file }: Actor, @Ctx() ctx: RequestContext) {
    return file === undefined ? ctx.load(actorFileOf, id) : file;
  }

  @ResolveField(() => ActorAnswer, { nullable: true })
  async answer(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return (await ctx.load(actorAnswersOf, id))?.said ?? null;
  }

  @ResolveField(() => ActorAnswer, { nullable: true })
  async noted(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return (await ctx.load(actorAnswersOf, id))?.noted ?? null;
  }

  @ResolveField(() => [ActorAnswerBefore])
  answersBefore(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return ctx.load(answersBeforeOf, id);
  }

  @ResolveField(() => [ActorTie], { name: 'ties' })
  async tiesOf(
    @Parent() { id, siteId, agencyId, cardAgencyId }: Actor,
    @Ctx() ctx: RequestContext,
  ) {
    const told = (await ctx.load(actorTiesOf, id)) ?? [];
    const { person } = ctx;
    const isCore = person.coreSiteIds.includes(siteId);
    const viewer = { agencyId: person.agencyId, roles: person.roles, isCore };
    const mayAnswer = mayAnswerCard(viewer, { agencyId, cardAgencyId });
    return told.map(({ agencyId: by, ...tie }) => ({
      ...tie,
      mayTakeBack: tie.isSaidHere && mayAnswer && by === person.agencyId,
    }));
  }

  @ResolveField(() => [ActorChange])
  changes(@Parent() { id }: Actor, @Ctx() ctx: RequestContext) {
    return ctx.load(actorChangesOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(
    @Parent() { id, siteId, agencyId, cardAgencyId, mergedIntoId }: Actor,
    @Ctx() ctx: RequestContext,
  ) {
    // It is what the one that is kept is: what is done is done there.
    if (mergedIntoId) return [];
    const [file, question] = await Promise.all([
      ctx.load(actorFileOf, id),
      ctx.load(actorQuestionOf, id),
    ]);
    const { person } = ctx;
    const viewer = {
      agencyId: person.agencyId,
      roles: person.roles,
      isCore: person.coreSiteIds.includes(siteId),
    };
    return actorNextSteps(
      viewer,
      { agencyId, cardAgencyId },
      (file?.state ?? null) as ActorState | null,
      (question?.state ?? null) as QuestionState | null,
    );
  }
}
