import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, whole } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import { TrainingGateService } from './training-gate.service.js';
import {
  DecideUntrainedInput,
  PassTraining,
  SetTrainingGateInput,
  TrainingGate,
} from './training-gate.types.js';

@Resolver(() => FieldPass)
export class TrainingGateResolver {
  constructor(private readonly gates: TrainingGateService) {}

  @Allow('training-gate:keep')
  @Query(() => TrainingGate, { description: 'The own agency’s setting.' })
  trainingGate(@Ctx() ctx: RequestContext) {
    return this.gates.gate(ctx);
  }

  @Allow('training-gate:keep')
  @Mutation(() => TrainingGate)
  setTrainingGate(@Ctx() ctx: RequestContext, @Args('input') input: SetTrainingGateInput) {
    return this.gates.set(ctx, input);
  }

  @Allow('pass:go-ahead', { noFactor: 'as giveGoAhead, which it goes before' })
  @Mutation(() => FieldPass)
  decideUntrained(@Ctx() ctx: RequestContext, @Args('input') input: DecideUntrainedInput) {
    return this.gates.decide(ctx, input);
  }

  @ResolveField(() => PassTraining, { nullable: true, description: 'The own agency’s alone.' })
  async ownTraining(@Parent() pass: Opened, @Ctx() ctx: RequestContext) {
    return this.gates.of(ctx, await whole(ctx, pass));
  }
}
