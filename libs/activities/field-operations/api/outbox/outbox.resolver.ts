import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { FieldPass } from '../pass/pass.types.js';
import { outboxOf } from './outbox.loader.js';
import { OutboxService } from './outbox.service.js';
import {
  AddSealedCountsInput,
  EmptyFieldDeviceInput,
  FieldOutbox,
  LateCount,
  RegisterFieldDeviceInput,
  SettleLateCountsInput,
} from './outbox.types.js';

type WithId = Pick<FieldPass, 'id'>;

@Resolver(() => FieldPass)
export class OutboxResolver {
  constructor(private readonly outboxes: OutboxService) {}

  @ResolveField(() => FieldOutbox, {
    nullable: true,
    description:
      'For those who count the pass; null until one of their phones is registered, and once it is over.',
  })
  async outbox(@Parent() { id }: WithId, @Ctx() ctx: RequestContext) {
    return (await ctx.load(outboxOf, id))?.key ?? null;
  }

  @ResolveField(() => Int, {
    description: 'How many of what was counted have no certain time; the own agency’s alone.',
  })
  async untimedCounts(@Parent() { id }: WithId, @Ctx() ctx: RequestContext) {
    return (await ctx.load(outboxOf, id))?.untimed ?? 0;
  }

  @ResolveField(() => [LateCount], {
    description: 'Not yet seen to; the counting agency’s alone.',
  })
  async lateCounts(@Parent() { id }: WithId, @Ctx() ctx: RequestContext) {
    const late = (await ctx.load(outboxOf, id))?.late ?? [];
    if (late.length > 0 && ctx.db.transaction.mode === 'read')
      ctx.opened('field_late_count', ...late.map((each) => each.id));
    return late;
  }

  @Allow('pass:run', {
    inField: 'own counters',
    noFactor:
      'the phone of somebody who is signed in, or was for this pass; it may count and nothing else',
  })
  @Mutation(() => FieldPass, {
    description: 'This phone sends what it counts for the pass, signed with its own key.',
  })
  registerFieldDevice(@Ctx() ctx: RequestContext, @Args('input') input: RegisterFieldDeviceInput) {
    return this.outboxes.register(ctx, input);
  }

  @Allow('pass:run', { inField: 'own counters' })
  @Mutation(() => FieldPass, { description: 'Adds a sealed batch of sums, once.' })
  addSealedCounts(@Ctx() ctx: RequestContext, @Args('input') input: AddSealedCountsInput) {
    return this.outboxes.add(ctx, input);
  }

  @Allow('pass:run', { inField: 'own counters' })
  @Mutation(() => FieldPass, { description: 'Nothing of the pass is left in this phone.' })
  emptyFieldDevice(@Ctx() ctx: RequestContext, @Args('input') input: EmptyFieldDeviceInput) {
    return this.outboxes.empty(ctx, input);
  }

  @Allow('pass:report')
  @Mutation(() => FieldPass, { description: 'Late sums that are put right, or need not be.' })
  settleLateCounts(@Ctx() ctx: RequestContext, @Args('input') input: SettleLateCountsInput) {
    return this.outboxes.settle(ctx, input);
  }
}
