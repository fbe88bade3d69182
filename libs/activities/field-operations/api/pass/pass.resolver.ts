import { Args, Field, ID, InputType, Int, Query, Resolver } from '@nestjs/graphql';
import type { ActivitySort } from '@stad/activities/core/rules/paging.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { FieldPass, FieldPassPage } from './pass.types.js';
import { PassListService } from './pass-list.service.js';
import { PassesService } from './passes.service.js';

@InputType({ description: 'One pass: by id, or by its number in a programme.' })
export class FieldPassInput {
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => Code, { nullable: true, description: 'FP-2022-006.' }) number?: string | null;
  @Field(() => ID, { nullable: true }) programmeId?: string | null;
}

@InputType({ description: 'Which passes, and which part of the list.' })
export class FieldPassesInput {
  @Field(() => ID, { nullable: true }) siteId?: string | null;
  @Field(() => ID, { nullable: true }) programmeId?: string | null;
  @Field(() => Instant, { nullable: true }) from?: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Not included.' }) to?: Date | null;
  @Field(() => [Code], { nullable: true, description: 'All states when absent.' })
  states?: string[] | null;
  @Field(() => Code, { nullable: true }) type?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200, usually 50.' })
  first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
  @Field(() => Code, { nullable: true, description: 'STARTS_AT or STARTS_AT_DESC.' })
  sort?: ActivitySort | null;
}

@Resolver(() => FieldPass)
export class PassResolver {
  constructor(
    private readonly passes: PassesService,
    private readonly list: PassListService,
  ) {}

  @Allow('pass:read', { inField: 'the plan' })
  @Query(() => FieldPass, { description: 'One pass, as far as the viewer’s agency takes part.' })
  fieldPass(@Ctx() ctx: RequestContext, @Args('input') input: FieldPassInput) {
    return this.passes.open(ctx, input);
  }

  @Allow('pass:read')
  @Query(() => FieldPassPage, { description: 'The passes one’s agency plans or was asked to.' })
  fieldPasses(@Ctx() ctx: RequestContext, @Args('input') input: FieldPassesInput) {
    return this.list.page(ctx, input, input);
  }
}
