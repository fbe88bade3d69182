import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Missing } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { FieldPass } from '../pass/pass.types.js';
import { WaitingService } from './waiting.service.js';

@ObjectType({ description: 'A step with a pass that somebody waits for the viewer to take.' })
export class WaitingStep {
  @Field(() => FieldPass) pass!: FieldPass;
  @Field() step!: string;
  @Field() ready!: boolean;
  @Field(() => [Missing]) missing!: readonly Missing[];
  @Field(() => Instant, { nullable: true }) dueAt!: Date | null;
}

@Resolver()
export class WaitingResolver {
  constructor(private readonly waiting: WaitingService) {}

  @Allow('waiting:read')
  @Query(() => [WaitingStep], { description: 'Waiting for you: the most urgent first.' })
  waitingForMe(@Ctx() ctx: RequestContext) {
    return this.waiting.waiting(ctx);
  }
}
