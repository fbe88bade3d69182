import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { holdsAny } from '@stad/identity/rules/role.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ACTOR_KEEPERS } from '../../rules/actor-life.js';
import { mayUndoMerge } from '../../rules/actor-merge.js';
import { Actor } from '../actor.types.js';
import { duplicatesOfActor, mergedIntoOf } from './actor-merge.loaders.js';
import { ActorMergeService } from './actor-merge.service.js';
import {
  ActorDuplicate,
  MergeActorsInput,
  MergedActor,
  UndoActorMergeInput,
} from './actor-merge.types.js';

@Resolver(() => Actor)
export class ActorMergeResolver {
  constructor(private readonly merges: ActorMergeService) {}

  @Allow('actor:keep')
  @Mutation(() => Actor, { description: 'Answers the one that is kept.' })
  mergeActors(@Ctx() ctx: RequestContext, @Args('input') input: MergeActorsInput) {
    return this.merges.merge(ctx, input);
  }

  @Allow('actor:keep')
  @Mutation(() => Actor, { description: 'Answers the one that stands on the list again.' })
  undoActorMerge(@Ctx() ctx: RequestContext, @Args('input') input: UndoActorMergeInput) {
    return this.merges.undo(ctx, input);
  }

  @ResolveField(() => [ActorDuplicate], { description: 'For whoever keeps the list.' })
  duplicates(@Parent() actor: Actor, @Ctx() ctx: RequestContext) {
    return keeps(ctx, actor) ? ctx.load(duplicatesOfActor, actor.id) : [];
  }

  @ResolveField(() => [MergedActor], { description: 'What follows to it; for the core group.' })
  async merged(@Parent() actor: Actor, @Ctx() ctx: RequestContext) {
    const rows = (await ctx.load(mergedIntoOf, actor.id)) ?? [];
    const today = localDate(ctx.now);
    return rows.map(({ id, name, mergedOn, mergedFunction, version }) => ({
      ...{ id, name, mergedOn, mergedFunction, version },
      mayUndo: keeps(ctx, actor) && mergedOn !== null && mayUndoMerge(mergedOn, today),
    }));
  }
}

const keeps = ({ person }: RequestContext, { agencyId }: Actor) =>
  agencyId === person.agencyId && holdsAny(person.roles, ACTOR_KEEPERS);
